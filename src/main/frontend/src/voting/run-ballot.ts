import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { closeBallot, openBallot } from '../api/ballots.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Ballot, Delegation } from '../api/types.js';
import { checkedInOf, checkInsOf } from '../consultation/check-ins-store.js';
import { byName, list, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import '../ui/confirm-dialog.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { goTo } from '../ui/focus.js';
import { instant, instantInput } from '../ui/instant-input.js';
import { Kept } from '../ui/kept.js';
import { notUsual } from './ballot-rule.js';
import { ballotsOf } from './ballots-store.js';
import './check-in.js';
import './count-down.js';
import './run-silence.js';
import { standing, votedCount } from './outcome.js';
import { electorateOf, presentOf, type Marks } from './presence.js';
import { few } from './secret-note.js';
import './tally-bar.js';
import './void-ballot.js';

/** So many of those who have not voted are named; of two hundred nobody reads the names. */
const NAMED = 12;

/** What the chair enters on opening a vote: who is there, and when it closes by itself. */
interface CheckingIn { marks: Marks; closes: string }

/** Opens a prepared vote with the delegations that are present, and closes an open one. */
@customElement('run-ballot')
export class RunBallot extends Part {
  @property() slug = '';
  @property({ attribute: false }) ballot!: Ballot;
  @property({ attribute: false }) delegations: Delegation[] = [];
  @state() private asking = false;
  /** Closing it, the chair does not find rough consensus. */
  @state() private notFound = false;
  @state() private busy = false;
  @state() private refusal?: Refusal;
  /** The server said so when it was to close. */
  @state() private keyMissing = false;
  #key = crypto.randomUUID();
  /** None until the chair checks in. */
  readonly #checkingIn = new Kept<CheckingIn | undefined>(this, () => [`${this.slug}/ballot/${this.ballot.id}/check-in`, this.ballot.state], undefined);

  /** Those that were present when it was to open. */
  #presentThen = '';

  protected override stores() {
    return [checkInsOf.of(this.slug)];
  }

  get #electorate(): Delegation[] {
    return electorateOf(this.delegations);
  }

  get #present(): string[] {
    return presentOf(this.#electorate, checkedInOf(this.slug), this.#checkingIn.value?.marks ?? {}).map((one) => one.id);
  }

  protected override willUpdate(): void {
    // That too few are present is not said once others are.
    if (this.refusal?.code === 'no-quorum' && this.#present.join() !== this.#presentThen) this.refusal = undefined;
  }

  protected override render() {
    const { ballot } = this;
    const question = say(ballot.question);
    const checkingIn = this.#checkingIn.value;
    return html`
      <article class="run" aria-label=${question}>
        <p class="small muted">${t(`method-${ballot.method}`)} ${ballot.number} · ${t(`ballot-${ballot.state}`)}
          · ${t(`rule-name-${ballot.rule.name}`)} (${t(`source-${ballot.rule.name}`)})${ballot.state === 'open' && ballot.closes
            ? html` · <count-down .until=${ballot.closes}></count-down>` : nothing}</p>
        <h3><a href="/c/${this.slug}/votes/${ballot.id}">${question}</a></h3>
        ${ballot.usualRule && ballot.state !== 'closed' ? html`<p class="small note">${notUsual(ballot)}</p>` : nothing}
        ${ballot.subject?.type === 'division' && ballot.state === 'prepared' ? html`<p class="small" data-testid="speakers">${t('division-speakers')}</p>` : nothing}
        ${ballot.method === 'silence' ? html`<run-silence .slug=${this.slug} .ballot=${ballot} .electorate=${this.#electorate}></run-silence>`
          : ballot.state === 'open' ? this.#open(ballot, question) : checkingIn ? this.#checkIn(question, checkingIn) : html`
          <p><button class="btn primary" aria-label=${t('check-in-for', { question })}
            @click=${() => { this.#enter({ marks: {}, closes: '' }); goTo(this, 'check-in button'); }}>${t('check-in')}</button></p>`}
        ${this.asking ? nothing : refusalNote(this.refusal, ['closes'])}
        ${this.keyMissing && ballot.state === 'open' ? html`<void-ballot .slug=${this.slug} .ballot=${ballot}></void-ballot>` : nothing}
      </article>`;
  }

  /** Another entry is another intention. */
  #enter(checkingIn: CheckingIn | undefined): void {
    this.#key = crypto.randomUUID();
    this.#checkingIn.change(checkingIn);
  }

  #checkIn(question: string, entered: CheckingIn) {
    const present = this.#present.length;
    return html`
      <form class="stack" @submit=${(event: Event) => { event.preventDefault(); this.#openIt(entered); }}>
        <check-in .slug=${this.slug} .hint=${`${t('rule-electorate')} ${t('rule-voting-begun')}`} .electorate=${this.#electorate} .marks=${entered.marks}
          @marks=${(event: CustomEvent<Marks>) => { this.#enter({ ...entered, marks: event.detail }); }}></check-in>
        ${this.ballot.method === 'secret' && few(present) ? html`<p class="note" role="status"><strong>${t('secret-few-present',
          { present })}</strong></p>` : nothing}
        ${this.ballot.method === 'roll-call' ? nothing : instantInput(t('closes-by-itself'), `closes-${this.ballot.id}`, entered.closes, (closes) => { this.#enter({ ...entered, closes }); },
          this.refusal?.of('closes'))}
        <p class="row"><button class="btn primary" aria-disabled=${this.busy}
          aria-label=${t('open-vote-on', { question })}>${t('open-vote')}</button>
          <button class="btn" type="button" @click=${() => { this.#enter(undefined); }}>${t('cancel')}</button></p>
      </form>`;
  }

  #open(ballot: Ballot, question: string) {
    const waiting = ballot.method === 'no-objection' || ballot.method === 'silence' || (ballot.board ?? 'names') !== 'names' ? [] : byName((ballot.electorate ?? []).filter((one) => one.present && !one.choice)
      .map((one) => one.delegation)).map((one) => say(one.name));
    return html`
      ${ballot.tally ? html`<p>${t('so-far', { voted: votedCount(ballot.tally), members: ballot.tally.members })}. ${standing(ballot)}</p>
        ${ballot.method !== 'no-objection' && ballot.method !== 'secret' ? html`<tally-bar .ballot=${ballot}></tally-bar>` : nothing}` : nothing}
      ${!ballot.tally && ballot.turnout ? html`<p data-testid="turnout">${t('so-far',
        { voted: ballot.turnout.cast, members: ballot.turnout.members })}.</p>` : nothing}
      ${waiting.length > 0 ? html`<p class="small muted">${t('not-voted-yet',
        { names: list(waiting.slice(0, NAMED)), more: Math.max(0, waiting.length - NAMED) })}</p>` : nothing}
      ${ballot.method === 'roll-call' ? html`<p><a class="btn primary" href="/c/${this.slug}/votes/${ballot.id}/call" aria-label=${t('call-screen-of', { question })}>${t('call-screen')}</a></p>`
        : this.#closing(ballot, question, waiting.length)}`;
  }

  /** A roll-call is closed where it is called: not before all were. */
  #closing(ballot: Ballot, question: string, waiting: number) {
    return html`
      <p class="row"><button class="btn primary" aria-label=${t('close-vote-on', { question })}
        @click=${() => { this.#ask(false); }}>${t('close-vote')}</button>
        ${ballot.rule.name === 'rough-consensus' ? html`<button class="btn" aria-label=${t('close-not-found-on', { question })}
          @click=${() => { this.#ask(true); }}>${t('close-not-found')}</button>` : nothing}</p>
      <confirm-dialog .open=${this.asking} .question=${t('close-vote-question')}
        .consequence=${`${this.notFound ? t('close-not-found-consequence') : ''} ${t('close-vote-consequence', { question })} ${waiting > 0
          ? t('close-vote-waiting', { count: waiting }) : ''} ${ballot.method === 'secret' && few(ballot.turnout?.cast ?? 0)
          ? t('secret-few-cast', { cast: ballot.turnout?.cast ?? 0 }) : ''}`.trim()} .act=${t('close-vote-now')}
        .refusal=${this.refusal} .busy=${this.busy} @closed=${() => { this.asking = false; }}
          @confirmed=${this.#closeIt}></confirm-dialog>`;
  }

  #openIt({ closes }: CheckingIn): void {
    const present = this.#present;
    // Who has checked in meanwhile makes it another request.
    if (present.join() !== this.#presentThen) this.#key = crypto.randomUUID();
    this.#presentThen = present.join();
    void this.#act(async () => {
      const opened = await openBallot(this.ballot.id, { closes: instant(closes), present }, this.#key);
      this.#checkingIn.clear();
      return opened;
    });
  }

  #ask(notFound: boolean): void {
    if (notFound !== this.notFound) this.#key = crypto.randomUUID();
    this.notFound = notFound;
    this.refusal = undefined;
    this.asking = true;
  }

  #closeIt(): void {
    void this.#act(() => closeBallot(this.ballot.id, this.#key, this.notFound));
  }

  async #act(change: () => Promise<Ballot>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    try {
      const changed = await change();
      this.asking = false;
      ballotsOf.of(this.slug).add(changed);
      this.#key = crypto.randomUUID();
    } catch (reason) {
      this.refusal = asRefusal(reason);
      this.keyMissing = this.refusal.code === 'ballot-key-missing';
      if (this.keyMissing) this.asking = false;
      if (!this.refusal.uncertain) this.#key = crypto.randomUUID();
    } finally {
      this.busy = false;
    }
  }
}
