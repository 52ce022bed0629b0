import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { timeLeft } from '../consultation/time-left.js';
import { due } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Part } from '../ui/element.js';

/** The time until something closes, by this machine's clock; the server's decides. */
@customElement('count-down')
export class CountDown extends Part {
  @property() until = '';
  #timer?: ReturnType<typeof setInterval>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => { this.requestUpdate(); }, 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override render() {
    if (!this.until) return nothing;
    const left = timeLeft(this.until);
    return html`${t('closes-at', { time: due(this.until) })}${left ? html` · <b role="timer">${left}</b>` : nothing}`;
  }
}
