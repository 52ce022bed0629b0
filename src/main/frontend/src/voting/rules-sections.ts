import { html, nothing } from 'lit';
import type { Refusal } from '../api/refusal.js';
import type { ImportantQuestion, Method, Role, RuleSet, Share, Standing } from '../api/types.js';
import { t } from '../i18n/index.js';
import { field } from '../ui/field.js';
import { localisedFields } from '../ui/words-field.js';
import { METHODS } from './methods.js';
import { checkbox, numberField, shareFields } from './rule-picker.js';

/** What a section works on. */
export interface Editing { ruleSet: RuleSet; languages: string[]; refusal?: Refusal; change: (change: Partial<RuleSet>) => void }

/** Observers have no such right, whatever the rules say. */
const STANDINGS: Standing[] = ['participant', 'organisation'];
/** Who can place something under silence at all. */
const SILENCERS: Role[] = ['chair'];

const without = <T>(list: T[], one: T, kept: boolean): T[] => (kept ? [...list.filter((other) => other !== one), one] : list.filter((other) => other !== one));

/** The kinds of important questions, by name in each language. */
export function importantQuestions({ ruleSet, languages, refusal, change }: Editing) {
  const { important } = ruleSet;
  const set = (questions: ImportantQuestion[]) => { change({ important: { ...important, questions } }); };
  return html`
    ${important.questions.map((question, index) => html`
      <div class="question">
        ${localisedFields({ id: `important-${question.code}`, name: 'important.questions.title', label: t('important-kind', { number: index + 1 }), offered: languages,
          value: question.title, refusal, change: (title) => { set(important.questions.map((one) => (one === question ? { ...question, title } : one))); } })}
        <p><button class="link small" type="button"
          @click=${() => { set(important.questions.filter((one) => one !== question)); }}>${t('important-remove', { number: index + 1 })}</button></p>
      </div>`)}
    <p><button class="btn" type="button" @click=${() => { set([...important.questions, { code: freshCode(important.questions), title: {} }]); }}>
      ${t('important-add')}</button></p>
    ${important.questions.length > 0 ? checkbox('important-inherited', t('important-inherited'), important.inherited,
      (inherited) => { change({ important: { ...important, inherited } }); }) : nothing}`;
}

function freshCode(questions: ImportantQuestion[]): string {
  for (let number = 1; ; number++) {
    const code = `question-${String(number)}`;
    if (!questions.some((one) => one.code === code)) return code;
  }
}

const USUAL: Record<'debate' | 'decide', Share> = { debate: { num: 1, den: 3, strict: false }, decide: { num: 1, den: 2, strict: true } };

export function quorum({ ruleSet, refusal, change }: Editing) {
  const one = (which: 'debate' | 'decide') => {
    const share = ruleSet.quorum[which];
    const set = (given?: Share) => { change({ quorum: { ...ruleSet.quorum, [which]: given } }); };
    return html`
      ${checkbox(`quorum-${which}-asked`, t(`quorum-${which}`), share !== undefined, (asked) => { set(asked ? USUAL[which] : undefined); })}
      ${share ? shareFields(`quorum-${which}`, t(`quorum-share-${which}`), share, set, refusal, `quorum.${which}`) : nothing}`;
  };
  return html`${one('debate')} ${one('decide')}`;
}

export const ties = ({ ruleSet, change }: Editing) => html`${field(t('tie'), 'tie', html`
  <select id="tie" @change=${(event: Event) => { change({ tie: (event.target as HTMLSelectElement).value as RuleSet['tie'] }); }}>
    ${(['rejected', 'second-ballot'] as const).map((one) => html`<option value=${one} ?selected=${one === ruleSet.tie}>${t(`tie-${one}`)}</option>`)}
  </select>`)}
  ${checkbox('abstention-defeats', t('abstention-defeats-ballots'), ruleSet.abstentionDefeatsUnanimity,
    (abstentionDefeatsUnanimity) => { change({ abstentionDefeatsUnanimity }); })}`;

export const methods = ({ ruleSet, refusal, change }: Editing) => html`
  <div class="picks">${(Object.keys(METHODS) as Method[]).map((one) => checkbox(`method-${one}`, t(`method-${one}`), ruleSet.methods.includes(one),
    (kept) => { change({ methods: without(ruleSet.methods, one, kept) }); }))}</div>
  ${refusal?.of('methods') ? html`<p class="refusal">${refusal.of('methods')}</p>` : nothing}`;

export const tabling = ({ ruleSet, change }: Editing) => html`
  <div class="picks">${[...new Set([...STANDINGS, ...ruleSet.tabling])].map((one) => checkbox(`tabling-${one}`, t(`standing-${one}`), ruleSet.tabling.includes(one),
    (kept) => { change({ tabling: without(ruleSet.tabling, one, kept) }); }))}</div>`;

export function silence({ ruleSet, change }: Editing) {
  const { silence: given } = ruleSet;
  const roles = [...new Set([...SILENCERS, ...given.by])];
  return html`
    <div class="picks">${roles.map((one) => checkbox(`silence-${one}`, t(`role-${one}`), given.by.includes(one),
      (kept) => { change({ silence: { ...given, by: without(given.by, one, kept) } }); }))}</div>
    ${checkbox('silence-whole-list', t('silence-whole-list'), given.wholeList, (wholeList) => { change({ silence: { ...given, wholeList } }); })}
    ${checkbox('silence-numbered', t('silence-numbered-at-once'), given.numberedAtOnce, (numberedAtOnce) => { change({ silence: { ...given, numberedAtOnce } }); })}`;
}

export const explanations = ({ ruleSet, refusal, change }: Editing) => numberField('explanation-seconds', t('explanation-limit'), ruleSet.explanationSeconds,
  (explanationSeconds) => { change({ explanationSeconds }); }, { error: refusal?.of('explanationSeconds'), hint: t('explanation-limit-hint') });
