import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Consultation, Delegation, Role } from '../api/types.js';
import { consultationOf, delegationsOf, may } from '../consultation/consultation-store.js';
import '../consultation/presence-line.js';
import { byName, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { drafts } from '../ui/drafts.js';
import { Screen } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { goTo } from '../ui/focus.js';
import './admit-form.js';
import './delegation-settings.js';
import { settingsPlace } from './delegation-settings.js';
import './delegations.css';
import './members-panel.js';
import { invitationPlace } from './members-panel.js';
import { votes } from './standing.js';

const SEATS: Role[] = ['head', 'alternate', 'expert', 'adviser'];
const OFFICES: Role[] = ['chair', 'moderator', 'secretary'];

/** Who takes part: delegations with their status, those who sit in them, and those who run the consultation. */
@customElement('delegations-screen')
export class DelegationsScreen extends Screen {
  @property() slug = '';
  @state() private admitting = false;
  @state() private opened: ReadonlySet<string> = new Set();
  #resumed?: string;

  protected override stores() {
    return [consultationOf.of(this.slug), delegationsOf.of(this.slug)];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.admitting = drafts.read(`${this.slug}/admit`) !== undefined;
  }

  /** Where something was begun when the page was left, it is open again. */
  protected override willUpdate(): void {
    const all = delegationsOf.of(this.slug).value;
    if (!all || this.#resumed === this.slug) return;
    this.#resumed = this.slug;
    this.opened = new Set(all.filter(({ code }) => [settingsPlace, invitationPlace].some((place) => drafts.read(place(this.slug, code)) !== undefined))
      .map((one) => one.id));
  }

  protected heading(): string {
    return t('nav-delegations');
  }

  protected override render() {
    const { value, refusal } = delegationsOf.of(this.slug);
    const consultation = consultationOf.of(this.slug).value;
    const mayAdmit = may(consultation, 'admit-delegation');
    return html`
      <main id="main">
        <header>
          <h1>${t('nav-delegations')}</h1>
          ${value ? html`<p class="lead">${t('delegations-count', { count: value.length, voting: value.filter(votes).length })}</p>` : nothing}
          <p class="small"><a href="/c/${this.slug}/rules">${t('rules-and-meaning')}</a></p>
        </header>
        ${refusalNote(refusal)}
        ${mayAdmit && !this.admitting ? html`<p class="noprint"><button class="btn primary" @click=${() => { this.admitting = true; goTo(this, '#admit-one'); }}>${t('admit')}</button></p>` : nothing}
        ${mayAdmit && this.admitting && consultation ? html`
          <section class="panel" aria-labelledby="admit-one">
            <h2 id="admit-one">${t('admit')}</h2>
            <admit-form .slug=${this.slug} .offered=${consultation.languages} .present=${value ?? []}
              @admitted=${(event: CustomEvent<Delegation>) => { this.admitting = false; this.#toggle(event.detail, true); }} @left=${() => { this.admitting = false; }}></admit-form>
          </section>` : nothing}
        ${value && consultation ? value.length === 0 ? html`<p class="empty">${t('no-delegations')}</p>` : this.#table(value, consultation)
          : refusal ? nothing : html`<p class="muted">${t('loading')}</p>`}
        ${consultation && may(consultation, 'see-proceedings') ? html`
          <section aria-labelledby="staff">
            <h2 id="staff">${t('staff')}</h2>
            <members-panel .slug=${this.slug} .name=${t('staff')} .roles=${may(consultation, 'appoint-staff') ? OFFICES : []}></members-panel>
          </section>` : nothing}
      </main>`;
  }

  #table(all: Delegation[], consultation: Consultation) {
    return html`
      <table class="table delegations">
        <thead><tr><th scope="col">${t('delegation')}</th><th scope="col">${t('code')}</th><th scope="col">${t('standing')}</th><th scope="col">${t('credentials')}</th>
          <th scope="col"><span class="sr">${t('members')}</span></th></tr></thead>
        ${byName(all).map((one) => this.#rows(one, consultation))}
      </table>`;
  }

  #rows(one: Delegation, consultation: Consultation) {
    const name = say(one.name);
    const own = consultation.member?.delegation?.id === one.id;
    const open = this.opened.has(one.id);
    const panel = `panel-${one.id}`;
    return html`
      <tbody class=${open ? 'open' : ''}>
        <tr>
          <th scope="row">${name}${own ? html` <span class="small muted">${t('our-delegation')}</span>` : nothing}</th>
          <td>${one.code}</td>
          <td>${t(`standing-${one.status}`)}</td>
          <td>${one.suspended ? html`<span class="off"><span aria-hidden="true">■</span> ${t('is-suspended')}</span>`
            : one.accredited ? html`<span class="on"><span aria-hidden="true">✓</span> ${t('is-accredited')}</span>`
              : html`<span class="muted"><span aria-hidden="true">○</span> ${t('not-accredited')}</span>`}</td>
          <td class="acts-cell">${may(consultation, 'see-proceedings') ? html`
            <button class="link small" aria-expanded=${open} aria-controls=${open ? panel : nothing} aria-label=${t('members-of', { name })}
              @click=${() => { this.#toggle(one, !open); }}>${t('members')}</button>` : nothing}</td>
        </tr>
        ${open ? html`<tr><td colspan="5" id=${panel}>${this.#detail(one, own, consultation)}</td></tr>` : nothing}
      </tbody>`;
  }

  #detail(one: Delegation, own: boolean, consultation: Consultation) {
    // A head brings in others than a head; the secretariat anyone.
    const roles = may(consultation, 'invite-member') ? SEATS : own && may(consultation, 'invite-to-own-delegation') ? SEATS.slice(1) : [];
    return html`
      <div class="detail">
        ${may(consultation, 'mark-present') && votes(one) ? html`
          <section class="whole" aria-label=${t('presence-of', { name: say(one.name) })}>
            <h2>${t('who-is-there')}</h2>
            <presence-line .slug=${this.slug} .delegation=${one} marked></presence-line>
          </section>` : nothing}
        <section aria-label=${t('members-of', { name: say(one.name) })}>
          <h2>${t('members')}</h2>
          <members-panel .slug=${this.slug} .delegation=${one.code} .name=${say(one.name)} .roles=${roles}></members-panel>
        </section>
        ${may(consultation, 'admit-delegation') ? html`
          <section aria-label=${t('status-of', { name: say(one.name) })}>
            <h2>${t('standing-and-credentials')}</h2>
            <delegation-settings .slug=${this.slug} .delegation=${one}></delegation-settings>
          </section>` : nothing}
      </div>`;
  }

  #toggle(one: Delegation, open: boolean): void {
    const next = new Set(this.opened);
    if (open) next.add(one.id);
    else next.delete(one.id);
    this.opened = next;
  }
}
