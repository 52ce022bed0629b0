import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { redline } from '../api/provisions.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { ProvisionVersion, Redline } from '../api/types.js';
import { languageName } from '../i18n/format.js';
import { languages, t } from '../i18n/index.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { marked, summary } from './runs.js';

/** Two versions compared, word by word: what was put in and what was taken out. */
@customElement('redline-view')
export class RedlineView extends Part {
  @property() provision = '';
  @property({ attribute: false }) versions: ProvisionVersion[] = [];
  @property({ attribute: false }) offered: string[] = [];
  /** Which two to begin with; the reader may choose others. */
  @property({ attribute: false }) pair = { from: 0, to: 0 };
  @state() private from = 0;
  @state() private to = 0;
  @state() private tongue = '';
  @state() private shown?: Redline;
  @state() private refusal?: Refusal;
  #asked = '';

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('pair')) ({ from: this.from, to: this.to } = this.pair);
    if (!this.tongue) this.tongue = this.offered.includes(languages.current) ? languages.current : this.offered[0] ?? languages.current;
    const wanted = [this.provision, this.from, this.to, this.tongue].join('/');
    if (wanted === this.#asked || !this.from || !this.to) return;
    this.#asked = wanted;
    void this.#read(wanted);
  }

  async #read(wanted: string): Promise<void> {
    this.refusal = undefined;
    try {
      const answer = await redline(this.provision, this.from, this.to, this.tongue);
      if (wanted === this.#asked) this.shown = answer;
    } catch (reason) {
      if (wanted === this.#asked) this.refusal = asRefusal(reason);
    }
  }

  protected override render() {
    const { shown } = this;
    const title = (version: number) => this.versions.find((one) => one.version === version)?.title[this.tongue] ?? '';
    const [before, after] = [title(this.from), title(this.to)];
    return html`
      <div class="row small noprint">
        ${this.#version(t('redline-from'), this.from, (from) => { this.from = from; })}
        ${this.#version(t('redline-to'), this.to, (to) => { this.to = to; })}
        <label>${t('redline-language')}
          <select class="select small" @change=${(event: Event) => { this.tongue = (event.target as HTMLSelectElement).value; }}>
            ${this.offered.map((lang) => html`<option value=${lang} ?selected=${lang === this.tongue}>${languageName(lang)}</option>`)}
          </select></label>
      </div>
      ${refusalNote(this.refusal)}
      ${shown && !this.refusal ? html`
        <p class="small muted" role="status">${summary(shown.changes)}</p>
        ${before !== after ? html`<p class="redline-title" lang=${this.tongue}>${marked({ op: 'delete', text: before })} ${marked({ op: 'insert', text: after })}</p>` : nothing}
        <p class="doc redline" data-testid="redline" lang=${shown.lang} dir="auto">${shown.changes.map(marked)}</p>` : nothing}`;
  }

  #version(label: string, chosen: number, choose: (version: number) => void) {
    return html`
      <label>${label}
        <select class="select small" @change=${(event: Event) => { choose(Number((event.target as HTMLSelectElement).value)); }}>
          ${this.versions.map((one) => html`<option value=${one.version} ?selected=${one.version === chosen}>${one.version}</option>`)}
        </select></label>`;
  }
}
