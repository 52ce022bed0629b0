import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { amendmentRedline } from '../api/amendments.js';
import { partRedline } from '../api/divisions.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Redline } from '../api/types.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { changed, marked } from './runs.js';

/** What an amendment, or a part of one that is voted on separately, changes in the version on which it was made. */
@customElement('amendment-redline')
export class AmendmentRedline extends Part {
  @property() amendment = '';
  /** Of which part; all of the amendment where there is none. */
  @property() ofPart = '';
  /** Another where the amendment is another: parts of it may have fallen. */
  @property() state = '';
  @property() tongue = '';
  @state() private shown?: Redline;
  @state() private refusal?: Refusal;
  #asked = '';

  protected override willUpdate(): void {
    const wanted = [this.amendment, this.ofPart, this.tongue, this.state].join('/');
    if (wanted === this.#asked || !(this.amendment || this.ofPart) || !this.tongue) return;
    this.#asked = wanted;
    void this.#read(wanted);
  }

  async #read(wanted: string): Promise<void> {
    this.refusal = undefined;
    try {
      const answer = await this.#inTongue();
      if (wanted === this.#asked) this.shown = answer;
    } catch (reason) {
      if (wanted === this.#asked) this.refusal = asRefusal(reason);
    }
  }

  /** In the language that one reads, or where it has no words in that, as it was written. */
  async #inTongue(): Promise<Redline> {
    const { ofPart, amendment, tongue } = this;
    const read = (lang?: string) => (ofPart ? partRedline(ofPart, lang) : amendmentRedline(amendment, lang));
    try {
      return await read(tongue);
    } catch (reason) {
      if (asRefusal(reason).of('lang') === undefined) throw reason;
      return await read();
    }
  }

  protected override render() {
    const { shown } = this;
    return html`
      ${refusalNote(this.refusal)}
      ${shown && !this.refusal ? html`
        ${changed(shown.title) ? html`<p class="redline-title" lang=${shown.lang} dir="auto">${shown.title.map(marked)}</p>` : nothing}
        <p class="doc redline" lang=${shown.lang} dir="auto">${shown.changes.map(marked)}</p>` : nothing}`;
  }
}
