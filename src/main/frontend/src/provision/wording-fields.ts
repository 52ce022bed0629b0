import { html, nothing, type TemplateResult } from 'lit';
import type { Refusal } from '../api/refusal.js';
import { languageName } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { describedBy } from '../ui/field.js';
import type { Wording } from './wording.js';

type Part = 'title' | 'text';
export const wordingFields = (languages: string[]) => ['title', 'text', ...languages.flatMap((lang) => [`title.${lang}`, `text.${lang}`])];

/** Title and text in each authentic language; what was wrong stands beside the field of its language. */
export function wordingInputs(wording: Wording, languages: string[], refusal: Refusal | undefined, change: (next: Wording) => void): TemplateResult {
  const control = (part: Part, lang: string, first: boolean) => {
    const id = `${part}-${lang}`;
    const error = refusal?.of(`${part}.${lang}`) ?? (first ? refusal?.of(part) : undefined);
    const input = (event: Event) => {
      change({ ...wording, [part]: { ...wording[part], [lang]: (event.target as HTMLInputElement).value } });
    };
    const value = wording[part][lang] ?? '';
    const invalid = error ? 'true' : nothing;
    const described = describedBy(id, { error });
    return html`
      <div class="field">
        <label for=${id}>${t(part === 'title' ? 'title-in' : 'text-in', { language: languageName(lang) })}</label>
        ${part === 'title'
          ? html`<input id=${id} lang=${lang} dir="auto" autocomplete="off" .value=${value} aria-invalid=${invalid} aria-describedby=${described} @input=${input}>`
          : html`<textarea id=${id} class="words-input" lang=${lang} dir="auto" rows="5" .value=${value} aria-invalid=${invalid} aria-describedby=${described}
              @input=${input}></textarea>`}
        ${error ? html`<p class="refusal" id="${id}-error">${error}</p>` : nothing}
      </div>`;
  };
  return html`${languages.map((lang, index) => html`
    <fieldset class="wording"><legend class="sr">${languageName(lang)}</legend>${control('title', lang, index === 0)}${control('text', lang, index === 0)}</fieldset>`)}`;
}
