import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Delegation } from '../api/types.js';
import { byName, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { line } from '../live/line.js';
import { Part } from '../ui/element.js';

/** Those that have the vote now. */
export const electorateOf = (delegations: Delegation[]): Delegation[] =>
  byName(delegations.filter((one) => one.status === 'participant' && one.accredited && !one.suspended));

/** Ids of those that are present. */
export const presentOf = (electorate: Delegation[], away: readonly string[]): string[] =>
  electorate.map((one) => one.id).filter((id) => !away.includes(id));

/** Who is present, of those that have the vote: all, until the chair says otherwise. */
@customElement('check-in')
export class CheckIn extends Part {
  @property() slug = '';
  @property() hint = '';
  @property({ attribute: false }) electorate: Delegation[] = [];
  /** Ids of those that are not. */
  @property({ attribute: false }) away: readonly string[] = [];

  protected override stores() {
    return [line];
  }

  #tell(away: string[]): void {
    this.dispatchEvent(new CustomEvent<string[]>('away', { detail: away }));
  }

  protected override render() {
    const { electorate, away } = this;
    const connected = new Set(line.people(this.slug).map((one) => one.delegation?.id));
    return html`
      <fieldset>
        <legend>${t('who-is-present')}</legend>
        ${this.hint ? html`<p class="hint">${this.hint}</p>` : nothing}
        <p class="row">
          <button class="link small" type="button" @click=${() => { this.#tell([]); }}>${t('all-present')}</button>
          <button class="link small" type="button"
            @click=${() => { this.#tell(electorate.filter((one) => !connected.has(one.id)).map((one) => one.id)); }}>
            ${t('connected-present', { count: electorate.filter((one) => connected.has(one.id)).length })}</button>
        </p>
        <div class="checkin">${electorate.map((one) => html`
          <label><input type="checkbox" .checked=${!away.includes(one.id)} @change=${(event: Event) => {
            const others = away.filter((id) => id !== one.id);
            this.#tell((event.target as HTMLInputElement).checked ? others : [...others, one.id]);
          }}> <span>${say(one.name)}${connected.has(one.id) ? html` <span class="small live">● ${t('connected')}</span>`
            : nothing}</span></label>`)}</div>
        <p class="small muted" role="status">${t('present-of', { present: presentOf(electorate, away).length, members: electorate.length })}</p>
      </fieldset>`;
  }
}
