import { html, nothing } from 'lit';
import type { RuleSet, RuleSetVersion, RuleUse, Share } from '../api/types.js';
import { list, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import type { Meanings } from './rules-store.js';

const share = (one: Share | undefined): string | undefined =>
  one && t(one.strict ? 'share-said-more' : 'share-said-least', { num: one.num, den: one.den });

/** Rules of procedure, to be read. @param meanings what they mean for the delegations there are, for those who may know */
export function rulesInForce({ ruleSet, words }: RuleSetVersion, meanings?: Meanings) {
  const row = (name: string, said: unknown) => html`<dt>${name}</dt><dd>${said}</dd>`;
  const rule = (use: RuleUse) => html`<p>${words[use]}</p>${meanings?.of(use) ? html`<p data-testid="means-${use}"><strong>${meanings.of(use)?.words}</strong></p>` : nothing}`;
  const { important, quorum } = ruleSet;
  return html`
    <dl class="rules">
      ${row(t('rules-usual'), rule('usual'))}
      ${ruleSet.procedural ? row(t('rules-procedural'), rule('procedural')) : nothing}
      ${row(t('rules-important'), important.questions.length === 0 ? t('rules-important-none') : html`
        <ul>${important.questions.map((one) => html`<li>${say(one.title)}</li>`)}</ul>${rule('important')}
        ${important.inherited ? html`<p>${t('important-inherited')}</p>` : nothing}`)}
      ${row(t('rules-reconsideration'), rule('reconsideration'))}
      ${row(t('rules-quorum'), quorum.debate || quorum.decide ? html`
        ${quorum.debate ? html`<p>${t('quorum-debate-said', { share: share(quorum.debate) ?? '' })}</p>` : nothing}
        ${quorum.decide ? html`<p>${t('quorum-decide-said', { share: share(quorum.decide) ?? '' })}</p>` : nothing}` : t('quorum-none'))}
      ${row(t('tie'), t(`tie-${ruleSet.tie}`))}
      ${row(t('rules-methods'), list(ruleSet.methods.map((one) => t(`method-${one}`))))}
      ${row(t('rules-tabling'), ruleSet.tabling.length > 0 ? list(ruleSet.tabling.map((one) => t(`standing-${one}`))) : t('rules-nobody'))}
      ${row(t('rules-silence'), silence(ruleSet))}
      ${row(t('explanation-limit'), ruleSet.explanationSeconds > 0 ? t('explanation-limit-said', { seconds: ruleSet.explanationSeconds }) : t('explanation-limit-none'))}
    </dl>`;
}

const silence = ({ silence: given }: RuleSet) => html`
  <p>${given.by.length > 0 ? list(given.by.map((one) => t(`role-${one}`))) : t('rules-nobody')}</p>
  ${given.wholeList ? html`<p>${t('silence-whole-list')}</p>` : nothing}
  ${given.numberedAtOnce ? html`<p>${t('silence-numbered-at-once')}</p>` : nothing}`;
