import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { tableProvision } from '../api/provisions.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Provision } from '../api/types.js';
import { say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { router } from '../ui/router.js';
import { provisionsOf } from './provisions-store.js';
import { wordingFields, wordingInputs } from './wording-fields.js';
import { written, type Wording } from './wording.js';

const EMPTY: Wording = { title: {}, text: {} };

/** Tables a new provision. */
@customElement('table-provision')
export class TableProvision extends Part {
  @property() slug = '';
  @property({ attribute: false }) languages: string[] = [];
  @property({ attribute: false }) provisions: Provision[] = [];
  @state() private wording: Wording = EMPTY;
  @state() private refusal?: Refusal;
  @state() private busy = false;
  /** One key per wording: sending the same words again tables them once. */
  #key = crypto.randomUUID();

  get #place(): string {
    return `${this.slug}/provision/new`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.wording = drafts.read<Wording>(this.#place) ?? EMPTY;
  }

  #change(wording: Wording): void {
    this.wording = wording;
    this.#key = crypto.randomUUID();
    drafts.write(this.#place, wording);
  }

  protected override render() {
    return html`
      <form class="panel stack" novalidate aria-label=${t('table-provision')} @submit=${this.#submit}>
        <div class="field">
          <label for="parent">${t('place-in-text')}</label>
          <select id="parent" @change=${(event: Event) => { this.#change({ ...this.wording, parent: (event.target as HTMLSelectElement).value || undefined }); }}>
            <option value="">${t('place-top')}</option>
            ${this.provisions.map((one) => html`
              <option value=${one.id} ?selected=${one.id === this.wording.parent}>${t('place-under', { provision: `${one.number} ${say(one.title)}` })}</option>`)}
          </select>
        </div>
        ${wordingInputs(this.wording, this.languages, this.refusal, (next) => { this.#change(next); })}
        ${refusalNote(this.refusal, wordingFields(this.languages))}
        <p class="row">
          <button class="btn primary" ?disabled=${this.busy}>${t('table-it')}</button>
          <button class="btn" type="button" @click=${() => { this.dispatchEvent(new CustomEvent('done')); }}>${t('later')}</button>
          <span class="small muted">${t('draft-kept-here')}</span>
        </p>
      </form>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const { wording } = this;
    this.busy = true;
    this.refusal = undefined;
    try {
      const tabled = await tableProvision(this.slug, { ...written(wording), parent: wording.parent }, this.#key);
      drafts.sent(this.#place, wording);
      provisionsOf.of(this.slug).add(tabled);
      this.dispatchEvent(new CustomEvent('done'));
      router.go(`/c/${this.slug}/text/${tabled.id}`);
    } catch (reason) {
      this.refusal = asRefusal(reason);
    } finally {
      this.busy = false;
    }
  }
}
