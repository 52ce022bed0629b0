import type { Localised } from '../api/types.js';
import { languages } from './index.js';

export interface Wording { lang: string; text: string }

/** The text in the reader's language, else in the first of `preferred` that there is, else in any. */
export function pick(text: Localised | string | undefined, preferred: string[] = []): Wording {
  if (text === undefined) return { lang: languages.current, text: '' };
  if (typeof text === 'string') return { lang: '', text };
  for (const lang of [languages.current, ...preferred, 'en']) if (text[lang]) return { lang, text: text[lang] };
  const [lang, any] = Object.entries(text)[0] ?? [languages.current, ''];
  return { lang, text: any };
}

export const say = (text: Localised | string | undefined): string => pick(text).text;

export function languageName(tag: string): string {
  return new Intl.DisplayNames([languages.current], { type: 'language' }).of(tag) ?? tag;
}

export const collate = (): Intl.Collator => new Intl.Collator(languages.current);

export function byName<T extends { name: Localised }>(items: T[]): T[] {
  const collator = collate();
  return [...items].sort((a, b) => collator.compare(say(a.name), say(b.name)));
}

const format = (at: string | Date, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(languages.current, options).format(new Date(at));
/** Twenty-four hours in every language: a closing time must not be misread. */
export const clock = (at: string | Date) => format(at, { hour: '2-digit', minute: '2-digit', hour12: false });
export const clockSeconds = (at: string | Date) => format(at, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
export const day = (at: string | Date) => format(at, { day: 'numeric', month: 'long', year: 'numeric' });
/** The year is said when it is not the present one. */
export const moment = (at: string | Date) => format(at, {
  day: 'numeric', month: 'long', year: new Date(at).getFullYear() === new Date().getFullYear() ? undefined : 'numeric',
  hour: '2-digit', minute: '2-digit', hour12: false, timeZoneName: 'short',
});
/** To the minute where it is today, else with its day. */
export const hour = (at: string | Date) => new Date(at).toDateString() === new Date().toDateString() ? clock(at) : moment(at);
/** To the second where it is today, else with its day: an hour alone would be taken for today's. */
export const due = (at: string | Date) => new Date(at).toDateString() === new Date().toDateString() ? clockSeconds(at) : moment(at);
export const number = (value: number) => new Intl.NumberFormat(languages.current).format(value);
export const list = (items: string[]) => new Intl.ListFormat(languages.current, { type: 'conjunction' }).format(items);
