import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { tableAmendment, tryWording } from '../api/amendments.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Localised, Provision, Redline } from '../api/types.js';
import { languageName } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { errorIn, fieldNames, wordsField } from '../ui/words-field.js';
import { amendmentsOf } from './amendments-store.js';
import { marked, summary } from './runs.js';
import { written } from './wordings.js';

export const amendmentPlace = (slug: string, provision: string) => `${slug}/amendment/${provision}`;
const PAUSE = 400;

interface Draft { version: number; title: Localised; text: Localised; note: string; key: string }

/** Where a delegation writes an amendment: the words are changed in place, and what that changes is shown as it is typed. */
@customElement('amendment-form')
export class AmendmentForm extends Part {
  @property() slug = '';
  @property({ attribute: false }) offered: string[] = [];
  @property({ attribute: false }) provision!: Provision;
  @state() private draft?: Draft;
  @state() private tongue = '';
  @state() private redline?: Redline;
  @state() private refusal?: Refusal;
  @state() private busy = false;
  #timer?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    const { id, version, title, text } = this.provision;
    this.draft = drafts.read<Draft>(amendmentPlace(this.slug, id))
      ?? { version, title: { ...title }, text: { ...text }, note: '', key: crypto.randomUUID() };
    this.tongue = this.offered[0] ?? '';
    this.#compare();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #change(change: Partial<Draft>): void {
    if (!this.draft) return;
    this.draft = { ...this.draft, ...change };
    drafts.write(amendmentPlace(this.slug, this.provision.id), this.draft);
  }

  #write(lang: string, words: string): void {
    if (!this.draft) return;
    this.#change({ text: { ...this.draft.text, [lang]: words } });
    this.tongue = lang;
    this.#compare();
  }

  /** The server compares, a moment after the last key. */
  #compare(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), PAUSE);
  }

  async #ask(): Promise<void> {
    const { draft, tongue } = this;
    const text = draft?.text[tongue] ?? '';
    if (!draft || !text.trim()) {
      this.redline = undefined;
      return;
    }
    try {
      const answer = await tryWording(this.provision.id, { version: draft.version, lang: tongue, text });
      if (this.draft?.text[tongue] === text && this.tongue === tongue) this.redline = answer;
    } catch {
      // What was typed stands in its field; tabling says what is wrong with it.
      this.redline = undefined;
    }
  }

  protected override render() {
    const { draft, refusal } = this;
    if (!draft) return nothing;
    const known = ['note', ...fieldNames('title', this.offered), ...fieldNames('text', this.offered)];
    return html`
      <form class="stack" novalidate @submit=${this.#submit}>
        <p class="small muted">${t('amendment-on-version', { version: draft.version })} ${t('rule-amendment')}</p>
        <div class="tongues">${this.offered.map((lang, index) => html`
          <fieldset class="tongue-fields">
            <legend>${languageName(lang)}</legend>
            <div class="stack">
              ${wordsField({ id: `amend-title-${lang}`, label: t('provision-title'), lang, value: draft.title[lang] ?? '',
                error: errorIn(refusal, 'title', lang, index === 0), change: (words) => { this.#change({ title: { ...draft.title, [lang]: words } }); } })}
              ${wordsField({ id: `amend-text-${lang}`, label: t('provision-text'), lang, value: draft.text[lang] ?? '', rows: 5,
                error: errorIn(refusal, 'text', lang, index === 0), change: (words) => { this.#write(lang, words); } })}
            </div>
          </fieldset>`)}</div>
        ${this.redline ? html`
          <section class="trial" aria-label=${t('amendment-changes')}>
            <p class="small muted" role="status">${languageName(this.redline.lang)}: ${summary(this.redline.changes)}</p>
            <p class="doc redline" data-testid="trial" lang=${this.redline.lang} dir="auto">${this.redline.changes.map(marked)}</p>
          </section>` : nothing}
        ${wordsField({ id: 'amend-note', label: t('amendment-note'), hint: t('provision-note-hint'), value: draft.note, error: refusal?.of('note'),
          change: (note) => { this.#change({ note }); } })}
        ${refusalNote(refusal, known)}
        <p class="row">
          <button class="btn primary" aria-disabled=${this.busy}>${t('amendment-table-do', { number: this.provision.number })}</button>
          <button class="btn" type="button" @click=${() => { this.#leave('left'); }}>${t('close-keep-draft')}</button>
          <button class="link small" type="button" @click=${() => { drafts.clear(amendmentPlace(this.slug, this.provision.id)); this.#leave('left'); }}>
            ${t('discard-draft')}</button>
        </p>
      </form>`;
  }

  #leave(how: 'left' | 'saved'): void {
    this.dispatchEvent(new CustomEvent(how));
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { draft } = this;
    if (!draft || this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    try {
      const tabled = await tableAmendment(this.provision.id,
        { version: draft.version, title: written(draft.title), text: written(draft.text), note: draft.note.trim() || undefined }, draft.key);
      drafts.sent(amendmentPlace(this.slug, this.provision.id), draft);
      amendmentsOf.of(this.slug, this.provision.id).add(tabled);
      announce(t('amendment-tabled-now', { number: tabled.number }));
      this.#leave('saved');
    } catch (reason) {
      this.refusal = asRefusal(reason);
      if (!this.refusal.uncertain) this.#change({ key: crypto.randomUUID() });
    } finally {
      this.busy = false;
    }
  }
}
