import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { extendPhase, openPhase, openRound } from '../api/consultations.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Consultation, Delegation, Localised, Phase, Round } from '../api/types.js';
import { moment, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import '../ui/confirm-dialog.js';
import { Part } from '../ui/element.js';
import { field, refusalNote } from '../ui/field.js';
import { instant, instantInput } from '../ui/instant-input.js';
import { Kept } from '../ui/kept.js';
import { fieldNames, localisedFields } from '../ui/words-field.js';
import '../voting/check-in.js';
import { electorateOf, presentOf, type Marks } from '../voting/presence.js';
import { rulesOf } from '../voting/rules-store.js';
import { checkedInOf, checkInsOf } from './check-ins-store.js';
import { consultationOf, delegationsOf, may, PHASES } from './consultation-store.js';
import { whyNot } from './reasons.js';

/** In which the texts are debated. */
const DEBATE: Phase[] = ['deliberation', 'drafting', 'decision'];

/** How the next phase is to be opened: which, until when, and with whom. */
interface Opening { phase?: Phase; closes: string; marks: Marks }

/** Opens the phases of a round, one after the other, and moves their closing. */
@customElement('phase-control')
export class PhaseControl extends Part {
  @property() slug = '';
  @property({ attribute: false }) consultation!: Consultation;
  @state() private asking = false;
  /** What was tried last: its refusal stands beside its own field. */
  @state() private tried?: 'open' | 'extend' | 'round';
  @state() private busy = false;
  @state() private refusal?: Refusal;
  #key = crypto.randomUUID();
  readonly #opening = new Kept<Opening>(this, () => [this.#place('opening'), this.#round?.phase], { closes: '', marks: {} });
  readonly #extended = new Kept<string>(this, () => [this.#place('extension'), `${this.#round?.phase ?? ''} ${this.#round?.phaseCloses ?? ''}`], '');
  readonly #title = new Kept<Localised>(this, () => [this.#place('title'), this.#round?.code], {});

  /** Those that were present when the debate was to open. */
  #presentThen = '';

  get #round(): Round | undefined {
    return this.consultation.currentRound;
  }

  get #electorate(): Delegation[] {
    return electorateOf(delegationsOf.of(this.slug).value ?? []);
  }

  get #present(): string[] {
    return presentOf(this.#electorate, checkedInOf(this.slug), this.#opening.value.marks).map((one) => one.id);
  }

  protected override willUpdate(): void {
    // That too few are present is not said once others are.
    if (this.refusal?.code === 'no-quorum-for-debate' && this.#present.join() !== this.#presentThen) this.refusal = undefined;
  }

  #place(thing: string): string {
    return `${this.slug}/round/${thing}`;
  }

  /** Another entry is another intention. */
  #enter<T>(kept: Kept<T>, value: T): void {
    this.#key = crypto.randomUUID();
    kept.change(value);
  }

  protected override stores() {
    return [rulesOf.of(this.slug), delegationsOf.of(this.slug), checkInsOf.of(this.slug)];
  }

  /** Who must be there when the debate is opened is a matter of the rules of procedure (UNGA rule 67). */
  #asksWhoIsPresent(round: Round, next: Phase): boolean {
    return rulesOf.of(this.slug).value?.ruleSet.quorum.debate !== undefined && DEBATE.includes(next) && !DEBATE.includes(round.phase);
  }

  protected override render() {
    const round = this.#round;
    return html`
      ${round ? this.#phases(round) : html`<p class="empty">${t('no-round')}</p>`}
      ${may(this.consultation, 'open-round') && (!round || round.phase === 'closed' || round.phase === 'published') ? this.#newRound()
        : nothing}`;
  }

  #phases(round: Round) {
    // "Published" comes with the record, not by itself.
    const later = PHASES.slice(PHASES.indexOf(round.phase) + 1).filter((phase) => phase !== 'published');
    const opening = this.#opening.value;
    const next = later.find((phase) => phase === opening.phase) ?? later[0];
    const allowed = may(this.consultation, 'open-phase');
    return html`
      <p><b>${say(round.title)}</b> · ${t(`phase-${round.phase}`)}, ${t('since', { time: moment(round.phaseOpenedAt) })}${round.phaseCloses
        ? html` · ${t('closes-at', { time: moment(round.phaseCloses) })}` : nothing}</p>
      <p class="small muted">${t('rule-phases')}</p>
      ${!allowed ? html`<p class="small muted">${whyNot(this.consultation, 'open-phase')}</p>` : html`
        ${next ? html`
          <form class="row control" @submit=${(event: Event) => { event.preventDefault(); this.refusal = undefined; this.asking = true; }}>
            ${field(t('next-phase'), 'next-phase',
              html`<select id="next-phase" @change=${(event: Event) => { this.#enter(this.#opening, { ...opening, phase: (event.target as HTMLSelectElement).value as Phase }); }}>
              ${later.map((phase) => html`<option value=${phase} ?selected=${phase === next}>${t(`phase-${phase}`)}</option>`)}</select>`)}
            ${instantInput(t('closes-by-itself'), 'phase-closes', opening.closes, (closes) => { this.#enter(this.#opening, { ...opening, closes }); }, this.tried === 'open'
              ? this.refusal?.of('closes') : undefined)}
            ${this.#asksWhoIsPresent(round, next) ? html`<check-in .slug=${this.slug} .hint=${t('quorum-debate-asked')} .electorate=${this.#electorate}
              .marks=${opening.marks} @marks=${(event: CustomEvent<Marks>) => { this.#enter(this.#opening, { ...opening, marks: event.detail }); }}></check-in>` : nothing}
            <button class="btn primary">${t('open-phase', { phase: t(`phase-${next}`) })}</button>
          </form>
          <confirm-dialog .open=${this.asking} .question=${t('open-phase-question', { phase: t(`phase-${next}`) })}
            .consequence=${t('open-phase-consequence')}
            .act=${t('open-phase-now')} .refusal=${this.asking ? this.refusal : undefined} .busy=${this.busy}
            @closed=${() => { this.asking = false; }} @confirmed=${() => this.#open(round, next)}></confirm-dialog>` : html`<p
              class="muted">${t('no-later-phase')}</p>`}
        ${next ? html`
          <form class="row control" @submit=${(event: Event) => { event.preventDefault(); void this.#extend(round); }}>
            ${instantInput(round.phaseCloses ? t('extend-until')
              : t('set-closing'), 'extend-until', this.#extended.value, (value) => { this.#enter(this.#extended, value); }, this.tried === 'extend'
              ? this.refusal?.of('closes') : undefined)}
            <button class="btn" ?disabled=${!this.#extended.value} aria-disabled=${this.busy}>${round.phaseCloses ? t('extend-phase')
              : t('set-closing-do')}</button>
          </form>` : nothing}
        ${this.asking || this.tried === 'round' ? nothing : refusalNote(this.refusal, ['closes'])}`}`;
  }

  #newRound() {
    return html`
      <form class="stack" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#newRoundOpened(); }}>
        ${localisedFields({ id: 'round-title', name: 'title', label: t('round-title'), offered: this.consultation.languages,
          value: this.#title.value,
          refusal: this.tried === 'round' ? this.refusal : undefined, change: (title) => { this.#enter(this.#title, title); } })}
        ${refusalNote(this.tried === 'round' ? this.refusal : undefined, fieldNames('title', this.consultation.languages))}
        <button class="btn" aria-disabled=${this.busy}>${t('open-round')}</button>
      </form>`;
  }

  async #act(tried: typeof this.tried, change: () => Promise<unknown>): Promise<void> {
    if (this.busy) return;
    this.tried = tried;
    this.busy = true;
    this.refusal = undefined;
    try {
      await change();
      this.asking = false;
      this.#key = crypto.randomUUID();
      await consultationOf.of(this.slug).refresh();
    } catch (reason) {
      this.refusal = asRefusal(reason);
      // Words about the closing time are read beside its field, behind the dialog.
      if (this.refusal.of('closes')) this.asking = false;
      // Another attempt is another intention, unless no answer came to this one.
      if (!this.refusal.uncertain) this.#key = crypto.randomUUID();
    } finally {
      this.busy = false;
    }
  }

  #open(round: Round, phase: Phase): Promise<void> {
    const opening = this.#opening.value;
    const present = this.#asksWhoIsPresent(round, phase) ? this.#present : undefined;
    // Who has checked in meanwhile makes it another request.
    if (present && present.join() !== this.#presentThen) this.#key = crypto.randomUUID();
    this.#presentThen = present?.join() ?? '';
    return this.#act('open', async () => {
      await openPhase(this.slug, round.code, phase, instant(opening.closes), present, this.#key);
      this.#opening.sent(opening);
    });
  }

  #extend(round: Round): Promise<void> {
    const extended = this.#extended.value;
    return this.#act('extend', async () => {
      await extendPhase(this.slug, round.code, instant(extended) ?? '', this.#key);
      this.#extended.sent(extended);
    });
  }

  #newRoundOpened(): Promise<void> {
    const typed = this.#title.value;
    const title = Object.fromEntries(Object.entries(typed).filter(([, words]) => words.trim()));
    return this.#act('round', async () => {
      await openRound(this.slug, title, this.#key);
      this.#title.sent(typed);
    });
  }
}
