import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { amendDelegation, delegation as readDelegation } from '../api/consultations.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Delegation, Standing } from '../api/types.js';
import { delegationsOf } from '../consultation/consultation-store.js';
import { say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import { Part } from '../ui/element.js';
import { field, refusalNote } from '../ui/field.js';
import { Kept } from '../ui/kept.js';
import { standingWords, STANDINGS } from './standing.js';

type Settings = Pick<Delegation, 'status' | 'accredited' | 'suspended'>;
const settingsOf = ({ status, accredited, suspended }: Delegation): Settings => ({ status, accredited, suspended });

/** What was chosen, and for which version of it. */
interface Choice { settings: Partial<Settings>; etag?: string }

/** Where it is kept. */
export const settingsPlace = (slug: string, code: string): string => `${slug}/delegation/${code}/settings`;

/** A delegation's status, its credentials and its suspension. Names the version that was read, so that two hands do not undo each other. */
@customElement('delegation-settings')
export class DelegationSettings extends Part {
  @property() slug = '';
  @property({ attribute: false }) delegation!: Delegation;
  @state() private refusal?: Refusal;
  @state() private stale?: Delegation;
  @state() private busy = false;
  #etag?: string;
  readonly #chosen = new Kept<Choice | undefined>(this, () => [settingsPlace(this.slug, this.delegation.code)], undefined);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // Changed elsewhere while nothing was chosen here: the form follows.
    if (changed.has('delegation') && this.hasUpdated && !this.#chosen.value) void this.#read();
  }

  async #read(): Promise<Delegation | undefined> {
    try {
      const { value, etag } = await readDelegation(this.slug, this.delegation.code);
      this.#etag = etag;
      return value;
    } catch (reason) {
      this.refusal = asRefusal(reason);
      return undefined;
    }
  }

  protected override render() {
    const chosen = this.#chosen.value;
    const now: Settings = { ...settingsOf(this.delegation), ...chosen?.settings };
    const id = (name: string) => `${name}-${this.delegation.id}`;
    const change = (settings: Partial<Settings>) => {
      this.#chosen.change({ settings: { ...chosen?.settings, ...settings }, etag: chosen?.etag ?? this.#etag });
    };
    const box = (name: 'accredited' | 'suspended', label: string, hint: string) => html`
      <div class="check">
        <input type="checkbox" id=${id(name)} aria-describedby="${id(name)}-hint" .checked=${now[name]}
          @change=${(event: Event) => { change({ [name]: (event.target as HTMLInputElement).checked }); }}>
        <div><label for=${id(name)}>${label}</label><p class="hint" id="${id(name)}-hint">${hint}</p></div>
      </div>`;
    const error = this.refusal?.of('status');
    return html`
      <form class="stack" novalidate aria-label=${t('status-of', { name: say(this.delegation.name) })} @submit=${this.#submit}>
        ${field(t('standing'), id('status'), html`
          <select id=${id('status')} aria-describedby="${id('status')}-hint" aria-invalid=${error ? 'true' : nothing}
            @change=${(event: Event) => { change({ status: (event.target as HTMLSelectElement).value as Standing }); }}>
            ${STANDINGS.map((one) => html`<option value=${one} ?selected=${one === now.status}>${t(`standing-${one}`)}</option>`)}
          </select>`, { error, hint: t(`standing-${now.status}-means`) })}
        ${box('accredited', t('accredited'), t('accredited-means'))}
        ${box('suspended', t('suspended'), t('suspended-means'))}
        ${this.stale ? html`<p class="note small" role="alert">${t('delegation-changed-meanwhile', { standing: standingWords(this.stale) })}</p>`
          : refusalNote(this.refusal, ['status'])}
        <p class="row">
          <button class="btn primary" ?disabled=${!chosen} aria-disabled=${this.busy}>${t('save')}</button>
          ${chosen ? html`<button class="btn" type="button" @click=${() => { this.#discard(); }}>${t('cancel')}</button>` : nothing}
        </p>
      </form>`;
  }

  #discard(): void {
    this.#chosen.clear();
    this.stale = undefined;
    this.refusal = undefined;
    void this.#read();
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const chosen = this.#chosen.value;
    if (!chosen || this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    this.stale = undefined;
    try {
      const { value, etag } = await amendDelegation(this.slug, this.delegation.code, chosen.settings, chosen.etag ?? this.#etag);
      this.#etag = etag;
      this.#chosen.sent(chosen);
      delegationsOf.of(this.slug).add(value);
      announce(t('delegation-saved', { name: say(value.name), standing: standingWords(value) }));
    } catch (reason) {
      const refusal = asRefusal(reason);
      // Someone else was quicker: what stands now is shown, what was chosen here stays chosen, and saving again applies it.
      if (refusal.status === 412) {
        this.stale = await this.#read();
        if (this.stale) {
          this.#chosen.change({ ...chosen, etag: this.#etag });
          delegationsOf.of(this.slug).add(this.stale);
        }
      }
      if (!this.stale) this.refusal = refusal;
    } finally {
      this.busy = false;
    }
  }
}
