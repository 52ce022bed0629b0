import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Ballot, Choice, Elector } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import '../consultation/who-is-there.js';
import { clockSeconds, moment, pick, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import { Screen } from '../ui/element.js';
import { describedBy, field, refusalNote } from '../ui/field.js';
import { Kept } from '../ui/kept.js';
import { ballotOf, ballotsOf } from './ballots-store.js';
import { notUsual, takesWords } from './ballot-rule.js';
import './call-draw.js';
import { castVote } from './casting.js';
import './count-down.js';
import './decision-statements.js';
import { asAsked, choicesNow, isByName, isUninterrupted } from './methods.js';
import { CHOICE_SIGNS, mayBeReconsidered, standing, verdict, votedCount } from './outcome.js';
import './secret-note.js';
import './silence-panel.js';
import './objections-register.js';
import './roll-call.js';
import './subject-text.js';
import './tally-bar.js';
import { said } from './vote-board.js';
import './vote-screen.css';

/** One vote: the question, the rule in words, our vote, and how it stands. */
@customElement('vote-screen')
export class VoteScreen extends Screen {
  @property() slug = '';
  @property({ attribute: 'ballot' }) ballot = '';
  @state() private refusal?: Refusal;
  @state() private sending?: Choice;
  /** Of an objection. */
  readonly #words = new Kept<string>(this, () => [`${this.slug}/ballot/${this.ballot}/words`], '');
  #state?: Ballot['state'];

  protected override stores() {
    return [consultationOf.of(this.slug), ballotOf.of(this.slug, this.ballot)];
  }

  get #ballot(): Ballot | undefined {
    return ballotOf.of(this.slug, this.ballot).value;
  }

  protected heading(): string | undefined {
    const ballot = this.#ballot;
    return ballot && say(ballot.question);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('ballot')) {
      this.arrive();
      this.refusal = undefined;
      this.#state = undefined;
    }
    const ballot = this.#ballot;
    // Those who look on hear the opening and the result, not every vote.
    if (ballot && this.#state && ballot.state !== this.#state) {
      announce(ballot.state === 'closed' ? standing(ballot) || verdict(ballot) : t(`ballot-now-${ballot.state}`));
    }
    this.#state = ballot?.state;
  }

  protected override render() {
    const { refusal } = ballotOf.of(this.slug, this.ballot);
    const ballot = this.#ballot;
    if (!ballot) {
      return html`<main id="main">${refusal ? html`<h1>${t('no-such-vote')}</h1>`
        : html`<p class="muted">${t('loading')}</p>`}${refusalNote(refusal)}</main>`;
    }
    const consultation = consultationOf.of(this.slug).value;
    const question = pick(ballot.question, consultation?.languages);
    return html`
      <main id="main">
        <header>
          <p class="small muted">${t(`method-${ballot.method}`)} ${ballot.number} · <b>${t(`ballot-${ballot.state}`)}</b>
            ${ballot.state === 'open' && ballot.closes ? html` · <count-down .until=${ballot.closes}></count-down>` : nothing}
            ${ballot.closedAt ? html` · ${moment(ballot.closedAt)}` : nothing}</p>
          <h1 lang=${question.lang || nothing}>${question.text}</h1>
        </header>
        ${ballot.state === 'closed' ? this.#result(ballot) : nothing}
        <subject-text .slug=${this.slug} .subject=${ballot.subject} .preferred=${consultation?.languages ?? []}></subject-text>
        ${ballot.rollCall ? html`<roll-call .slug=${this.slug} .ballot=${ballot}></roll-call>` : nothing}
        ${ballot.method === 'silence' ? html`<silence-panel .slug=${this.slug} .ballot=${ballot}></silence-panel>` : this.#own(ballot)}
        ${!ballot.tally && ballot.turnout && ballot.state === 'open' ? html`<p data-testid="turnout">${t('so-far', { voted: ballot.turnout.cast, members: ballot.turnout.members })}</p>` : nothing}
        ${ballot.method === 'secret' && ballot.state !== 'closed' ? html`<secret-note .members=${ballot.turnout?.members ?? Infinity}></secret-note>`
          : nothing}
        ${ballot.tally && ballot.state !== 'prepared' && ballot.method !== 'silence' ? html`
          <section aria-labelledby="tally">
            <h2 id="tally">${ballot.state === 'open' ? t('so-far', { voted: votedCount(ballot.tally), members: ballot.tally.members })
              : t('tally')}</h2>
            <tally-bar .ballot=${ballot}></tally-bar>
            ${ballot.state === 'open' ? html`<p class="standing" data-testid="standing"><b>${standing(ballot)}</b></p>` : nothing}
          </section>` : nothing}
        <objections-register .slug=${this.slug} .ballot=${ballot}></objections-register>
        <decision-statements .slug=${this.slug} .ballot=${ballot}></decision-statements>
        ${ballot.method === 'silence' ? nothing : html`<vote-board .ballot=${ballot}></vote-board>`}
        ${ballot.rollCall ? html`<call-draw .ballot=${ballot}></call-draw>` : nothing}
      </main>
      <aside aria-label=${t('how-decided')}>
        <h2>${t('how-decided')}</h2>
        <p class="muted">${ballot.rule.words ?? `${t(`rule-name-${ballot.rule.name}`)} (${t(`source-${ballot.rule.name}`)})`}</p>
        ${ballot.procedural ? html`<p class="small">${t('ballot-procedural-said')}</p>` : nothing}
        ${ballot.usualRule ? html`<p class="note" data-testid="not-usual">${notUsual(ballot)}</p>` : nothing}
        ${ballot.terms?.ruleSet ? html`<p class="small"><a href="/c/${this.slug}/rules/${String(ballot.terms.ruleSet)}">${t('rules-of-vote', { version: ballot.terms.ruleSet })}</a></p>` : nothing}
        ${ballot.state === 'open' && isUninterrupted(ballot.method) ? html`<p class="small note">${t('voting-has-begun')}</p>` : nothing}
      </aside>`;
  }

  #result(ballot: Ballot) {
    return html`
      <section class="result ${ballot.outcome?.adopted ? 'adopted' : ''}" aria-label=${t('result')} data-testid="result">
        <p class="verdict">${standing(ballot) || verdict(ballot)}</p>
        ${mayBeReconsidered(ballot) && may(consultationOf.of(this.slug).value, 'prepare-ballot') ? html`
          <p class="noprint"><a class="small" href="/c/${this.slug}/console?on=question-reconsideration/${ballot.id}">${t('prepare-reconsideration')}</a></p>` : nothing}
      </section>`;
  }

  #own(ballot: Ballot) {
    const consultation = consultationOf.of(this.slug).value;
    const delegation = consultation?.member?.delegation;
    const mine = ballot.electorate?.find((one) => one.delegation.id === delegation?.id);
    // The answer to a vote and the news of it come in any order: the later word counts.
    const own = [mine, ballot.own].filter((one) => one?.choice).sort((a, b) => (b?.at ?? '').localeCompare(a?.at ?? ''))[0];
    const subject = ballot.subject?.title ? say(ballot.subject.title) : say(ballot.question);
    const entitled = ballot.state === 'open' && mine !== undefined && may(consultation, 'cast-vote');
    const choices = entitled && delegation ? choicesNow(ballot, delegation.id) : [];
    return html`
      ${entitled && choices.length === 0 ? html`<p class="muted">${t('answer-when-called')}</p>` : nothing}
      ${choices.length > 0 ? html`
        ${takesWords(ballot) ? this.#objection() : nothing}
        <div class="choice" role="group" aria-label=${t('our-vote-on', { subject })}>
          ${choices.map((choice) => html`
            <button class="btn ${choice}" aria-pressed=${ballot.method === 'secret' ? nothing : own?.choice === choice} aria-label=${this.#name(ballot, choice, subject)}
              aria-disabled=${this.sending !== undefined}
              @click=${() => this.#cast(ballot, choice)}>
              <span aria-hidden="true">${CHOICE_SIGNS[choice]}</span> ${this.#label(ballot, choice)}
            </button>`)}
        </div>` : nothing}
      ${refusalNote(this.refusal, ['reason'])}
      ${delegation && ballot.state !== 'prepared' ? html`<p class="own" role="status" data-testid="own-vote">${ballot.method === 'secret' ? this.#ownSecret(ballot, mine, say(delegation.name)) : own?.choice
        ? t(`own-${ballot.method === 'no-objection' ? 'answer' : 'vote'}-${ballot.state === 'open' ? 'open' : 'closed'}`, {
          delegation: say(delegation.name), choice: said(ballot, own.choice), who: own.by?.name ?? '', time: own.at ? clockSeconds(own.at)
            : '' })
        : ballot.own && ballot.state === 'open' ? t('own-vote-secret', { delegation: say(delegation.name) })
        : mine ? (ballot.state === 'open' ? t('we-have-not-voted') : isByName(ballot) ? t('we-did-not-vote') : t('only-totals-kept')) : t('not-in-electorate')}</p>` : nothing}
      ${mine && ballot.state === 'open' && !entitled ? html`<p class="small muted">${t('vote-carried-by')}</p>` : nothing}
      ${ballot.state === 'prepared' ? html`<p class="muted">${t('not-open-yet')}</p><who-is-there .slug=${this.slug}></who-is-there>` : nothing}`;
  }

  /** Where whoever objects says why. */
  #objection() {
    const error = this.refusal?.of('reason');
    const hint = t('objection-reason-hint');
    return field(t('objection-reason'), 'objection-reason', html`
      <textarea id="objection-reason" rows="3" dir="auto" .value=${this.#words.value} aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${describedBy('objection-reason', { error, hint })}
        @input=${(event: InputEvent) => { this.#words.change((event.target as HTMLTextAreaElement).value); }}></textarea>`, { error, hint });
  }

  /** That it has voted, and never what: nobody can be made to prove that. */
  #ownSecret(ballot: Ballot, mine: Elector | undefined, delegation: string): string {
    if (!mine) return t('not-in-electorate');
    if (ballot.state === 'closed') return t('own-vote-secret-closed');
    return ballot.own ?? mine.voted ? t('own-vote-secret', { delegation }) : t('we-have-not-voted');
  }

  #label(ballot: Ballot, choice: Choice): string {
    return t(`choice-${asAsked(ballot, choice)}`);
  }

  #name(ballot: Ballot, choice: Choice, subject: string): string {
    return t(`cast-${asAsked(ballot, choice)}`, { subject });
  }

  async #cast(ballot: Ballot, choice: Choice): Promise<void> {
    if (this.sending) return;
    this.sending = choice;
    this.refusal = undefined;
    try {
      const words = takesWords(ballot) && (choice === 'object' || choice === 'no') ? this.#words.value : '';
      const answer = await castVote(ballot, choice, words.trim() || undefined);
      if (words) this.#words.sent(words);
      ballotOf.of(this.slug, ballot.id).add(answer);
      ballotsOf.of(this.slug).add(answer);
      if (ballot.method === 'secret') announce(t('cast-secretly'));
    } catch (reason) {
      this.refusal = asRefusal(reason);
      // It may have closed a moment before: show what is so.
      if (!this.refusal.unreachable) void ballotOf.of(this.slug, ballot.id).refresh();
    } finally {
      this.sending = undefined;
    }
  }
}
