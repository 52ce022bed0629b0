import { journal } from '../api/consultations.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { JournalEvent } from '../api/types.js';
import { Store } from '../ui/store.js';
import { line, type Feed } from './line.js';

const heads = new Map<string, Promise<Feed>>();
/** Above any number of a journal, and within what JSON carries exactly: the answer is empty and says how far the journal goes. */
const BEYOND = Number.MAX_SAFE_INTEGER;

/** The consultation's feed, opened at the journal's end as it was before anything is read: what a read misses, the feed brings. */
export function feedOf(slug: string): Promise<Feed> {
  const known = heads.get(slug);
  if (known) return known;
  const opening = headOf(slug).then((through) => line.follow(slug, through));
  heads.clear();
  heads.set(slug, opening);
  opening.catch(() => { heads.delete(slug); });
  return opening;
}

async function headOf(slug: string): Promise<number> {
  const { through } = await journal(slug, BEYOND, 1);
  if (through < BEYOND) return through;
  // A server that echoes the cursor: walk to the end instead.
  let after = 0;
  for (;;) {
    const page = await journal(slug, after, 200);
    if (page.through <= after) return after;
    after = page.through;
    if (page.items.length === 0) return after;
  }
}

export function forgetFeeds(): void {
  heads.clear();
  line.close();
}

/** State that is read once over REST and kept current by events. Applying an event twice must change nothing. */
export abstract class LiveStore<T> extends Store {
  value?: T;
  refusal?: Refusal;
  #opened = false;
  #waiting: JournalEvent[] | undefined;

  constructor(readonly slug: string) {
    super();
  }

  protected abstract read(): Promise<T>;
  /** The state after the event; the same object when the event does not concern it. */
  protected abstract apply(value: T, event: JournalEvent): T;

  open(): this {
    if (!this.#opened) {
      this.#opened = true;
      void this.#follow();
    }
    return this;
  }

  /** Reads again: after a refusal, or where an event says less than the change. */
  async refresh(): Promise<void> {
    this.#waiting ??= [];
    try {
      let value: T = await this.read();
      for (const event of this.#waiting) value = this.apply(value, event);
      this.value = value;
      this.refusal = undefined;
    } catch (reason) {
      this.refusal = asRefusal(reason);
    }
    this.#waiting = undefined;
    this.changed();
  }

  protected replace(value: T): void {
    this.value = value;
    this.changed();
  }

  async #follow(): Promise<void> {
    // Events that come while the state is being read wait for it.
    this.#waiting = [];
    try {
      (await feedOf(this.slug)).listeners.add((event) => { this.#take(event); });
    } catch (reason) {
      this.refusal = asRefusal(reason);
      this.#waiting = undefined;
      this.#opened = false;
      this.changed();
      return;
    }
    await this.refresh();
  }

  #take(event: JournalEvent): void {
    if (this.#waiting) {
      this.#waiting.push(event);
      return;
    }
    if (this.value === undefined) return;
    const next = this.apply(this.value, event);
    if (next === this.value) return;
    this.value = next;
    this.changed();
  }
}

/** One store per consultation, made when first asked for and dropped when another consultation or person comes. */
export class PerConsultation<S extends LiveStore<unknown>> {
  static readonly #all: PerConsultation<LiveStore<unknown>>[] = [];
  #store?: S;

  constructor(private readonly make: (slug: string) => S) {
    PerConsultation.#all.push(this as unknown as PerConsultation<LiveStore<unknown>>);
  }

  of(slug: string): S {
    if (this.#store?.slug !== slug) this.#store = this.make(slug);
    return this.#store.open() as S;
  }

  static forget(): void {
    for (const one of PerConsultation.#all) one.#store = undefined;
  }
}
