import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { appointStaff, inviteMember, removeMember, removeStaff, type MemberForm } from '../api/consultations.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Member, Role } from '../api/types.js';
import { moment } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import '../ui/confirm-dialog.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { field, refusalNote } from '../ui/field.js';
import { wordsField } from '../ui/words-field.js';
import './invitation-link.js';
import { membersOf, STAFF } from './members-store.js';

type Draft = MemberForm & { key: string };

/** Where an invitation that is being written is kept. */
export const invitationPlace = (slug: string, delegation: string): string => `${slug}/invite/${delegation || 'staff'}`;

/** Who sits in a delegation, or runs the consultation; whoever may invites and revokes here. */
@customElement('members-panel')
export class MembersPanel extends Part {
  @property() slug = '';
  /** The delegation's code; empty for the staff. */
  @property() delegation = STAFF;
  @property() name = '';
  /** The roles that one may bring in and end; none for those who only read. */
  @property({ attribute: false }) roles: Role[] = [];
  @state() private draft?: Draft;
  @state() private invited?: Member;
  @state() private leaving?: Member;
  @state() private refusal?: Refusal;
  @state() private revokeRefusal?: Refusal;
  @state() private busy = false;

  protected override stores() {
    return [membersOf.of(this.slug, this.delegation)];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.draft = drafts.read<Draft>(this.#place);
  }

  get #place(): string {
    return invitationPlace(this.slug, this.delegation);
  }

  get #blank(): Draft {
    return { email: '', name: '', role: this.roles.at(-1) ?? 'expert', key: crypto.randomUUID() };
  }

  #change(change: Partial<Draft>): void {
    this.draft = { ...this.draft ?? this.#blank, ...change, key: crypto.randomUUID() };
    drafts.write(this.#place, this.draft);
  }

  protected override render() {
    const { value, refusal } = membersOf.of(this.slug, this.delegation);
    return html`
      ${refusalNote(refusal)}
      ${value ? value.length === 0 ? html`<p class="small muted">${t('no-members')}</p>`
        : html`<ul class="plain members">${value.map((one) => this.#member(one))}</ul>` : refusal ? nothing : html`<p class="muted">${t('loading')}</p>`}
      ${this.invited?.invitation?.link ? html`<invitation-link .name=${this.invited.person.name} .link=${this.invited.invitation.link}
        .expires=${this.invited.invitation.expires} @closed=${() => { this.invited = undefined; }}></invitation-link>` : nothing}
      ${this.roles.length === 0 ? nothing : this.draft ? this.#form(this.draft)
        : html`<p><button class="btn" @click=${this.#begin}>${this.delegation === STAFF ? t('appoint') : t('invite')}</button></p>`}
      <confirm-dialog .open=${this.leaving !== undefined} .question=${t('revoke-question', { name: this.leaving?.person.name ?? '' })}
        .consequence=${this.leaving?.joined ? t('revoke-consequence') : t('withdraw-consequence')} .act=${t('revoke')}
        .refusal=${this.revokeRefusal} .busy=${this.busy}
        @confirmed=${this.#revoke} @closed=${() => { this.leaving = undefined; this.revokeRefusal = undefined; }}></confirm-dialog>`;
  }

  #member(one: Member) {
    return html`
      <li>
        <span><b>${one.person.name}</b>${one.person.email ? html` <span class="small muted">${one.person.email}</span>` : nothing}</span>
        <span class="small">${t(`role-${one.role}`)}</span>
        <span class="small muted">${one.joined ? t('joined') : one.invitation ? t('invited-until', { time: moment(one.invitation.expires) }) : t('invited-expired')}</span>
        ${this.roles.includes(one.role) ? html`<button class="link small" aria-label=${t('revoke-of', { name: one.person.name })}
          @click=${() => { this.leaving = one; }}>${t('revoke')}</button>` : html`<span></span>`}
      </li>`;
  }

  readonly #begin = async (): Promise<void> => {
    this.draft = this.#blank;
    await this.updateComplete;
    this.querySelector<HTMLElement>('form input')?.focus();
  };

  #form(draft: Draft) {
    const { refusal } = this;
    const id = (name: string) => `${name}-${this.delegation || 'staff'}`;
    const roleError = refusal?.of('role');
    return html`
      <form class="stack invite" novalidate @submit=${this.#submit} aria-label=${t('invite-to', { name: this.name })}>
        <div class="pairs">
          ${wordsField({ id: id('name'), label: t('person-name'), value: draft.name, required: true, error: refusal?.of('name'), change: (name) => { this.#change({ name }); } })}
          ${wordsField({ id: id('email'), label: t('email'), value: draft.email, required: true, error: refusal?.of('email'), change: (email) => { this.#change({ email }); } })}
          ${field(t('person-role'), id('role'), html`
            <select id=${id('role')} aria-invalid=${roleError ? 'true' : nothing} @change=${(event: Event) => { this.#change({ role: (event.target as HTMLSelectElement).value as Role }); }}>
              ${this.roles.map((role) => html`<option value=${role} ?selected=${role === draft.role}>${t(`role-${role}`)}</option>`)}
            </select>`, { error: roleError })}
        </div>
        ${refusalNote(refusal, ['name', 'email', 'role'])}
        <p class="row">
          <button class="btn primary" aria-disabled=${this.busy}>${t('make-invitation')}</button>
          <button class="btn" type="button" @click=${() => { drafts.clear(this.#place); this.draft = undefined; this.refusal = undefined; }}>${t('cancel')}</button>
        </p>
      </form>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { draft } = this;
    if (!draft || this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    const form = { email: draft.email.trim(), name: draft.name.trim(), role: draft.role };
    try {
      this.invited = await (this.delegation === STAFF ? appointStaff(this.slug, form, draft.key) : inviteMember(this.slug, this.delegation, form, draft.key));
      drafts.sent(this.#place, draft);
      this.draft = undefined;
      if (!this.invited.invitation?.link) announce(t('joined'));
      void membersOf.of(this.slug, this.delegation).refresh();
    } catch (reason) {
      this.refusal = asRefusal(reason);
      // A corrected form is another intention; after no answer the same key may be sent again.
      if (!this.refusal.uncertain) this.#change({});
    } finally {
      this.busy = false;
    }
  }

  readonly #revoke = async (): Promise<void> => {
    const { leaving } = this;
    if (!leaving || this.busy) return;
    this.busy = true;
    try {
      await (this.delegation === STAFF ? removeStaff(this.slug, leaving.id) : removeMember(this.slug, this.delegation, leaving.id));
      this.leaving = undefined;
      if (this.invited?.id === leaving.id) this.invited = undefined;
      announce(t('revoked', { name: leaving.person.name }));
      void membersOf.of(this.slug, this.delegation).refresh();
    } catch (reason) {
      this.revokeRefusal = asRefusal(reason);
    } finally {
      this.busy = false;
    }
  };
}
