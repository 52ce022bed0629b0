import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { callNext, closeBallot } from '../api/ballots.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Ballot, RollCall } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { list, pick, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import '../live/line-state.js';
import { announce } from '../ui/announce.js';
import '../ui/confirm-dialog.js';
import { Screen } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { ballotOf, ballotsOf } from './ballots-store.js';
import { standing, verdict, votedCount } from './outcome.js';
import './roll-call.css';
import './tally-bar.js';
import './vote-board.js';
import './vote-screen.css';

/** Whoever calls a roll-call sees who is called, who comes next and who passed; one key calls the next. */
@customElement('call-screen')
export class CallScreen extends Screen {
  @property() slug = '';
  @property({ attribute: 'ballot' }) ballot = '';
  @state() private busy = false;
  @state() private asking = false;
  @state() private refusal?: Refusal;
  #key = crypto.randomUUID();

  protected override stores() {
    return [consultationOf.of(this.slug), ballotOf.of(this.slug, this.ballot)];
  }

  protected heading(): string | undefined {
    const ballot = ballotOf.of(this.slug, this.ballot).value;
    return ballot && say(ballot.question);
  }

  protected override render() {
    const { value: ballot, refusal } = ballotOf.of(this.slug, this.ballot);
    const calling = ballot?.rollCall;
    if (!ballot || !calling) {
      return html`<main id="main">${ballot ?? refusal ? html`<h1>${t('no-such-vote')}</h1>` : html`<p class="muted">${t('loading')}</p>`}${refusalNote(refusal)}</main>`;
    }
    const question = pick(ballot.question, consultationOf.of(this.slug).value?.languages);
    return html`
      <main id="main">
        <header>
          <p class="row small"><a href="/c/${this.slug}/votes/${ballot.id}">${t('back-to-vote')}</a> <span class="muted">${t('method-roll-call')} ${ballot.number} · ${t(`ballot-${ballot.state}`)}</span>
            <span class="grow"></span><line-state></line-state></p>
          <h1 lang=${question.lang || nothing}>${question.text}</h1>
        </header>
        ${ballot.state === 'closed' ? html`<section class="result ${ballot.outcome?.adopted ? 'adopted' : ''}" aria-label=${t('result')} data-testid="result">
          <p class="verdict">${standing(ballot) || verdict(ballot)}</p></section>`
          : ballot.state === 'open' ? this.#calling(ballot, calling) : html`<p class="lead">${t('not-open-yet')}</p>`}
        ${ballot.tally && ballot.state !== 'prepared' ? html`
          <section aria-labelledby="tally"><h2 id="tally">${t('so-far', { voted: votedCount(ballot.tally), members: ballot.tally.members })}</h2>
            <tally-bar .ballot=${ballot}></tally-bar></section>` : nothing}
        <vote-board .ballot=${ballot}></vote-board>
      </main>`;
  }

  #calling(ballot: Ballot, calling: RollCall) {
    const name = (id: string) => say(ballot.electorate?.find((one) => one.delegation.id === id)?.delegation.name);
    const answered = (id: string) => ballot.electorate?.some((one) => one.delegation.id === id && one.choice) ?? false;
    const passed = calling.order.filter((place) => place.passed && !answered(place.delegation)).map((place) => name(place.delegation));
    const consultation = consultationOf.of(this.slug).value;
    return html`
      <section class="called" aria-label=${t('method-roll-call')} data-testid="calling">
        <p class="muted">${calling.called ? t(calling.again ? 'called-again' : 'called-now') : t('nobody-called')}</p>
        ${calling.called ? html`<p class="name" data-testid="called">${name(calling.called)}</p>` : nothing}
        <p class="next" data-testid="next">${calling.next ? t('next-called', { name: name(calling.next) }) : t('all-called')}</p>
        ${passed.length > 0 ? html`<p class="muted" data-testid="passed">${t('passed-so-far', { names: list(passed) })}</p>` : nothing}
        ${!may(consultation, 'call-delegation') ? nothing : calling.next ? html`
          <p class="row"><button class="btn primary" aria-disabled=${this.busy} @click=${() => this.#call()}>${t('call', { name: name(calling.next) })}</button>
            <span class="small muted">${t('call-key')}</span></p>`
          : html`<p><button class="btn primary" @click=${() => { this.refusal = undefined; this.asking = true; }}>${t('close-vote')}</button></p>
            <confirm-dialog .open=${this.asking} .question=${t('close-vote-question')} .consequence=${t('close-vote-consequence', { question: say(ballot.question) })}
              .act=${t('close-vote-now')} .refusal=${this.refusal} .busy=${this.busy}
              @closed=${() => { this.asking = false; }} @confirmed=${() => this.#close()}></confirm-dialog>`}
        ${this.asking ? nothing : refusalNote(this.refusal)}
      </section>`;
  }

  /** The button for the next keeps the focus, so that the same key calls one after the other. */
  async #call(): Promise<void> {
    const called = await this.#act(() => callNext(this.ballot, this.#key));
    const now = called?.rollCall?.called;
    const found = ballotOf.of(this.slug, this.ballot).value?.electorate?.find((one) => one.delegation.id === now);
    if (found) announce(t('now-called', { name: say(found.delegation.name) }));
    await this.updateComplete;
    this.querySelector<HTMLElement>('.called .btn.primary')?.focus();
  }

  async #close(): Promise<void> {
    const closed = await this.#act(() => closeBallot(this.ballot, this.#key));
    if (!closed) return;
    this.asking = false;
    announce(standing(closed) || verdict(closed));
  }

  async #act(change: () => Promise<Ballot>): Promise<Ballot | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.refusal = undefined;
    try {
      const changed = await change();
      ballotOf.of(this.slug, this.ballot).add(changed);
      ballotsOf.of(this.slug).add(changed);
      this.#key = crypto.randomUUID();
      return changed;
    } catch (reason) {
      this.refusal = asRefusal(reason);
      if (!this.refusal.uncertain) this.#key = crypto.randomUUID();
      return undefined;
    } finally {
      this.busy = false;
    }
  }
}
