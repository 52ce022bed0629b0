import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { determineOperative } from '../api/divisions.js';
import type { Division } from '../api/types.js';
import { t } from '../i18n/index.js';
import { Act } from '../ui/act.js';
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
  readonly #act = new Act(this);

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
    const { busy, refusal } = this.#act;
    return html`
      <form class="stack noprint" novalidate @submit=${this.#submit}>
        ${field(t('division-preamble-choose'), id, html`
          <select id=${id} @change=${(event: Event) => { this.#choose(Number((event.target as HTMLSelectElement).value)); }}>
            ${Array.from({ length: this.paragraphs }, (_, count) => html`<option value=${count} ?selected=${count === preamble}>${t('division-preamble-count', { count })}</option>`)}
          </select>`, { error: refusal?.of('preamble'), hint: t('division-preamble-hint') })}
        ${refusalNote(refusal, ['preamble'])}
        <p><button class="btn" aria-disabled=${busy}>${t('operative-determine', { number: this.division.number })}</button></p>
      </form>`;
  }

  #choose(preamble: number): void {
    this.chosen = preamble;
    drafts.write(this.#place, preamble);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const preamble = this.chosen ?? this.division.preamble;
    void this.#act.run(async (key) => {
      const determined = await determineOperative(this.division.id, preamble, key);
      drafts.clear(this.#place);
      this.chosen = undefined;
      divisionsOf.of(this.slug, determined.provision).add(determined);
      announce(t('operative-determined-now'));
    }, this.division.id, String(preamble));
  }
}
