import { languages } from '../i18n/index.js';
import { browserStore } from '../ui/browser-store.js';
import { Store } from '../ui/store.js';

const PLACE = 'parley:reading';
interface Choice { first?: string; beside?: string }

/** In which of the authentic languages one reads the text, and which stands beside it. Kept in the browser. */
class Reading extends Store {
  #choice: Choice;

  constructor() {
    super();
    try {
      this.#choice = JSON.parse(browserStore.read(PLACE) ?? '{}') as Choice;
    } catch {
      this.#choice = {};
    }
  }

  first(offered: string[]): string {
    return [this.#choice.first, languages.current].find((lang) => lang !== undefined && offered.includes(lang)) ?? offered[0] ?? languages.current;
  }

  beside(offered: string[]): string | undefined {
    const { beside } = this.#choice;
    return beside && offered.includes(beside) && beside !== this.first(offered) ? beside : undefined;
  }

  /** One or two languages, the reading one first. */
  columns(offered: string[]): string[] {
    const beside = this.beside(offered);
    return beside ? [this.first(offered), beside] : [this.first(offered)];
  }

  choose(choice: Choice): void {
    this.#choice = { ...this.#choice, ...choice };
    browserStore.write(PLACE, JSON.stringify(this.#choice));
    this.changed();
  }
}

export const reading = new Reading();
