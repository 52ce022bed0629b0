import { journal } from '../api/consultations.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { JournalEvent } from '../api/types.js';
import { browserStore } from '../ui/browser-store.js';
import { Store } from '../ui/store.js';
import { line, type Feed } from './line.js';

let shown: string | undefined;
let current: { slug: string; feed: Promise<Feed> } | undefined;

/** Puts a consultation on show: it alone has a line and stores, and what another had is over. */
export function show(slug: string): void {
  if (slug === shown) return;
  showNone();
  shown = slug;
}

export function showNone(): void {
  shown = undefined;
  current = undefined;
  PerConsultation.forget();
  line.close();
}

export const showsSomething = (): boolean => shown !== undefined;

/** The consultation's feed, opened at the journal's end as it was before anything is read: what a read misses, the feed brings. */
export function feedOf(slug: string): Promise<Feed> {
  if (current?.slug === slug) return current.feed;
  const feed = nearEnd(slug).then((after) => {
    // Another consultation has come while the end was looked for: the one line is that one's.
    if (current?.feed !== feed) throw new Error(`${slug} was left`);
    return line.follow(slug, after);
  });
  current = { slug, feed };
  feed.catch(() => { if (current?.feed === feed) current = undefined; });
  return feed;
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

/** How long after a read that failed it is tried again: at first, and at most; half of it by chance, so that not all come at once. */
const AGAIN = 2_000;
const AGAIN_AT_MOST = 10_000;

/** Over how many milliseconds those who take part spread what they ask, at most. */
const MEMBERS_SPREAD = 500;

/** State that is read once over REST and kept current by events. Applying an event twice must change nothing. */
export abstract class LiveStore<T> extends Store {
  value?: T;
  refusal?: Refusal;
  #opened = false;
  #closed = false;
  #feed?: Feed;
  #reading?: Promise<void>;
  /** Somebody asks for a read that begins from now on. */
  #due = false;
  #failed = 0;
  #timer?: ReturnType<typeof setTimeout>;
  #dueAt = 0;
  /** What came since the read began that is on its way: its answer may be older than that. */
  #since: JournalEvent[] = [];

  constructor(readonly slug: string) {
    super();
  }

  protected abstract read(): Promise<T>;
  /** The state after the event; the same object when the event does not concern it. */
  protected abstract apply(value: T, event: JournalEvent): T;

  open(): this {
    if (!this.#opened) {
      this.#opened = true;
      void this.refresh();
    }
    return this;
  }

  /** For good: nothing is read or heard any more. */
  close(): this {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#feed?.listeners.delete(this.#hear);
    return this;
  }

  /** Reads again: after a refusal, or where an event says less than the change. One read at a time; what is asked for meanwhile comes after it. */
  refresh(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    this.#due = true;
    return this.#reading ??= this.#readWhileDue();
  }

  /**
   * The same, for an event that comes with others. Where very many watch not all ask at once: those who take part are told who is present, and
   * come first.
   */
  protected refreshSoon(): void {
    const spread = this.#feed?.spread ?? 0;
    this.#refreshIn(250 + Math.random() * Math.min(spread, line.present(this.slug) > 0 ? MEMBERS_SPREAD : spread));
  }

  protected replace(value: T): void {
    this.value = value;
    this.changed();
  }

  async #readWhileDue(): Promise<void> {
    while (this.#due && !this.#closed) {
      this.#due = false;
      await this.#readOnce();
    }
    this.#reading = undefined;
  }

  async #readOnce(): Promise<void> {
    this.#since = [];
    try {
      await this.#follow();
      let value: T = await this.read();
      if (this.#closed) return;
      for (const event of this.#since) value = this.apply(value, event);
      this.value = value;
      this.refusal = undefined;
      this.#failed = 0;
    } catch (reason) {
      if (this.#closed) return;
      this.refusal = asRefusal(reason);
      if (this.refusal.passing) this.#refreshIn(Math.min(AGAIN_AT_MOST, AGAIN * 2 ** this.#failed++) * (1 - Math.random() / 2));
    }
    this.changed();
  }

  /** No later than a read that is due already: events that keep coming do not put it off for ever. */
  #refreshIn(millis: number): void {
    const due = Date.now() + millis;
    if (this.#closed || this.#timer !== undefined && this.#dueAt <= due) return;
    clearTimeout(this.#timer);
    this.#dueAt = due;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.refresh();
    }, millis);
  }

  async #follow(): Promise<void> {
    this.#feed ??= await feedOf(this.slug);
    if (!this.#closed) this.#feed.listeners.add(this.#hear);
  }

  readonly #hear = (event: JournalEvent): void => {
    if (this.#reading) this.#since.push(event);
    if (this.value === undefined) return;
    const next = this.apply(this.value, event);
    if (next === this.value) return;
    this.value = next;
    this.changed();
  };
}

/** The stores of one kind, made when first asked for and closed when another consultation or person comes. */
export class PerConsultation<S extends LiveStore<unknown>> {
  static readonly #all: PerConsultation<LiveStore<unknown>>[] = [];
  readonly #stores = new Map<string, S>();

  constructor(private readonly make: (slug: string, part: string) => S) {
    PerConsultation.#all.push(this as unknown as PerConsultation<LiveStore<unknown>>);
  }

  /**
   * Of a consultation that is not on show, a closed one: what is still drawn of it, or comes back from an errand for it, opens nothing.
   *
   * @param part tells stores of one consultation apart: a round, a thread
   */
  of(slug: string, part = ''): S {
    if (slug !== shown) return this.make(slug, part).close();
    let store = this.#stores.get(part);
    if (!store) {
      store = this.make(slug, part);
      this.#stores.set(part, store);
    }
    return store.open();
  }

  /** What there is of it while its consultation is on show; opens nothing. */
  onShow(slug: string, part = ''): S | undefined {
    return slug === shown ? this.#stores.get(part) : undefined;
  }

  static forget(): void {
    for (const one of PerConsultation.#all) {
      for (const store of one.#stores.values()) store.close();
      one.#stores.clear();
    }
  }
}
