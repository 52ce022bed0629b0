import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { determineOperative } from '../api/divisions.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Division } from '../api/types.js';
import { t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { field, refusalNote } from '../ui/field.js';
import { divisionsOf } from './divisions-store.js';

/** Where the chair determines which paragraphs are operative, before the first vote on a division; what the mover said is the proposal. */
@customElement('operative-form')
export class OperativeForm extends Part {
  @property() slug = '';
  @property({ attribute: false }) division!: Division;
  /** How many paragraphs the text has that is divided. */
  @property({ type: Number }) paragraphs = 1;
  @state() private chosen?: number;
  @state() private refusal?: Refusal;
  @state() private busy = false;
  #key = crypto.randomUUID();

  get #place(): string {
    return `${this.slug}/division/${this.division.id}/operative`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.chosen = drafts.read<number>(this.#place);
  }

  protected override render() {
    const id = `operative-${this.division.id}`;
    const preamble = this.chosen ?? this.division.preamble;
    return html`
      <form class="stack noprint" novalidate @submit=${this.#submit}>
        ${field(t('division-preamble-choose'), id, html`
          <select id=${id} @change=${(event: Event) => { this.#choose(Number((event.target as HTMLSelectElement).value)); }}>
            ${Array.from({ length: this.paragraphs }, (_, count) => html`<option value=${count} ?selected=${count === preamble}>${t('division-preamble-count', { count })}</option>`)}
          </select>`, { error: this.refusal?.of('preamble'), hint: t('division-preamble-hint') })}
        ${refusalNote(this.refusal, ['preamble'])}
        <p><button class="btn" aria-disabled=${this.busy}>${t('operative-determine', { number: this.division.number })}</button></p>
      </form>`;
  }

  #choose(preamble: number): void {
    this.chosen = preamble;
    this.#key = crypto.randomUUID();
    drafts.write(this.#place, preamble);
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    try {
      const determined = await determineOperative(this.division.id, this.chosen ?? this.division.preamble, this.#key);
      drafts.clear(this.#place);
      this.chosen = undefined;
      divisionsOf.of(this.slug, determined.provision).add(determined);
      announce(t('operative-determined-now'));
    } catch (reason) {
      this.refusal = asRefusal(reason);
    } finally {
      this.busy = false;
    }
  }
}
