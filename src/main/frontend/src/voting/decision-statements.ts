import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { joinStatement, limitExplanations } from '../api/statements.js';
import type { Ballot, DecisionStatement } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { list, moment, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { languageMark } from '../thread/speaker.js';
import { Act } from '../ui/act.js';
import { announce } from '../ui/announce.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { instant, instantInput } from '../ui/instant-input.js';
import { Kept } from '../ui/kept.js';
import './decision-statements.css';
import './statement-form.js';
import { isOpenTo, kindsOn } from './statement-form.js';
import { statementsOf } from './statements-store.js';

/** What delegations state on a decision, under it: made by one, joined by others, never edited. */
@customElement('decision-statements')
export class DecisionStatementsPart extends Part {
  @property() slug = '';
  @property({ attribute: false }) ballot!: Ballot;
  readonly #act = new Act(this);
  readonly #until = new Kept<string>(this, () => [`${this.slug}/ballot/${this.ballot.id}/explanations-end`], '');

  protected override stores() {
    return [consultationOf.of(this.slug), statementsOf.of(this.slug, this.ballot.id)];
  }

  protected override render() {
    const consultation = consultationOf.of(this.slug).value;
    const { value, refusal } = statementsOf.of(this.slug, this.ballot.id);
    const speaks = may(consultation, 'make-statement') && consultation?.member?.standing === 'participant';
    const writes = speaks && isOpenTo(this.slug, this.ballot);
    const explained = kindsOn({ ...this.ballot, state: 'prepared' }).length > 0;
    if (!value?.items.length && !refusal && !writes && !(explained && may(consultation, 'limit-explanations'))) return nothing;
    return html`
      <section aria-labelledby="statements">
        <h2 id="statements">${t('statements')}</h2>
        ${explained && value?.explanationsUntil ? html`<p class="small muted">${t('explanations-until',
          { time: moment(value.explanationsUntil) })}</p>` : nothing}
        ${value?.items.map((one) => this.#statement(one, speaks))}
        ${refusalNote(refusal ?? this.#act.refusal, ['until'])}
        ${speaks ? html`<statement-form .slug=${this.slug} .ballot=${this.ballot}
          .languagesOffered=${consultation?.languages ?? []}></statement-form>` : nothing}
        ${explained && may(consultation, 'limit-explanations') ? this.#limit() : nothing}
      </section>`;
  }

  #statement(one: DecisionStatement, speaks: boolean) {
    const own = consultationOf.of(this.slug).value?.member?.delegation?.id;
    const who = list(one.delegations.map((party) => say(party.delegation.name)));
    const kind = t(`statement-${one.kind}`);
    const mark = languageMark(one.lang);
    return html`
      <article class="statement" aria-label=${t('statement-by', { kind, who })}>
        <p class="small"><b>${kind}</b>${one.kind === 'explanation-of-vote' ? html` (${t(one.beforeVote ? 'before-the-vote' : 'after-the-vote')})`
          : nothing} · ${who}</p>
        <p class="words" lang=${one.lang} dir="auto">${one.text}</p>
        <p class="tiny muted"><time datetime=${one.at}>${moment(one.at)}</time>${mark ? html` · ${mark}` : nothing}</p>
        ${speaks && !one.delegations.some((party) => party.delegation.id === own) ? html`
          <p><button class="link small" aria-disabled=${this.#act.busy} aria-label=${t('join-statement-of', { kind, who })}
            @click=${() => void this.#act.run(async (key) => {
              statementsOf.of(this.slug, this.ballot.id).add(await joinStatement(one.id, key));
              announce(t('statement-joined'));
            })}>${t('join-statement')}</button></p>` : nothing}
      </article>`;
  }

  /** The chair limits the time for explanations: UNGA rule 88. */
  #limit() {
    return html`
      <details class="more" ?open=${this.#until.value !== ''}><summary>${t('limit-explanations')}</summary>
        <form class="stack" novalidate @submit=${(event: Event) => {
          event.preventDefault();
          void this.#limitThem();
        }}>
          ${instantInput(t('explanations-end'), 'explanations-end', this.#until.value, (until) => { this.#until.change(until); }, this.#act.refusal?.of('until'))}
          <p><button class="btn" aria-disabled=${this.#act.busy}>${t('limit-explanations')}</button></p>
        </form>
      </details>`;
  }

  #limitThem(): Promise<void> {
    const until = this.#until.value;
    return this.#act.run(async (key) => {
      await limitExplanations(this.ballot.id, instant(until), key);
      this.#until.sent(until);
    });
  }
}
