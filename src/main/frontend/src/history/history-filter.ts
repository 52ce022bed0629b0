import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Filter } from '../api/history.js';
import { say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Part } from '../ui/element.js';
import type { Past } from './history-store.js';

const PAUSE = 300;
const CHOICES = ['yes', 'no', 'abstain'] as const;

/** Narrows the list down. Typing is heard after a pause, everything else at once. */
@customElement('history-filter')
export class HistoryFilter extends Part {
  @property({ attribute: false }) past!: Past;
  @property({ attribute: false }) filter!: Filter;
  #timer?: ReturnType<typeof setTimeout>;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render() {
    const { past, filter } = this;
    return html`
      <form class="tools row noprint" role="search" aria-label=${t('history-tools')} @submit=${(event: Event) => { event.preventDefault(); }}>
        <input class="select" type="search" maxlength="100" aria-label=${t('filter-by-words')} placeholder=${t('filter-by-words')} .value=${filter.text}
          @input=${(event: Event) => { this.#typed((event.target as HTMLInputElement).value); }}>
        ${this.#select('session', t('any-session'), past.sessions.map((one) => [String(one.number), t('session-with-count',
          { number: one.number, count: one.rollCalls })]).reverse() as [string, string][])}
        ${this.#select('outcome', t('any-outcome'), [['adopted', t('adopted')], ['rejected', t('not-adopted')]])}
        ${this.#select('member', t('any-member'), past.members.map((one) => [one.member.code, say(one.member.name)]))}
        ${filter.member ? this.#select('choice', t('any-vote'), CHOICES.map((choice) => [choice, t(`voted-${choice}`)])) : nothing}
        ${Object.values(filter).some(Boolean) ? html`<button type="button" class="link small"
          @click=${() => { this.#give({ session: '', text: '', outcome: '', member: '', choice: '' }); }}>${t('show-all')}</button>` : nothing}
      </form>`;
  }

  #select(name: keyof Filter, any: string, options: [value: string, label: string][]) {
    return html`
      <select class="select" aria-label=${any} @change=${(event: Event) => { this.#chosen(name, (event.target as HTMLSelectElement).value); }}>
        <option value="" .selected=${this.filter[name] === ''}>${any}</option>
        ${options.map(([value, label]) => html`<option value=${value} .selected=${this.filter[name] === value}>${label}</option>`)}
      </select>`;
  }

  #chosen(name: keyof Filter, value: string): void {
    // How it voted means nothing without a member.
    this.#give({ ...this.filter, [name]: value, ...(name === 'member' && value === '' ? { choice: '' } : {}) });
  }

  #typed(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.#give({ ...this.filter, text: text.trim() }); }, PAUSE);
  }

  #give(filter: Filter): void {
    clearTimeout(this.#timer);
    this.dispatchEvent(new CustomEvent<Filter>('filtered', { detail: filter }));
  }
}
