/**
 * What was typed and is not yet with the server, per person and place, in this browser. A reload, an expired session or a refusal loses
 * nothing; only a confirmed answer clears it.
 */
const PREFIX = 'parley:draft:';

class Drafts {
  /** Whose drafts these are: people who share a browser do not see each other's. */
  owner = 'nobody';

  #key(place: string): string {
    return `${PREFIX}${this.owner}:${place}`;
  }

  read<T>(place: string): T | undefined {
    const kept = localStorage.getItem(this.#key(place));
    if (kept === null) return undefined;
    try {
      return JSON.parse(kept) as T;
    } catch {
      return undefined;
    }
  }

  write(place: string, draft: unknown): void {
    try {
      localStorage.setItem(this.#key(place), JSON.stringify(draft));
    } catch {
      // The browser's store is full or closed to us: the text is still on the screen, and sending it works.
    }
  }

  clear(place: string): void {
    localStorage.removeItem(this.#key(place));
  }

  /** Clears what was sent, unless more was typed while the answer was on its way. */
  sent(place: string, draft: unknown): void {
    if (localStorage.getItem(this.#key(place)) === JSON.stringify(draft)) this.clear(place);
  }
}

export const drafts = new Drafts();
