import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/index.js';
import { Part } from '../ui/element.js';

/** Of fewer voters the totals alone say much about each. */
const FEW = 3;

/** Whether totals of so many voters tell much about each. */
export const few = (voters: number): boolean => voters < FEW;

/** What is seen of a secret ballot and by whom, and what secrecy cannot do. */
@customElement('secret-note')
export class SecretNote extends Part {
  /** Delegations that may vote. */
  @property({ type: Number }) members = 0;

  protected override render() {
    return html`
      <section class="secret" aria-labelledby="secret-note">
        <h2 id="secret-note">${t('secret-title')}</h2>
        ${few(this.members) ? html`<p class="note"><strong>${t('secret-few', { members: this.members })}</strong></p>` : nothing}
        <ul>
          <li>${t('secret-while')}</li>
          <li>${t('secret-after')}</li>
          <li>${t('secret-own')}</li>
          <li>${t('secret-again')}</li>
        </ul>
        <p class="small muted">${t('secret-limits')}</p>
      </section>`;
  }
}
