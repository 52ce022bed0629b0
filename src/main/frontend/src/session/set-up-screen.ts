import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { setUp } from '../api/people.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import { t } from '../i18n/index.js';
import { Screen } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { router } from '../ui/router.js';
import { input, newPassword } from './entry-fields.js';
import { comeIn } from './served.js';
import { session } from './session.js';
import './entry.css';

/** The first administrator of a new server, by the one-time link in its log. */
@customElement('set-up-screen')
export class SetUpScreen extends Screen {
  @state() private refusal?: Refusal;
  @state() private busy = false;
  @state() private form = { name: '', email: '', password: '' };
  readonly #token = location.hash.slice(1);

  protected heading(): string {
    return t('set-up');
  }

  protected override render() {
    const change = (name: keyof typeof this.form) => (value: string) => { this.form = { ...this.form, [name]: value }; };
    return html`
      <main id="main" class="entry">
        <header><h1>${t('set-up')}</h1><p class="lead">${t('set-up-lead')}</p></header>
        <form class="stack" novalidate @submit=${this.#submit}>
          ${input({ name: 'name', label: t('your-name'), autocomplete: 'name', value: this.form.name, refusal: this.refusal,
            change: change('name') })}
          ${input({ name: 'email', label: t('email'), type: 'email', autocomplete: 'username', value: this.form.email,
            refusal: this.refusal,
            change: change('email') })}
          ${newPassword(this.form.password, this.refusal, change('password'))}
          ${refusalNote(this.refusal, ['name', 'email', 'password'])}
          <button class="btn primary" aria-disabled=${this.busy}>${t('set-up-do')}</button>
        </form>
      </main>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    try {
      await session.entered(await comeIn(() => setUp({ token: this.#token, ...this.form }), this.form.email, this.form.password));
      router.go('/', { replace: true });
    } catch (reason) {
      this.refusal = asRefusal(reason);
    } finally {
      this.busy = false;
    }
  }
}
