import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { moveDivision } from '../api/divisions.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Provision } from '../api/types.js';
import { pick } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { field, refusalNote } from '../ui/field.js';
import { divisionsOf } from './divisions-store.js';
import { paragraphs } from './wordings.js';

/** What was marked and not yet moved. */
interface Draft { marked: number[]; preamble: number }

/** Where the division that one is about to move is kept. */
export const divisionPlace = (slug: string, provision: string): string => `${slug}/provision/${provision}/division`;

/** Moves a division: the paragraphs to be voted on separately are marked in the text. */
@customElement('division-form')
export class DivisionForm extends Part {
  @property() slug = '';
  @property({ attribute: false }) provision!: Provision;
  @property() tongue = '';
  @state() private marked = new Set<number>();
  @state() private preamble = 0;
  @state() private refusal?: Refusal;
  @state() private busy = false;
  #key = crypto.randomUUID();

  get #place(): string {
    return divisionPlace(this.slug, this.provision.id);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const kept = drafts.read<Draft>(this.#place);
    this.marked = new Set(kept?.marked);
    this.preamble = kept?.preamble ?? 0;
  }

  protected override render() {
    const text = pick(this.provision.text, [this.tongue]);
    const all = paragraphs(text.text);
    return html`
      <form class="stack panel" novalidate @submit=${this.#submit}>
        <fieldset class="stack">
          <legend>${t('division-mark')}</legend>
          ${all.map((words, index) => html`
            <div class="paragraph">
              <label class="row"><input type="checkbox" aria-describedby="paragraph-${index + 1}" .checked=${this.marked.has(index + 1)}
                @change=${(event: Event) => { this.#mark(index + 1, (event.target as HTMLInputElement).checked); }}>
                ${t('division-paragraph', { number: index + 1 })}</label>
              <p class="doc" id="paragraph-${index + 1}" lang=${text.lang} dir="auto">${words}</p>
            </div>`)}
        </fieldset>
        ${field(t('division-preamble-choose'), 'preamble', html`
          <select id="preamble" @change=${(event: Event) => { this.preamble = Number((event.target as HTMLSelectElement).value); this.#keep(); }}>
            ${all.map((_, count) => html`<option value=${count} ?selected=${count === this.preamble}>${t('division-preamble-count', { count })}</option>`)}
          </select>`, { error: this.refusal?.of('preamble'), hint: t('division-preamble-hint') })}
        ${refusalNote(this.refusal, ['preamble'])}
        <p class="row"><button class="btn primary" ?disabled=${this.marked.size === 0} aria-disabled=${this.busy}>${t('division-move-do', { number: this.provision.number })}</button>
          <button class="btn" type="button" @click=${() => { this.#leave(); }}>${t('close')}</button></p>
      </form>`;
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
      divisionsOf.of(this.slug, this.provision.id).add(await moveDivision(this.provision.id, { parts, preamble: this.preamble }, this.#key));
      announce(t('division-moved-now'));
      this.#leave();
    } catch (reason) {
      this.refusal = asRefusal(reason);
    } finally {
      this.busy = false;
    }
  }
}
