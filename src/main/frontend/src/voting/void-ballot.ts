import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { voidBallot } from '../api/ballots.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Ballot } from '../api/types.js';
import { say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import '../ui/confirm-dialog.js';
import { Part } from '../ui/element.js';
import { ballotOf, ballotsOf } from './ballots-store.js';

/** Declares a secret ballot void whose key is lost; offered once the server has said that the key is not there. */
@customElement('void-ballot')
export class VoidBallot extends Part {
  @property() slug = '';
  @property({ attribute: false }) ballot!: Ballot;
  @state() private asking = false;
  @state() private busy = false;
  @state() private refusal?: Refusal;
  #key = crypto.randomUUID();

  protected override render() {
    const question = say(this.ballot.question);
    return html`
      <p class="small">${t('void-means')}</p>
      <p><button class="btn" aria-label=${t('void-vote-of', { question })} @click=${() => { this.refusal = undefined; this.asking = true; }}>${t('void-vote')}</button></p>
      <confirm-dialog .open=${this.asking} .question=${t('void-question')} .consequence=${t('void-consequence', { question })} .act=${t('void-now')}
        .refusal=${this.refusal} .busy=${this.busy} @closed=${() => { this.asking = false; }} @confirmed=${() => this.#declare()}></confirm-dialog>`;
  }

  async #declare(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    try {
      const voided = await voidBallot(this.ballot.id, this.#key);
      this.asking = false;
      ballotsOf.of(this.slug).add(voided);
      ballotOf.of(this.slug, this.ballot.id).add(voided);
    } catch (reason) {
      this.refusal = asRefusal(reason);
      if (!this.refusal.unreachable) this.#key = crypto.randomUUID();
    } finally {
      this.busy = false;
    }
  }
}
