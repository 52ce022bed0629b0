import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { signIn } from '../api/people.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { SampleAccount } from '../api/types.js';
import { t } from '../i18n/index.js';
import { Screen } from '../ui/element.js';
import { describedBy, field, refusalNote } from '../ui/field.js';
import { router } from '../ui/router.js';
import { session } from './session.js';
import './entry.css';

/** Signs in with address and password, and goes back to where one was. */
@customElement('sign-in-screen')
export class SignInScreen extends Screen {
  @state() private refusal?: Refusal;
  @state() private busy = false;
  @state() private email = '';
  @state() private password = '';

  protected override stores() {
    return [session];
  }

  protected heading(): string {
    return t('sign-in');
  }

  protected override render() {
    const accounts = session.instance?.accounts ?? [];
    return html`
      <main id="main" class="entry">
        <header><h1>${t('sign-in')}</h1></header>
        ${session.ended ? html`<p class="note">${t('session-ended')}</p>` : nothing}
        <form class="stack" novalidate @submit=${this.#submit}>
          ${field(t('email'), 'email', html`
            <input id="email" name="email" type="email" autocomplete="username" required .value=${this.email}
              aria-invalid=${this.refusal?.of('email') ? 'true' : nothing}
                aria-describedby=${describedBy('email', { error: this.refusal?.of('email') })}
              @input=${(event: InputEvent) => { this.email = (event.target as HTMLInputElement).value; }}>`,
                { error: this.refusal?.of('email') })}
          ${field(t('password'), 'password', html`
            <input id="password" name="password" type="password" autocomplete="current-password" required .value=${this.password}
              aria-invalid=${this.refusal?.of('password') ? 'true' : nothing}
                aria-describedby=${describedBy('password', { error: this.refusal?.of('password') })}
              @input=${(event: InputEvent) => { this.password = (event.target as HTMLInputElement).value; }}>`,
                { error: this.refusal?.of('password') })}
          ${refusalNote(this.refusal, ['email', 'password'])}
          <button class="btn primary" aria-disabled=${this.busy}>${t('sign-in')}</button>
        </form>
        ${accounts.length > 0 ? html`
          <section aria-labelledby="sample-accounts">
            <h2 id="sample-accounts">${t('sample-accounts')}</h2>
            <p class="small muted">${t('sample-accounts-hint')}</p>
            <ul class="plain accounts">${accounts.map((account) => html`<li>${this.#account(account)}</li>`)}</ul>
          </section>` : nothing}
      </main>`;
  }

  #account(account: SampleAccount) {
    return html`
      <button class="account"
        @click=${() => { this.email = account.email; this.password = account.password; this.querySelector('form')?.scrollIntoView({ block: 'nearest' }); }}>
        <b>${account.name}</b>
        <span class="small">${account.delegation ? `${account.delegation} · ` : ''}${t(`role-${account.role}`)}</span>
        <span class="tiny muted">${account.email}</span>
      </button>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    try {
      await session.entered(await signIn(this.email.trim(), this.password));
      router.go(destination());
    } catch (reason) {
      this.refusal = asRefusal(reason);
    } finally {
      this.busy = false;
    }
  }
}

/** Where to go after signing in: the place that asked for it, else the only consultation, else the list. */
export function destination(): string {
  const next = new URLSearchParams(location.search).get('next');
  // Only a path of this site: "//elsewhere" would be another one.
  if (next && /^\/(?!\/)/.test(next) && router.knows(new URL(next, location.origin).pathname)) return next;
  const memberships = session.me?.memberships ?? [];
  const only = memberships[0];
  return only && memberships.length === 1 ? `/c/${only.consultation.slug}/today` : '/';
}
