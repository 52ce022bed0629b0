import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { orderCompeting } from '../api/provisions.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Provision } from '../api/types.js';
import { say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { Kept } from '../ui/kept.js';
import { provisionsOf } from './provisions-store.js';

/** Where the chair says which proposals are on the same question, and marks them in the order of voting. */
@customElement('competing-form')
export class CompetingForm extends Part {
  @property() slug = '';
  @property({ attribute: false }) provisions: Provision[] = [];
  @state() private refusal?: Refusal;
  @state() private busy = false;
  /** Ids, in the order in which they were marked. */
  readonly #marked = new Kept<string[]>(this, () => [`${this.slug}/competing`], []);

  protected override render() {
    const drafts = this.#drafts;
    if (drafts.length < 2) return nothing;
    const order = this.#order;
    return html`
      <details class="more noprint" ?open=${order.length > 0}><summary>${t('competing-choose')}</summary>
        <form class="stack panel" @submit=${this.#submit}>
          <fieldset class="stack">
            <legend>${t('competing-mark')}</legend>
            <p class="hint">${t('rule-competing')}</p>
            ${drafts.map((one) => {
              const place = order.indexOf(one.id) + 1;
              return html`<label class="row"><input type="checkbox" .checked=${place > 0}
                @change=${(event: Event) => { this.#mark(one.id, (event.target as HTMLInputElement).checked); }}>
                ${one.number} ${say(one.title)} ${place > 0 ? html`<span class="small muted">${t('competing-place', { place })}</span>` : nothing}</label>`;
            })}
          </fieldset>
          ${refusalNote(this.refusal)}
          <p><button class="btn" ?disabled=${order.length < 2} aria-disabled=${this.busy}>${t('competing-fix')}</button></p>
        </form>
      </details>`;
  }

  get #drafts(): Provision[] {
    return this.provisions.filter((one) => one.status === 'draft');
  }

  /** Without those that were decided meanwhile. */
  get #order(): string[] {
    return this.#marked.value.filter((id) => this.#drafts.some((one) => one.id === id));
  }

  #mark(id: string, marked: boolean): void {
    this.#marked.change(marked ? [...this.#order, id] : this.#order.filter((one) => one !== id));
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    const marked = this.#marked.value;
    try {
      (await orderCompeting(this.slug, this.#order)).forEach((one) => { provisionsOf.of(this.slug).add(one); });
      this.#marked.sent(marked);
      announce(t('competing-fixed'));
    } catch (reason) {
      this.refusal = asRefusal(reason);
    } finally {
      this.busy = false;
    }
  }
}
