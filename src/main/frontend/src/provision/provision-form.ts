import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { provision as readProvision, reviseProvision, tableProvision } from '../api/provisions.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Provision } from '../api/types.js';
import { languageName, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { errorIn, fieldNames, wordsField } from '../ui/words-field.js';
import { provisionsOf } from './provisions-store.js';
import { draftOf, emptyDraft, overtaken, paragraphs, written, type ProvisionDraft } from './wordings.js';

export const draftPlace = (slug: string, provision?: Provision) => `${slug}/provision/${provision?.id ?? 'new'}`;

/** Where a provision is written: a new one, or the next version of one. What is typed is kept as it is typed. */
@customElement('provision-form')
export class ProvisionForm extends Part {
  @property() slug = '';
  @property({ attribute: false }) offered: string[] = [];
  /** The provision in its newest version; none for a new one. */
  @property({ attribute: false }) provision?: Provision;
  @property({ attribute: false }) parents: Provision[] = [];
  @state() private draft?: ProvisionDraft;
  @state() private refusal?: Refusal;
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.draft = drafts.read<ProvisionDraft>(this.#place);
    if (!this.draft) void this.#begin();
  }

  get #place(): string {
    return draftPlace(this.slug, this.provision);
  }

  async #begin(): Promise<void> {
    if (!this.provision) {
      this.draft = emptyDraft();
      return;
    }
    try {
      const { value, etag } = await readProvision(this.provision.id);
      this.draft = draftOf(value, etag);
    } catch (reason) {
      this.refusal = asRefusal(reason);
    }
  }

  #change(change: Partial<ProvisionDraft>): void {
    if (!this.draft) return;
    this.draft = { ...this.draft, ...change };
    drafts.write(this.#place, this.draft);
  }

  protected override render() {
    const { draft, refusal, provision } = this;
    if (!draft) return refusal ? refusalNote(refusal) : html`<p class="muted">${t('loading')}</p>`;
    const newer = overtaken(draft, provision) ? provision : undefined;
    const kept = drafts.read(this.#place) !== undefined;
    const known = ['note', 'parent', ...fieldNames('title', this.offered), ...fieldNames('text', this.offered)];
    return html`
      <form class="stack provision-form" novalidate @submit=${this.#submit}>
        ${newer ? this.#newer(newer) : nothing}
        ${provision ? nothing : this.#parent(draft)}
        <div class="tongues ${newer ? 'compared' : ''}">${this.offered.map((lang, index) => this.#tongue(draft, lang, index === 0, newer))}</div>
        ${provision ? wordsField({ id: 'note', label: t('provision-note'), hint: t('provision-note-hint'), value: draft.note,
          error: refusal?.of('note'), change: (note) => { this.#change({ note }); } }) : nothing}
        ${refusalNote(refusal?.status === 412 ? undefined : refusal, known)}
        <p class="row">
          <button class="btn primary" aria-disabled=${this.busy}>${provision ? t('provision-save', { version: provision.version + 1 }) : t('provision-table-do')}</button>
          <button class="btn" type="button" @click=${() => { this.dispatchEvent(new CustomEvent('left')); }}>${kept ? t('close-keep-draft') : t('cancel')}</button>
          ${kept ? html`<button class="link small" type="button" @click=${this.#discard}>${t('discard-draft')}</button>` : nothing}
          <span class="small muted" role="status">${kept ? t('provision-draft-kept') : nothing}</span>
        </p>
      </form>`;
  }

  #parent(draft: ProvisionDraft) {
    const error = this.refusal?.of('parent');
    return html`
      <div class="field">
        <label for="parent">${t('provision-parent')}</label>
        <select id="parent" aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? 'parent-error' : nothing}
          @change=${(event: Event) => { this.#change({ parent: (event.target as HTMLSelectElement).value }); }}>
          <option value="" ?selected=${!draft.parent}>${t('provision-no-parent')}</option>
          ${this.parents.map((one) => html`<option value=${one.id} ?selected=${one.id === draft.parent}>${one.number} ${say(one.title)}</option>`)}
        </select>
        ${error ? html`<p class="refusal" id="parent-error">${error}</p>` : nothing}
      </div>`;
  }

  /** Title and text in one language; beside them the newer version's, where there is one. */
  #tongue(draft: ProvisionDraft, lang: string, first: boolean, newer: Provision | undefined) {
    return html`
      <fieldset class="tongue-fields">
        <legend>${languageName(lang)}</legend>
        <div class="stack">
          ${wordsField({ id: `title-${lang}`, label: t('provision-title'), lang, value: draft.title[lang] ?? '', required: first,
            error: errorIn(this.refusal, 'title', lang, first), change: (words) => { this.#change({ title: { ...draft.title, [lang]: words } }); } })}
          ${wordsField({ id: `text-${lang}`, label: t('provision-text'), lang, value: draft.text[lang] ?? '', rows: 5, required: first,
            error: errorIn(this.refusal, 'text', lang, first), change: (words) => { this.#change({ text: { ...draft.text, [lang]: words } }); } })}
        </div>
        ${newer ? html`
          <div class="theirs">
            <p class="small muted">${t('provision-version-there', { version: newer.version })}</p>
            <p lang=${lang}><b>${newer.title[lang] ?? '—'}</b></p>
            ${paragraphs(newer.text[lang]).map((words) => html`<p class="doc" lang=${lang} dir="auto">${words}</p>`)}
          </div>` : nothing}
      </fieldset>`;
  }

  #newer(newer: Provision) {
    return html`
      <div class="note stack" role="alert" data-testid="conflict">
        <p><b>${t('provision-newer', { version: newer.version })}</b> ${t('provision-newer-hint')}</p>
        <p class="row">
          <button class="btn" type="button" @click=${this.#keepMine}>${t('provision-keep-mine', { version: newer.version })}</button>
          <button class="btn" type="button" @click=${this.#takeTheirs}>${t('provision-take-theirs', { version: newer.version })}</button>
        </p>
      </div>`;
  }

  /** Mine stays as it is and is now a change of the version that came meanwhile. */
  readonly #keepMine = async (): Promise<void> => {
    const current = await this.#current();
    if (current) this.#change({ base: current.value.version, etag: current.etag });
  };

  readonly #takeTheirs = async (): Promise<void> => {
    const current = await this.#current();
    if (!current) return;
    drafts.clear(this.#place);
    this.draft = draftOf(current.value, current.etag);
  };

  async #current() {
    if (!this.provision) return undefined;
    this.refusal = undefined;
    try {
      const current = await readProvision(this.provision.id);
      provisionsOf.of(this.slug).add(current.value);
      return current;
    } catch (reason) {
      this.refusal = asRefusal(reason);
      return undefined;
    }
  }

  readonly #discard = (): void => {
    drafts.clear(this.#place);
    this.dispatchEvent(new CustomEvent('left'));
  };

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { draft, provision } = this;
    if (!draft || this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    const place = this.#place;
    const form = { title: written(draft.title), text: written(draft.text) };
    try {
      const saved = provision
        ? (await reviseProvision(provision.id, { ...form, note: draft.note.trim() || undefined }, draft.etag ?? `"${String(draft.base)}"`)).value
        : await tableProvision(this.slug, { ...form, parent: draft.parent || undefined }, draft.key);
      drafts.sent(place, draft);
      provisionsOf.of(this.slug).add(saved);
      announce(t('provision-saved', { number: saved.number, version: saved.version }));
      this.dispatchEvent(new CustomEvent('saved', { detail: saved }));
    } catch (reason) {
      const refusal = asRefusal(reason);
      // A stale edit loses nothing: the newer version is fetched and set beside what was typed.
      if (refusal.status === 412) await this.#current();
      this.refusal = refusal;
      // A changed form is another intention; the same one sent again keeps its key.
      if (!refusal.uncertain) this.#change({ key: crypto.randomUUID() });
    } finally {
      this.busy = false;
    }
  }
}
