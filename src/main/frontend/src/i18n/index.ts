import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { surroundings } from '../api/http.js';
import { browserStore } from '../ui/browser-store.js';
import { Store } from '../ui/store.js';

export const LANGUAGES = ['en', 'ru', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];
/** Each language under its own name: a reader looks for the word that is theirs. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', ru: 'Русский', zh: '中文' };

const PLACE = 'parley:language';
const catalogues: Record<Language, () => Promise<{ default: string }>> = {
  en: () => import('./en.ftl?raw'),
  ru: () => import('./ru.ftl?raw'),
  zh: () => import('./zh.ftl?raw'),
};

const isLanguage = (tag: string | null | undefined): tag is Language => LANGUAGES.some((language) => language === tag);

class Languages extends Store {
  current: Language = 'en';
  #bundle = new FluentBundle('en');

  async choose(language: Language): Promise<void> {
    const bundle = new FluentBundle(language, { useIsolating: false });
    bundle.addResource(new FluentResource((await catalogues[language]()).default));
    this.#bundle = bundle;
    this.current = language;
    surroundings.language = language;
    surroundings.unreachable = () => t('no-answer');
    document.documentElement.lang = language;
    document.documentElement.dir = 'ltr';
    browserStore.write(PLACE, language);
    this.changed();
  }

  /** The language chosen before, else the first of the browser's that there is a catalogue for. */
  initial(): Language {
    const kept = browserStore.read(PLACE);
    if (isLanguage(kept)) return kept;
    return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
  }

  text(key: string, values?: Record<string, FluentVariable>): string {
    const pattern = this.#bundle.getMessage(key)?.value;
    return pattern ? this.#bundle.formatPattern(pattern, values, []) : key;
  }
}

export const languages = new Languages();
export const t = (key: string, values?: Record<string, FluentVariable>): string => languages.text(key, values);
