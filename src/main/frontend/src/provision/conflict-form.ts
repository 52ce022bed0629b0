import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { giveWords } from '../api/amendments.js';
import type { Amendment, Localised, Provision } from '../api/types.js';
import { languageName } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Act } from '../ui/act.js';
import { announce } from '../ui/announce.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { Kept } from '../ui/kept.js';
import { errorIn, fieldNames, wordsField } from '../ui/words-field.js';
import { amendmentsOf } from './amendments-store.js';
import { written } from './wordings.js';

interface Words { title: Localised; text: Localised }

/** Where the chair gives the words of a text of which two adopted amendments changed the same ones (ADR 0019); it begins with the text as it stands. */
@customElement('conflict-form')
export class ConflictForm extends Part {
  @property() slug = '';
  @property({ attribute: false }) offered: string[] = [];
  @property({ attribute: false }) provision!: Provision;
  @property({ attribute: false }) amendment!: Amendment;
  readonly #act = new Act(this);
  readonly #typed = new Kept<Words | undefined>(this, () => [`${this.slug}/amendment/${this.amendment.id}/words`, String(this.provision.version)], undefined);

  get #words(): Words {
    return this.#typed.value ?? { title: this.provision.title, text: this.provision.text };
  }

  protected override render() {
    const { number, version } = this.provision;
    const { busy, refusal } = this.#act;
    const heading = `conflict-${this.amendment.id}`;
    return html`
      <form class="stack panel noprint" aria-labelledby=${heading} novalidate @submit=${this.#submit}>
        <h4 id=${heading}>${t('conflict-words', { number, amendment: this.amendment.number })}</h4>
        <p class="hint">${t('conflict-words-hint', { version })}</p>
        <div class="tongues">${this.offered.map((lang, index) => this.#tongue(lang, index === 0))}</div>
        ${refusalNote(refusal, [...fieldNames('title', this.offered), ...fieldNames('text', this.offered)])}
        <p><button class="btn primary" aria-disabled=${busy}>${t('conflict-words-give', { number })}</button></p>
      </form>`;
  }

  #tongue(lang: string, first: boolean) {
    const { title, text } = this.#words;
    const { refusal } = this.#act;
    const id = (field: string) => `conflict-${field}-${lang}-${this.amendment.id}`;
    return html`
      <fieldset class="tongue-fields">
        <legend>${languageName(lang)}</legend>
        <div class="stack">
          ${wordsField({ id: id('title'), label: t('provision-title'), lang, value: title[lang] ?? '', required: first, error: errorIn(refusal, 'title', lang, first),
            change: (words) => { this.#typed.change({ title: { ...title, [lang]: words }, text }); } })}
          ${wordsField({ id: id('text'), label: t('provision-text'), lang, value: text[lang] ?? '', rows: 5, required: first, error: errorIn(refusal, 'text', lang, first),
            change: (words) => { this.#typed.change({ title, text: { ...text, [lang]: words } }); } })}
        </div>
      </fieldset>`;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const { value } = this.#typed;
    const words = { title: written(this.#words.title), text: written(this.#words.text) };
    void this.#act.run(async (key) => {
      const worded = await giveWords(this.amendment.id, words, key);
      this.#typed.sent(value);
      amendmentsOf.of(this.slug, this.provision.id).add(worded);
      announce(t('conflict-words-given', { number: this.provision.number }));
    }, this.amendment.id, JSON.stringify(words));
  };
}
