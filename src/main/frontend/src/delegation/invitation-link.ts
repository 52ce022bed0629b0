import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { moment } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import { Part } from '../ui/element.js';
import { freshId } from '../ui/field.js';

/** The link of a new invitation. The server keeps only a digest of it, so this is the one time that it is seen. */
@customElement('invitation-link')
export class InvitationLink extends Part {
  @property() name = '';
  @property() link = '';
  @property() expires = '';
  @state() private copied = false;
  readonly #id = freshId('link');

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('input')?.focus();
  }

  protected override render() {
    return html`
      <div class="note once">
        <div class="field">
          <label for=${this.#id}>${t('invitation-link', { name: this.name })}</label>
          <p class="small" id="${this.#id}-hint">${t('invitation-link-once', { time: moment(this.expires) })}</p>
          <input id=${this.#id} readonly .value=${this.link} aria-describedby="${this.#id}-hint" data-testid="invitation-link"
            @focus=${(event: Event) => { (event.target as HTMLInputElement).select(); }}>
        </div>
        <p class="row">
          <button class="btn primary" @click=${this.#copy}>${t('copy-link')}</button>
          <button class="btn" @click=${() => { this.dispatchEvent(new CustomEvent('closed')); }}>${t('link-is-kept')}</button>
          <span class="small" role="status">${this.copied ? t('copied') : ''}</span>
        </p>
      </div>`;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.link);
      this.copied = true;
    } catch {
      // The browser keeps the clipboard closed to us: the link is selected, to be copied by hand.
      this.querySelector<HTMLInputElement>('input')?.select();
      announce(t('copy-by-hand'));
    }
  }
}
