import { html, nothing, type TemplateResult } from 'lit';
import type { Refusal } from '../api/refusal.js';
import type { Localised } from '../api/types.js';
import { languageName } from '../i18n/format.js';
import { describedBy, field } from './field.js';

interface WordsField {
  id: string; label: string; value: string; lang?: string; error?: string; hint?: string; rows?: number; required?: boolean; change: (value: string) => void;
}

/** A field for words, of one line or of several, with the language in which they are written. */
export function wordsField(options: WordsField): TemplateResult {
  const { id, error, hint, lang } = options;
  const described = describedBy(id, { error, hint });
  const input = (event: InputEvent) => { options.change((event.target as HTMLInputElement).value); };
  return field(options.label, id, options.rows
    ? html`<textarea id=${id} rows=${options.rows} lang=${lang ?? nothing} dir="auto" .value=${options.value} aria-invalid=${error ? 'true' : nothing}
        aria-required=${options.required ? 'true' : nothing} aria-describedby=${described} @input=${input}></textarea>`
    : html`<input id=${id} lang=${lang ?? nothing} dir="auto" autocomplete="off" .value=${options.value} aria-invalid=${error ? 'true' : nothing}
        aria-required=${options.required ? 'true' : nothing} aria-describedby=${described} @input=${input}>`, { error, hint });
}

/** The refusal of a localised field: the server names the language, or the field as a whole, which then stands at the first language. */
export const errorIn = (refusal: Refusal | undefined, name: string, lang: string, first: boolean): string | undefined =>
  refusal?.of(`${name}.${lang}`) ?? (first ? refusal?.of(name) : undefined);

/** The names under which a refusal may speak of a localised field. */
export const fieldNames = (name: string, languages: string[]): string[] => [name, ...languages.map((lang) => `${name}.${lang}`)];

/** The same words in each of the consultation's languages. */
export function localisedFields(options: {
  id: string; name: string; label: string; hint?: string; offered: string[]; value: Localised; refusal?: Refusal; rows?: number; change: (value: Localised) => void;
}): TemplateResult {
  return html`
    <fieldset class="localised">
      <legend>${options.label}</legend>
      ${options.hint ? html`<p class="hint">${options.hint}</p>` : nothing}
      ${options.offered.map((lang, index) => wordsField({
        id: `${options.id}-${lang}`, label: languageName(lang), lang, rows: options.rows, value: options.value[lang] ?? '', required: index === 0,
        error: errorIn(options.refusal, options.name, lang, index === 0),
        change: (words) => { options.change({ ...options.value, [lang]: words }); },
      }))}
    </fieldset>`;
}
