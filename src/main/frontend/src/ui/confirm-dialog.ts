import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Refusal } from '../api/refusal.js';
import { t } from '../i18n/index.js';
import { Part } from './element.js';
import { refusalNote } from './field.js';
import './panels.js';

/** Asks before something that cannot be taken back. */
@customElement('confirm-dialog')
export class ConfirmDialog extends Part {
  @property({ type: Boolean }) open = false;
  @property() question = '';
  @property() consequence = '';
  @property() act = '';
  @property({ attribute: false }) refusal?: Refusal;
  @property({ type: Boolean }) busy = false;

  protected override render() {
    return html`
      <wa-dialog without-header label=${this.question} ?open=${this.open}
        @wa-after-hide=${() => { this.dispatchEvent(new CustomEvent('closed')); }}>
        ${this.open ? html`
          <div class="sheet-head"><h2>${this.question}</h2></div>
          <div class="sheet-body">
            <p>${this.consequence}</p>
            ${refusalNote(this.refusal)}
            <p class="row">
              <button class="btn primary" autofocus aria-disabled=${this.busy}
                @click=${() => { if (!this.busy) this.dispatchEvent(new CustomEvent('confirmed')); }}>${this.act}</button>
              <button class="btn" data-dialog="close">${t('cancel')}</button>
            </p>
          </div>` : nothing}
      </wa-dialog>`;
  }
}
