import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { announceDecision } from '../api/ballots.js';
import type { Ballot } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { moment, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Act } from '../ui/act.js';
import '../ui/confirm-dialog.js';
import { Part } from '../ui/element.js';
import { awaitsAnnouncement, ballotOf, ballotsOf } from './ballots-store.js';

/** Since when a decision that was adopted under silence has its number; until then the chair announces it here. */
@customElement('announce-decision')
export class AnnounceDecision extends Part {
  @property() slug = '';
  @property({ attribute: false }) ballot!: Ballot;
  @state() private asking = false;
  readonly #act = new Act(this);

  protected override stores() {
    return [consultationOf.of(this.slug)];
  }

  protected override render() {
    const { ballot } = this;
    const values = { number: ballot.number, question: say(ballot.question) };
    if (ballot.silence?.numberedAt) {
      return html`<p data-testid="number">${t('silence-numbered', { ...values, time: moment(ballot.silence.numberedAt) })}</p>`;
    }
    if (!awaitsAnnouncement(ballot)) return nothing;
    return html`
      <p class="note" data-testid="number">${t('silence-to-announce')}</p>
      ${may(consultationOf.of(this.slug).value, 'announce-decision') ? html`
        <p class="noprint"><button class="btn" aria-label=${t('announce-decision-of', values)} @click=${() => { this.#act.clear(); this.asking = true; }}>
          ${t('announce-decision')}</button></p>
        <confirm-dialog .open=${this.asking} .question=${t('announce-decision-question')} .consequence=${t('announce-decision-consequence', values)}
          .act=${t('announce-decision-now')} .refusal=${this.#act.refusal} .busy=${this.#act.busy} @closed=${() => { this.asking = false; }}
          @confirmed=${this.#announce}></confirm-dialog>` : nothing}`;
  }

  readonly #announce = (): Promise<void> => this.#act.run(async (key) => {
    const announced = await announceDecision(this.ballot.id, key);
    this.asking = false;
    ballotsOf.of(this.slug).add(announced);
    ballotOf.of(this.slug, this.ballot.id).add(announced);
  });
}
