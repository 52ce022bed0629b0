import { browserStore } from './browser-store.js';

/**
 * What was typed and is not yet with the server, per person and place, in this browser. A reload, an expired session or a refusal loses
 * nothing; only a confirmed answer clears it.
 */
const PREFIX = 'parley:draft:';
const keyOf = (owner: string, place: string) => `${PREFIX}${owner}:${place}`;

class Drafts {
  /** Whose drafts these are: people who share a browser do not see each other's. */
  owner = 'nobody';
  /** What the browser had no room for: it lasts as long as this page. */
  readonly #homeless = new Map<string, string>();

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
