import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { amendmentChanges, moveAmendmentDivision, moveDivision } from '../api/divisions.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Amendment, AmendmentChange, Provision } from '../api/types.js';
import { pick } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { field, refusalNote } from '../ui/field.js';
import { divisionsOf } from './divisions-store.js';
import { marked } from './runs.js';
import { paragraphs } from './wordings.js';

/** What was marked and not yet moved. */
interface Draft { marked: number[]; preamble: number }

/** Where the division that one is about to move is kept. */
export const divisionPlace = (slug: string, provision: string, amendment?: Amendment): string =>
  (amendment ? `${slug}/amendment/${amendment.id}/division` : `${slug}/provision/${provision}/division`);

/** Moves a division: what is to be voted on separately is marked, paragraphs of the text or changes of an amendment. */
@customElement('division-form')
export class DivisionForm extends Part {
  @property() slug = '';
  @property({ attribute: false }) provision!: Provision;
  /** To divide in place of the provision. */
  @property({ attribute: false }) amendment?: Amendment;
  @property() tongue = '';
  @state() private marked = new Set<number>();
  @state() private preamble = 0;
  @state() private changes?: AmendmentChange[];
  @state() private refusal?: Refusal;
  @state() private busy = false;
  #key = crypto.randomUUID();

  get #place(): string {
    return divisionPlace(this.slug, this.provision.id, this.amendment);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const kept = drafts.read<Draft>(this.#place);
    this.marked = new Set(kept?.marked);
    this.preamble = kept?.preamble ?? 0;
    if (this.amendment) void this.#read(this.amendment);
  }

  async #read(amendment: Amendment): Promise<void> {
    try {
      this.changes = (await amendmentChanges(amendment.id)).items;
    } catch (reason) {
      this.refusal = asRefusal(reason);
    }
  }

  protected override render() {
    return html`
      <form class="stack panel" novalidate @submit=${this.#submit}>
        ${this.amendment ? this.#ofAmendment(this.changes ?? []) : this.#ofProvision()}
        ${refusalNote(this.refusal, ['preamble'])}
        <p class="row"><button class="btn primary" ?disabled=${this.marked.size === 0} aria-disabled=${this.busy}>${this.amendment
          ? t('amendment-division-move-do', { number: this.amendment.number }) : t('division-move-do', { number: this.provision.number })}</button>
          <button class="btn" type="button" @click=${() => { this.#leave(); }}>${t('close')}</button></p>
      </form>`;
  }

  #ofAmendment(changes: AmendmentChange[]) {
    return html`
      <fieldset class="stack">
        <legend>${t('amendment-division-mark')}</legend>
        ${changes.map((one) => this.#piece(one.number, t('division-change', { number: one.number }), html`
          ${this.#words('del', one.before)} ${this.#words('ins', one.after)}`))}
      </fieldset>`;
  }

  #words(op: 'del' | 'ins', of: AmendmentChange['before']) {
    const { text, lang } = pick(of, [this.tongue]);
    if (!text) return nothing;
    return html`<span lang=${lang} dir="auto">${marked({ op: op === 'ins' ? 'insert' : 'delete', text })}</span>`;
  }

  /** Something that can be marked, with its words. */
  #piece(number: number, name: string, words: unknown, lang?: string) {
    const id = `${this.amendment?.id ?? 'paragraph'}-${String(number)}`;
    return html`
      <div class="paragraph">
        <label class="row"><input type="checkbox" aria-describedby=${id} .checked=${this.marked.has(number)}
          @change=${(event: Event) => { this.#mark(number, (event.target as HTMLInputElement).checked); }}>
          ${name}</label>
        <p class="doc" id=${id} lang=${lang ?? nothing} dir="auto">${words}</p>
      </div>`;
  }

  #ofProvision() {
    const text = pick(this.provision.text, [this.tongue]);
    const all = paragraphs(text.text);
    return html`
        <fieldset class="stack">
          <legend>${t('division-mark')}</legend>
          ${all.map((words, index) => this.#piece(index + 1, t('division-paragraph', { number: index + 1 }), words, text.lang))}
        </fieldset>
        ${field(t('division-preamble-choose'), 'preamble', html`
          <select id="preamble" @change=${(event: Event) => { this.preamble = Number((event.target as HTMLSelectElement).value); this.#keep(); }}>
            ${all.map((_, count) => html`<option value=${count} ?selected=${count === this.preamble}>${t('division-preamble-count', { count })}</option>`)}
          </select>`, { error: this.refusal?.of('preamble'), hint: t('division-preamble-hint') })}`;
  }

  #mark(paragraph: number, marked: boolean): void {
    const next = new Set(this.marked);
    if (marked) next.add(paragraph);
    else next.delete(paragraph);
    this.marked = next;
    this.#keep();
  }

  #keep(): void {
    drafts.write(this.#place, { marked: [...this.marked], preamble: this.preamble } satisfies Draft);
    this.#key = crypto.randomUUID();
  }

  #leave(): void {
    drafts.clear(this.#place);
    this.dispatchEvent(new CustomEvent('left'));
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    try {
      const parts = [...this.marked].sort((a, b) => a - b).map((paragraph) => [paragraph]);
      divisionsOf.of(this.slug, this.provision.id).add(await (this.amendment ? moveAmendmentDivision(this.amendment.id, parts, this.#key)
        : moveDivision(this.provision.id, { parts, preamble: this.preamble }, this.#key)));
      announce(t('division-moved-now'));
      this.#leave();
    } catch (reason) {
      this.refusal = asRefusal(reason);
    } finally {
      this.busy = false;
    }
  }
}
