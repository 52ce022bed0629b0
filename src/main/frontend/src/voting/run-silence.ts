import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { closeBallot, openBallot } from '../api/ballots.js';
import type { Ballot, Delegation, SilenceAsked } from '../api/types.js';
import { checkedInOf, checkInsOf } from '../consultation/check-ins-store.js';
import { say } from '../i18n/format.js';
import { languages, t } from '../i18n/index.js';
import { Act } from '../ui/act.js';
import '../ui/confirm-dialog.js';
import { Part } from '../ui/element.js';
import { Kept } from '../ui/kept.js';
import { ballotsOf } from './ballots-store.js';
import './check-in.js';
import { presentOf, type Marks } from './presence.js';
import { rulesOf } from './rules-store.js';
import { inZone } from './zones.js';

/** Of whom silence is to be asked, and who is at the meeting. */
interface Asking { asked?: SilenceAsked; marks: Marks }

/** The chair places a text under silence once nobody has objected there and then, or takes it from under silence again. */
@customElement('run-silence')
export class RunSilence extends Part {
  @property() slug = '';
  @property({ attribute: false }) ballot!: Ballot;
  @property({ attribute: false }) electorate: Delegation[] = [];
  @state() private asking = false;
  readonly #act = new Act(this);
  readonly #chosen = new Kept<Asking>(this, () => [`${this.slug}/ballot/${this.ballot.id}/silence`, this.ballot.state], { marks: {} });

  protected override stores() {
    return [rulesOf.of(this.slug), checkInsOf.of(this.slug)];
  }

  /** The rules of procedure say whether it may be asked of the whole list; in a meeting it always may. */
  get #asked(): SilenceAsked {
    return this.#wholeList ? this.#chosen.value.asked ?? 'whole-list' : 'meeting';
  }

  get #wholeList(): boolean {
    return rulesOf.of(this.slug).value?.ruleSet.silence.wholeList === true;
  }

  get #present(): string[] | undefined {
    return this.#asked === 'meeting' ? presentOf(this.electorate, checkedInOf(this.slug), this.#chosen.value.marks).map((one) => one.id) : undefined;
  }

  protected override render() {
    const { ballot } = this;
    const question = say(ballot.question);
    const running = ballot.state === 'open';
    const zone = ballot.silence?.zone ?? 'UTC';
    const time = ballot.closes ? inZone(ballot.closes, zone, languages.current) : '';
    return html`
      <p>${t(running ? 'silence-until' : 'silence-proposed', { time, zone })}</p>
      ${running ? nothing : this.#whom()}
      <p><button class="btn ${running ? '' : 'primary'}" aria-label=${t(running ? 'withdraw-silence-of' : 'place-under-silence-of', { question })}
        @click=${() => { this.#act.clear(); this.asking = true; }}>${t(running ? 'withdraw-silence' : 'place-under-silence')}</button></p>
      <confirm-dialog .open=${this.asking} .question=${t(running ? 'withdraw-silence-question' : 'place-under-silence-question')}
        .consequence=${t(running ? 'withdraw-silence-consequence' : 'place-under-silence-consequence', { question, time, zone })}
        .act=${t(running ? 'withdraw-silence-now' : 'place-under-silence-now')} .refusal=${this.#act.refusal} .busy=${this.#act.busy}
        @closed=${() => { this.asking = false; }} @confirmed=${this.#do}></confirm-dialog>`;
  }

  /** Of whom silence is asked: of all in writing, or of those who are present at a meeting. */
  #whom() {
    const pick = (asked: SilenceAsked) => html`<label><input type="radio" name="asked-${this.ballot.id}" .checked=${this.#asked === asked}
      @change=${() => { this.#chosen.change({ ...this.#chosen.value, asked }); }}> ${t(`ask-silence-${asked}`)}</label>`;
    return html`
      ${this.#wholeList ? html`<fieldset><legend>${t('ask-silence-of')}</legend><div class="asked">${pick('whole-list')}${pick('meeting')}</div></fieldset>`
        : html`<p class="small muted">${t('silence-meeting-only')}</p>`}
      ${this.#asked === 'meeting' ? html`<check-in .slug=${this.slug} .electorate=${this.electorate} .marks=${this.#chosen.value.marks}
        @marks=${(event: CustomEvent<Marks>) => { this.#chosen.change({ ...this.#chosen.value, marks: event.detail }); }}></check-in>` : nothing}`;
  }

  readonly #do = (): Promise<void> => this.#act.run(async (key) => {
    ballotsOf.of(this.slug).add(this.ballot.state === 'open' ? await closeBallot(this.ballot.id, key)
      : await openBallot(this.ballot.id, { present: this.#present }, key));
    this.#chosen.clear();
    this.asking = false;
  });
}
