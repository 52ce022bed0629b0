import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { redline } from '../api/provisions.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Change, Redline } from '../api/types.js';
import { languageName } from '../i18n/format.js';
import { languages, t } from '../i18n/index.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';

/** What changed between two versions, word by word: added words underlined, removed words struck out. */
@customElement('redline-view')
export class RedlineView extends Part {
  @property({ attribute: false }) provision = '';
  @property({ type: Number }) newest = 1;
  @property({ attribute: false }) languages: string[] = [];
  @state() private from = 0;
  @state() private to = 0;
  @state() private wordsIn = '';
  @state() private shown?: Redline;
  @state() private refusal?: Refusal;
  #asked = '';

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('provision') || changed.has('newest')) {
      this.to = this.newest;
      this.from = Math.max(1, this.newest - 1);
    }
    if (!this.languages.includes(this.wordsIn)) this.wordsIn = this.languages.includes(languages.current) ? languages.current : this.languages[0] ?? 'en';
    const asked = `${this.provision}/${String(this.from)}/${String(this.to)}/${this.wordsIn}`;
    if (asked !== this.#asked) {
      this.#asked = asked;
      void this.#read(asked);
    }
  }

  async #read(asked: string): Promise<void> {
    this.refusal = undefined;
    try {
      const shown = await redline(this.provision, this.from, this.to, this.wordsIn);
      if (asked === this.#asked) this.shown = shown;
    } catch (reason) {
      this.refusal = asRefusal(reason);
    }
  }

  protected override render() {
    const versions = Array.from({ length: this.newest }, (_, index) => index + 1);
    const select = (label: string, value: number, change: (value: number) => void) => html`
      <label class="small">${label} <select class="select" @change=${(event: Event) => { change(Number((event.target as HTMLSelectElement).value)); }}>
        ${versions.map((version) => html`<option value=${version} ?selected=${version === value}>${version}</option>`)}</select></label>`;
    return html`
      <p class="row noprint">
        ${select(t('from-version'), this.from, (value) => { this.from = value; })}
        ${select(t('to-version'), this.to, (value) => { this.to = value; })}
        <label class="small">${t('language')} <select class="select" @change=${(event: Event) => { this.wordsIn = (event.target as HTMLSelectElement).value; }}>
          ${this.languages.map((lang) => html`<option value=${lang} ?selected=${lang === this.wordsIn}>${languageName(lang)}</option>`)}</select></label>
      </p>
      ${refusalNote(this.refusal)}
      ${this.shown ? html`<p class="doc redline" data-testid="redline" lang=${this.shown.lang} dir="auto">${this.shown.changes.map(marked)}</p>
        ${this.shown.changes.every((change) => change.op === 'equal') ? html`<p class="small muted">${t('no-difference')}</p>` : nothing}` : nothing}`;
  }
}

const marked = (change: Change) =>
  change.op === 'insert' ? html`<ins>${change.text}</ins>` : change.op === 'delete' ? html`<del>${change.text}</del>` : change.text;
