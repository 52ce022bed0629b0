import { journal } from '../api/consultations.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { JournalEvent } from '../api/types.js';
import { browserStore } from '../ui/browser-store.js';
import { Store } from '../ui/store.js';
import { line, type Feed } from './line.js';

const heads = new Map<string, Promise<Feed>>();
/** The consultation's feed, opened at the journal's end as it was before anything is read: what a read misses, the feed brings. */
export function feedOf(slug: string): Promise<Feed> {
  const known = heads.get(slug);
  if (known) return known;
  const opening = nearEnd(slug).then((after) => line.follow(slug, after));
  heads.clear();
  heads.set(slug, opening);
  opening.catch(() => { heads.delete(slug); });
  return opening;
}

const PAGE = 200;
const remembered = (slug: string) => `parley:head:${slug}`;

/**
 * A number near the journal's end and not above it; events between it and the end are brought by the feed, and applying them again
 * changes nothing. Starts from where this browser was before, so that it is one short request but for the first look at a long journal.
 */
async function nearEnd(slug: string): Promise<number> {
  let low = Number(browserStore.read(remembered(slug)) ?? 0);
  const page = await journal(slug, low, PAGE);
  low = page.through;
  if (page.items.length === PAGE) {
    let step = 5 * PAGE;
    for (let high = Infinity; high - low > PAGE;) {
      const probe = high === Infinity ? low + step : Math.floor((low + high) / 2);
      const { items, through } = await journal(slug, probe, 1);
      // Nothing after the probe, and the number given back unchanged: the end is before it.
      if (items.length === 0 && through <= probe) high = probe;
      else low = through;
      step *= 4;
    }
  }
  browserStore.write(remembered(slug), String(low));
  return low;
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
  #timer?: ReturnType<typeof setTimeout>;
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
      for (const event of this.#waiting ?? []) value = this.apply(value, event);
      this.value = value;
      this.refusal = undefined;
    } catch (reason) {
      this.refusal = asRefusal(reason);
    }
    this.#waiting = undefined;
    this.changed();
  }

  /** The same, for an event that comes with others. */
  protected refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), 250);
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

/** The stores of one kind, made when first asked for and dropped when another consultation or person comes. */
export class PerConsultation<S extends LiveStore<unknown>> {
  static readonly #all: PerConsultation<LiveStore<unknown>>[] = [];
  #slug?: string;
  readonly #stores = new Map<string, S>();

  constructor(private readonly make: (slug: string, part: string) => S) {
    PerConsultation.#all.push(this as unknown as PerConsultation<LiveStore<unknown>>);
  }

  /** @param part tells stores of one consultation apart: a round, a thread */
  of(slug: string, part = ''): S {
    if (this.#slug !== slug) this.#stores.clear();
    this.#slug = slug;
    let store = this.#stores.get(part);
    if (!store) {
      store = this.make(slug, part);
      this.#stores.set(part, store);
    }
    return store.open() as S;
  }

  static forget(): void {
    for (const one of PerConsultation.#all) one.#stores.clear();
  }
}
