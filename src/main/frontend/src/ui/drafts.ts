import { browserStore } from './browser-store.js';

/**
 * What was typed and is not yet with the server, per person and place, in this browser. A reload, an expired session or a refusal loses
 * nothing; only a confirmed answer clears it.
 */
const PREFIX = 'parley:draft:';
const keyOf = (owner: string, place: string) => `${PREFIX}${owner}:${place}`;

const NOBODY = 'nobody';

class Drafts {
  /** Whose drafts these are: people who share a browser do not see each other's. */
  owner = NOBODY;
  /** Who was here before nobody was. */
  #former?: string;
  /** Where something was written in this page while nobody was known to be here. */
  readonly #unowned = new Set<string>();
  /** What the browser had no room for: it lasts as long as this page. */
  readonly #homeless = new Map<string, string>();

  /**
   * Somebody has come, or is no longer known. What was typed in this very page while nobody was known is theirs, unless another had been
   * here; what lies in the browser as nobody's from other pages may be anybody's.
   */
  belongTo(person: string | undefined): void {
    if (person === undefined) {
      if (this.owner !== NOBODY) this.#former = this.owner;
      this.owner = NOBODY;
      return;
    }
    this.owner = person;
    if (this.#former === undefined || this.#former === person) for (const place of this.#unowned) this.#adopt(place);
    this.#unowned.clear();
    this.#former = undefined;
  }

  /** What was typed last stands; a list is joined to what was there. */
  #adopt(place: string): void {
    const typed = this.read(place, NOBODY);
    if (typed === undefined) return;
    const before = this.read(place);
    this.write(place, Array.isArray(typed) && Array.isArray(before) ? [...before as unknown[], ...typed as unknown[]] : typed);
    this.clear(place, NOBODY);
  }

  /** @param owner whose it is, where that was settled before */
  read<T>(place: string, owner = this.owner): T | undefined {
    const kept = this.#text(keyOf(owner, place));
    if (kept === undefined) return undefined;
    try {
      return JSON.parse(kept) as T;
    } catch {
      return undefined;
    }
  }

  /** Whether the browser keeps it, so that it outlives this page. */
  write(place: string, draft: unknown, owner = this.owner): boolean {
    const key = keyOf(owner, place);
    const text = JSON.stringify(draft);
    if (owner === NOBODY) this.#unowned.add(place);
    const kept = browserStore.write(key, text);
    if (kept) this.#homeless.delete(key);
    else this.#homeless.set(key, text);
    return kept;
  }

  clear(place: string, owner = this.owner): void {
    const key = keyOf(owner, place);
    this.#homeless.delete(key);
    browserStore.remove(key);
  }

  /** Clears what was sent, unless more was typed while the answer was on its way. */
  sent(place: string, draft: unknown): void {
    if (this.#text(keyOf(this.owner, place)) === JSON.stringify(draft)) this.clear(place);
  }

  #text(key: string): string | undefined {
    return this.#homeless.get(key) ?? browserStore.read(key);
  }
}

export const drafts = new Drafts();
