import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DelegationRef, Role } from '../api/types.js';
import { say } from '../i18n/format.js';
import { LANGUAGE_NAMES, LANGUAGES, languages, t, type Language } from '../i18n/index.js';
import { Part } from '../ui/element.js';
import { session } from './session.js';
import './person-bar.css';

/** Who one is here, for whom one speaks, the language of the page, and the way out. */
@customElement('person-bar')
export class PersonBar extends Part {
  @property({ attribute: false }) delegation?: DelegationRef;
  @property() actingAs: Role = 'public';

  protected override stores() {
    return [session];
  }

  protected override render() {
    const person = session.me?.person;
    return html`
      ${person ? html`<span class="person small"><b>${this.delegation ? say(this.delegation.name) : this.actingAs === 'public' ? nothing
        : t(`role-${this.actingAs}`)}</b> ${person.name}</span>` : nothing}
      <select class="select small" aria-label=${t('language')} @change=${this.#language}>
        ${LANGUAGES.map((language) => html`
          <option value=${language} lang=${language} ?selected=${language === languages.current}>${LANGUAGE_NAMES[language]}</option>`)}
      </select>
      ${person
        ? html`<button class="link small" @click=${() => session.leave()}>${t('sign-out')}</button>`
        : location.pathname === '/sign-in' ? nothing : html`<a class="small" href="/sign-in">${t('sign-in')}</a>`}`;
  }

  #language(event: Event): void {
    void languages.choose((event.target as HTMLSelectElement).value as Language);
  }
}
