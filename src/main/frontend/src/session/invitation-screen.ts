import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { acceptInvitation, readInvitation } from '../api/people.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Invitation } from '../api/types.js';
import { moment, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Screen } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { router } from '../ui/router.js';
import { input, newPassword } from './entry-fields.js';
import { comeIn } from './served.js';
import { session } from './session.js';
import './entry.css';

/** Answers an invitation. The token stands after the `#`, so that it reaches no log on the way here. */
@customElement('invitation-screen')
export class InvitationScreen extends Screen {
  @state() private invitation?: Invitation;
  @state() private unreadable?: Refusal;
  @state() private refusal?: Refusal;
  @state() private busy = false;
  @state() private name = '';
  @state() private password = '';
  readonly #token = location.hash.slice(1);

  protected heading(): string {
    return t('invitation');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  async #read(): Promise<void> {
    try {
      this.invitation = await readInvitation(this.#token);
      this.name = this.invitation.name;
    } catch (reason) {
      this.unreadable = asRefusal(reason);
    }
  }

  protected override render() {
    const invitation = this.invitation;
    return html`
      <main id="main" class="entry">
        <header><h1>${t('invitation')}</h1></header>
        ${this.unreadable ? html`${refusalNote(this.unreadable)}<p class="muted">${t('invitation-unreadable')}</p><p><a href="/sign-in">${t('sign-in')}</a></p>` : nothing}
        ${invitation ? html`
          <p>${invitation.delegation
            ? t('invited-to-delegation', { role: t(`role-${invitation.role}`), delegation: say(invitation.delegation.name),
              consultation: say(invitation.consultation.title) })
            : t('invited-to-staff', { role: t(`role-${invitation.role}`), consultation: say(invitation.consultation.title) })}</p>
          <p class="small muted">${invitation.email} · ${t('valid-until', { time: moment(invitation.expires) })}</p>
          <form class="stack" novalidate @submit=${this.#submit}>
            ${invitation.known ? nothing : input({ name: 'name', label: t('your-name'), autocomplete: 'name', value: this.name,
              refusal: this.refusal,
              change: (value) => { this.name = value; } })}
            ${invitation.known
              ? input({ name: 'password', label: t('password'), type: 'password', autocomplete: 'current-password', hint: t('known-hint'),
                value: this.password,
                refusal: this.refusal, change: (value) => { this.password = value; } })
              : newPassword(this.password, this.refusal, (value) => { this.password = value; })}
            ${refusalNote(this.refusal, ['name', 'password'])}
            <button class="btn primary" aria-disabled=${this.busy}>${t('accept-invitation')}</button>
          </form>` : this.unreadable ? nothing : html`<p class="muted">${t('loading')}</p>`}
      </main>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const invitation = this.invitation;
    if (!invitation || this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    try {
      const form = { token: this.#token, password: this.password, ...(invitation.known ? {} : { name: this.name.trim() }) };
      await session.entered(await comeIn(() => acceptInvitation(form), invitation.email, this.password));
      router.go(`/c/${invitation.consultation.slug}/today`, { replace: true });
    } catch (reason) {
      this.refusal = asRefusal(reason);
    } finally {
      this.busy = false;
    }
  }
}
