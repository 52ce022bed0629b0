import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { closeBallot, openBallot } from '../api/ballots.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Ballot } from '../api/types.js';
import { say } from '../i18n/format.js';
import { languages, t } from '../i18n/index.js';
import '../ui/confirm-dialog.js';
import { Part } from '../ui/element.js';
import { ballotsOf } from './ballots-store.js';
import './count-down.js';
import { inZone } from './zones.js';

/** The chair places a text under silence once nobody has objected there and then, or takes it from under silence again. */
@customElement('run-silence')
export class RunSilence extends Part {
  @property() slug = '';
  @property({ attribute: false }) ballot!: Ballot;
  @state() private asking = false;
  @state() private busy = false;
  @state() private refusal?: Refusal;
  #key = crypto.randomUUID();

  protected override render() {
    const { ballot } = this;
    const question = say(ballot.question);
    const running = ballot.state === 'open';
    const zone = ballot.silence?.zone ?? 'UTC';
    const time = ballot.closes ? inZone(ballot.closes, zone, languages.current) : '';
    return html`
      <p>${t(running ? 'silence-until' : 'silence-proposed', { time, zone })}
        ${running && ballot.closes ? html`<count-down .until=${ballot.closes}></count-down>` : ''}</p>
      <p><button class="btn ${running ? '' : 'primary'}" aria-label=${t(running ? 'withdraw-silence-of' : 'place-under-silence-of', { question })}
        @click=${() => { this.refusal = undefined; this.asking = true; }}>${t(running ? 'withdraw-silence' : 'place-under-silence')}</button></p>
      <confirm-dialog .open=${this.asking} .question=${t(running ? 'withdraw-silence-question' : 'place-under-silence-question')}
        .consequence=${t(running ? 'withdraw-silence-consequence' : 'place-under-silence-consequence', { question, time, zone })}
        .act=${t(running ? 'withdraw-silence-now' : 'place-under-silence-now')} .refusal=${this.refusal} .busy=${this.busy}
        @closed=${() => { this.asking = false; }} @confirmed=${this.#act}></confirm-dialog>`;
  }

  async #act(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    try {
      ballotsOf.of(this.slug).add(this.ballot.state === 'open' ? await closeBallot(this.ballot.id, this.#key)
        : await openBallot(this.ballot.id, {}, this.#key));
      this.asking = false;
      this.#key = crypto.randomUUID();
    } catch (reason) {
      this.refusal = asRefusal(reason);
      if (!this.refusal.unreachable) this.#key = crypto.randomUUID();
    } finally {
      this.busy = false;
    }
  }
}
