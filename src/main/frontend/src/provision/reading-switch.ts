import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { languageName } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Part } from '../ui/element.js';
import { reading } from './reading.js';

const value = (event: Event) => (event.target as HTMLSelectElement).value;

/** Which language of the text one reads, and which beside it. */
@customElement('reading-switch')
export class ReadingSwitch extends Part {
  @property({ attribute: false }) offered: string[] = [];

  protected override stores() {
    return [reading];
  }

  protected override render() {
    const first = reading.first(this.offered);
    const beside = reading.beside(this.offered);
    return html`
      <div class="row reading small noprint" role="group" aria-label=${t('reading-languages')}>
        <label>${t('reading-first')}
          <select class="select small" @change=${(event: Event) => { reading.choose({ first: value(event) }); }}>
            ${this.offered.map((lang) => html`<option value=${lang} ?selected=${lang === first}>${languageName(lang)}</option>`)}
          </select></label>
        <label>${t('reading-beside')}
          <select class="select small" @change=${(event: Event) => { reading.choose({ beside: value(event) }); }}>
            <option value="" ?selected=${!beside}>${t('reading-none')}</option>
            ${this.offered.filter((lang) => lang !== first).map((lang) => html`<option value=${lang} ?selected=${lang === beside}>${languageName(lang)}</option>`)}
          </select></label>
      </div>`;
  }
}
