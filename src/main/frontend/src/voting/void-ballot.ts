import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { voidBallot } from '../api/ballots.js';
import type { Ballot } from '../api/types.js';
import { say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Act } from '../ui/act.js';
import '../ui/confirm-dialog.js';
import { Part } from '../ui/element.js';
import { ballotOf, ballotsOf } from './ballots-store.js';

/** Declares a secret ballot void whose key is lost; offered once the server has said that the key is not there. */
@customElement('void-ballot')
export class VoidBallot extends Part {
  @property() slug = '';
  @property({ attribute: false }) ballot!: Ballot;
  @state() private asking = false;
  readonly #act = new Act(this);

  protected override render() {
    const question = say(this.ballot.question);
    return html`
      <p class="small">${t('void-means')}</p>
      <p><button class="btn" aria-label=${t('void-vote-of', { question })} @click=${() => { this.#act.clear(); this.asking = true; }}>${t('void-vote')}</button></p>
      <confirm-dialog .open=${this.asking} .question=${t('void-question')} .consequence=${t('void-consequence', { question })} .act=${t('void-now')}
        .refusal=${this.#act.refusal} .busy=${this.#act.busy} @closed=${() => { this.asking = false; }} @confirmed=${this.#declare}></confirm-dialog>`;
  }

  readonly #declare = (): Promise<void> => this.#act.run(async (key) => {
    const voided = await voidBallot(this.ballot.id, key);
    this.asking = false;
    ballotsOf.of(this.slug).add(voided);
    ballotOf.of(this.slug, this.ballot.id).add(voided);
  });
}
