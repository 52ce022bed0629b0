import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/index.js';
import { announce } from './announce.js';
import './combo-box.css';
import { Part } from './element.js';

export interface Option { value: string; label: string }

const MOST = 60;
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();

/** The options that a few typed letters mean: by code, by the beginning of the name, then by any word of it. */
export function found(options: Option[], typed: string): Option[] {
  const sought = plain(typed);
  if (!sought) return options;
  const rank = (option: Option): number => {
    const name = plain(option.label);
    if (plain(option.value) === sought) return 0;
    if (name.startsWith(sought)) return 1;
    if (name.split(/[\s(-]+/).some((word) => word.startsWith(sought))) return 2;
    return name.includes(sought) ? 3 : 4;
  };
  return options.map((option) => ({ option, rank: rank(option) })).filter((one) => one.rank < 4)
    .sort((a, b) => a.rank - b.rank).map((one) => one.option);
}

/** A choice among many, searched by typing. Its label stands outside and names the input by `for`. */
@customElement('combo-box')
export class ComboBox extends Part {
  @property() inputId = 'combo';
  @property({ attribute: false }) options: Option[] = [];
  @property() value = '';
  @property() invalid?: string;
  @property() describedBy = '';
  @state() private typed?: string;
  @state() private open = false;
  @state() private active = -1;

  get #shown(): Option[] {
    return found(this.options, this.typed ?? '').slice(0, MOST);
  }

  protected override render() {
    const shown = this.open ? this.#shown : [];
    const listId = `${this.inputId}-list`;
    return html`
      <input id=${this.inputId} role="combobox" autocomplete="off" spellcheck="false" aria-expanded=${this.open} aria-controls=${listId} aria-autocomplete="list"
        aria-activedescendant=${this.open && shown[this.active] ? `${this.inputId}-${String(this.active)}` : nothing}
        aria-invalid=${this.invalid ? 'true' : nothing} aria-describedby=${this.describedBy || nothing}
        .value=${this.typed ?? this.options.find((one) => one.value === this.value)?.label ?? ''}
        @input=${this.#typing} @keydown=${this.#keys} @focus=${(event: Event) => { (event.target as HTMLInputElement).select(); }}
        @click=${() => { this.open = true; }} @blur=${this.#left}>
      <ul class="plain choices" role="listbox" id=${listId} aria-label=${t('choices')} ?hidden=${!this.open || shown.length === 0}>
        ${shown.map((option, index) => html`
          <li role="option" id="${this.inputId}-${index}" aria-selected=${option.value === this.value} class=${index === this.active ? 'active' : ''}
            @mousedown=${(event: Event) => { event.preventDefault(); this.#choose(option); }}>
            <span>${option.label}</span> <span class="small muted">${option.value}</span></li>`)}
      </ul>
      ${this.open && this.typed && shown.length === 0 ? html`<p class="small muted">${t('nothing-found')}</p>` : nothing}`;
  }

  #typing(event: InputEvent): void {
    this.typed = (event.target as HTMLInputElement).value;
    this.open = true;
    this.active = this.typed ? 0 : -1;
    announce(t('found-count', { count: this.#shown.length }));
  }

  #keys(event: KeyboardEvent): void {
    const shown = this.#shown;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.active = this.open ? Math.min(shown.length - 1, Math.max(0, this.active + step)) : Math.max(0, this.active);
      this.open = true;
      void this.updateComplete.then(() => { this.querySelector('.active')?.scrollIntoView({ block: 'nearest' }); });
      return;
    }
    const option = shown[this.active];
    if (event.key === 'Enter' && this.open && option) {
      event.preventDefault();
      this.#choose(option);
    } else if (event.key === 'Escape' && this.open) {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    }
  }

  #choose(option: Option): void {
    this.value = option.value;
    this.#close();
    this.dispatchEvent(new CustomEvent('chosen', { detail: option.value }));
  }

  /** What was typed and means one option is that option; anything else goes back to what was chosen. */
  #left(): void {
    const option = this.typed ? this.#shown.find((one) => plain(one.label) === plain(this.typed ?? '') || plain(one.value) === plain(this.typed ?? '')) : undefined;
    if (option) this.#choose(option);
    else this.#close();
  }

  #close(): void {
    this.typed = undefined;
    this.open = false;
    this.active = -1;
  }
}
