import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Delegation } from '../api/types.js';
import { checkedInOf, checkInsOf } from '../consultation/check-ins-store.js';
import { say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { line } from '../live/line.js';
import { Part } from '../ui/element.js';
import { presentOf, type Marks } from './presence.js';

/** Who is present, of those that have the vote: those that checked in, or all where none did, until the chair says otherwise. */
@customElement('check-in')
export class CheckIn extends Part {
  @property() slug = '';
  @property() hint = '';
  @property({ attribute: false }) electorate: Delegation[] = [];
  @property({ attribute: false }) marks: Marks = {};

  protected override stores() {
    return [line, checkInsOf.of(this.slug)];
  }

  #tell(marks: Marks): void {
    this.dispatchEvent(new CustomEvent('marks', { detail: marks }));
  }

  #mark(isThere: (one: Delegation) => boolean): void {
    this.#tell(Object.fromEntries(this.electorate.map((one) => [one.id, isThere(one)])));
  }

  protected override render() {
    const { electorate, marks } = this;
    const connected = new Set(line.people(this.slug).map((one) => one.delegation?.id));
    const checkedIn = checkedInOf(this.slug);
    const present = new Set(presentOf(electorate, checkedIn, marks));
    const arrived = electorate.filter((one) => checkedIn.has(one.id)).length;
    return html`
      <fieldset>
        <legend>${t('who-is-present')}</legend>
        ${this.hint ? html`<p class="hint">${this.hint}</p>` : nothing}
        <p class="hint">${t('checked-in-are-ticked', { count: arrived })}</p>
        <p class="row">
          ${arrived > 0 ? html`<button class="link small" type="button" @click=${() => { this.#tell({}); }}>${t('checked-in-present', { count: arrived })}</button>` : nothing}
          <button class="link small" type="button" @click=${() => { this.#mark(() => true); }}>${t('all-present')}</button>
          <button class="link small" type="button" @click=${() => { this.#mark((one) => connected.has(one.id)); }}>
            ${t('connected-present', { count: electorate.filter((one) => connected.has(one.id)).length })}</button>
        </p>
        <div class="checkin">${electorate.map((one) => html`
          <label><input type="checkbox" .checked=${present.has(one)}
            @change=${(event: Event) => { this.#tell({ ...marks, [one.id]: (event.target as HTMLInputElement).checked }); }}>
            <span>${say(one.name)}${this.#sign(one, checkedIn, connected)}</span></label>`)}</div>
        <p class="small muted" role="status">${t('present-of', { present: present.size, members: electorate.length })}</p>
      </fieldset>`;
  }

  #sign(one: Delegation, checkedIn: ReadonlySet<string>, connected: Set<string | undefined>) {
    if (checkedIn.has(one.id)) return html` <span class="small live">✓ ${t('checked-in')}</span>`;
    return connected.has(one.id) ? html` <span class="small live">● ${t('connected')}</span>` : nothing;
  }
}
