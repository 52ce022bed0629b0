import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { provision as readProvision, reviseProvision } from '../api/provisions.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Provision } from '../api/types.js';
import { languageName } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { provisionsOf } from './provisions-store.js';
import { wordingFields, wordingInputs } from './wording-fields.js';
import { written, type Wording } from './wording.js';

/** Corrects a provision. It names the version that was read: where another was made meanwhile, both stand side by side and nothing is lost. */
@customElement('revise-provision')
export class ReviseProvision extends Part {
  @property() slug = '';
  @property({ attribute: false }) provision!: Provision;
  @property({ attribute: false }) languages: string[] = [];
  @state() private wording?: Wording;
  @state() private refusal?: Refusal;
  @state() private current?: { provision: Provision; etag: string };
  @state() private busy = false;

  get #place(): string {
    return `${this.slug}/provision/${this.provision.id}`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#begin();
  }

  async #begin(): Promise<void> {
    const kept = drafts.read<Wording>(this.#place);
    if (kept) {
      this.wording = kept;
      return;
    }
    try {
      const { value, etag } = await readProvision(this.provision.id);
      this.wording = { title: value.title, text: value.text, etag };
    } catch (reason) {
      this.refusal = asRefusal(reason);
    }
  }

  #change(wording: Wording): void {
    this.wording = wording;
    drafts.write(this.#place, wording);
  }

  protected override render() {
    const { wording } = this;
    if (!wording) return html`${refusalNote(this.refusal)}<p class="muted">${t('loading')}</p>`;
    return html`
      <form class="panel stack" novalidate aria-label=${t('correct-provision')} @submit=${this.#submit}>
        ${wordingInputs(wording, this.languages, this.refusal, (next) => { this.#change(next); })}
        <div class="field">
          <label for="note">${t('note-why')}</label>
          <input id="note" autocomplete="off" .value=${wording.note ?? ''}
            @input=${(event: InputEvent) => { this.#change({ ...wording, note: (event.target as HTMLInputElement).value }); }}>
        </div>
        ${this.current ? this.#conflict(this.current) : refusalNote(this.refusal, wordingFields(this.languages))}
        <p class="row">
          <button class="btn primary" ?disabled=${this.busy || this.current !== undefined}>${t('save-version')}</button>
          <button class="btn" type="button" @click=${() => { this.dispatchEvent(new CustomEvent('done')); }}>${t('later')}</button>
          <button class="link small" type="button" @click=${this.#discard}>${t('discard-draft')}</button>
        </p>
      </form>`;
  }

  #conflict(current: { provision: Provision; etag: string }) {
    const differing = this.languages.filter((lang) => current.provision.text[lang] !== this.wording?.text[lang]
      || current.provision.title[lang] !== this.wording?.title[lang]);
    return html`
      <div class="note stack" role="alert" data-testid="conflict">
        <p><b>${t('provision-changed-meanwhile', { version: current.provision.version })}</b></p>
        ${differing.map((lang) => html`<p class="small">${languageName(lang)}</p><p><b lang=${lang}>${current.provision.title[lang]}</b></p>
          <p class="doc" lang=${lang}>${current.provision.text[lang]}</p>`)}
        <p class="row">
          <button class="btn" type="button" @click=${() => { if (this.wording) this.#change({ ...this.wording, etag: current.etag }); this.current = undefined; }}>
            ${t('keep-my-wording')}</button>
          <button class="btn" type="button" @click=${() => {
            this.#change({ title: current.provision.title, text: current.provision.text, etag: current.etag });
            this.current = undefined;
          }}>${t('take-current')}</button>
        </p>
      </div>`;
  }

  #discard(): void {
    drafts.clear(this.#place);
    this.dispatchEvent(new CustomEvent('done'));
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { wording } = this;
    if (!wording || this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    try {
      const { value } = await reviseProvision(this.provision.id, { ...written(wording), note: wording.note?.trim() || undefined }, wording.etag ?? '');
      drafts.sent(this.#place, wording);
      provisionsOf.of(this.slug).add(value);
      announce(t('version-saved', { version: value.version }));
      this.dispatchEvent(new CustomEvent('done'));
    } catch (reason) {
      this.refusal = asRefusal(reason);
      if (this.refusal.status === 412) await this.#readCurrent();
    } finally {
      this.busy = false;
    }
  }

  async #readCurrent(): Promise<void> {
    try {
      const { value, etag } = await readProvision(this.provision.id);
      this.current = { provision: value, etag: etag ?? '' };
      provisionsOf.of(this.slug).add(value);
    } catch {
      // The refusal stays on the page, and so does what was typed.
    }
  }
}
