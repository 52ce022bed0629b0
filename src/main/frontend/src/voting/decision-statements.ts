import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { joinStatement, limitExplanations } from '../api/statements.js';
import type { Ballot, BallotSubject, DecisionStatement } from '../api/types.js';
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
import { isExplained } from './methods.js';
import './statement-form.js';
import { sponsorsOf } from './sponsors.js';
import { isBegun } from './statement-form.js';
import { kindsOn, whyNotExplained } from './statement-kinds.js';
import { statementsOf } from './statements-store.js';

/** What delegations state on a decision, under it: made by one, joined by others, never edited. */
@customElement('decision-statements')
export class DecisionStatementsPart extends Part {
  @property() slug = '';
  @property({ attribute: false }) ballot!: Ballot;
  /** Those of what is voted on; none while they are not known. */
  @state() private sponsors: string[] = [];
  /** What they proposed. */
  #of?: string;
  readonly #act = new Act(this);
  readonly #until = new Kept<string>(this, () => [`${this.slug}/ballot/${this.ballot.id}/explanations-end`], '');

  protected override stores() {
    return [consultationOf.of(this.slug), statementsOf.of(this.slug, this.ballot.id)];
  }

  protected override willUpdate(): void {
    const of = this.#own && isExplained(this.ballot.method) ? this.ballot.subject?.id : undefined;
    if (of === this.#of) return;
    this.#of = of;
    this.sponsors = [];
    if (of !== undefined && this.ballot.subject) void this.#readSponsors(this.ballot.subject);
  }

  async #readSponsors(subject: BallotSubject): Promise<void> {
    try {
      const found = await sponsorsOf(subject);
      if (this.#of === subject.id) this.sponsors = found;
    } catch {
      // The server knows, and says so to whoever explains.
    }
  }

  get #own(): string | undefined {
    return consultationOf.of(this.slug).value?.member?.delegation?.id;
  }

  get #unexplained() {
    const until = statementsOf.of(this.slug, this.ballot.id).value?.explanationsUntil;
    return this.#own && whyNotExplained(this.ballot, { delegation: this.#own, sponsors: this.sponsors, until, now: new Date() });
  }

  protected override render() {
    const consultation = consultationOf.of(this.slug).value;
    const { value, refusal } = statementsOf.of(this.slug, this.ballot.id);
    const speaks = may(consultation, 'make-statement') && consultation?.member?.standing === 'participant';
    const unexplained = speaks ? this.#unexplained : undefined;
    const kinds = kindsOn(this.ballot).filter((kind) => kind !== 'explanation-of-vote' || !unexplained);
    const explained = isExplained(this.ballot.method);
    const writes = speaks && (kinds.length > 0 || unexplained !== undefined || isBegun(this.slug, this.ballot));
    if (!value?.items.length && !refusal && !writes && !(explained && may(consultation, 'limit-explanations'))) return nothing;
    return html`
      <section aria-labelledby="statements">
        <h2 id="statements">${t('statements')}</h2>
        ${explained && value?.explanationsUntil ? html`<p class="small muted">${t('explanations-until',
          { time: moment(value.explanationsUntil) })}</p>` : nothing}
        ${unexplained ? html`<p class="small muted" data-testid="unexplained">${t(`not-explained-${unexplained}`)}</p>` : nothing}
        ${value?.items.map((one) => this.#statement(one, speaks && (one.kind !== 'explanation-of-vote' || !unexplained)))}
        ${refusalNote(refusal ?? this.#act.refusal, ['until'])}
        ${speaks ? html`<statement-form .slug=${this.slug} .ballot=${this.ballot} .kinds=${kinds}
          .languagesOffered=${consultation?.languages ?? []}></statement-form>` : nothing}
        ${explained && may(consultation, 'limit-explanations') ? this.#limit() : nothing}
      </section>`;
  }

  #statement(one: DecisionStatement, joins: boolean) {
    const who = list(one.delegations.map((party) => say(party.delegation.name)));
    const kind = t(`statement-${one.kind}`);
    const mark = languageMark(one.lang);
    return html`
      <article class="statement" aria-label=${t('statement-by', { kind, who })}>
        <p class="small"><b>${kind}</b>${one.kind === 'explanation-of-vote' ? html` (${t(one.beforeVote ? 'before-the-vote' : 'after-the-vote')})`
          : nothing} · ${who}</p>
        <p class="words" lang=${one.lang} dir="auto">${one.text}</p>
        <p class="tiny muted"><time datetime=${one.at}>${moment(one.at)}</time>${mark ? html` · ${mark}` : nothing}</p>
        ${joins && !one.delegations.some((party) => party.delegation.id === this.#own) ? html`
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
