import { browserStore } from '../ui/browser-store.js';

const PAUSE = 30 * 60_000;
interface Visit { from: number; seen: number; at: number }

const place = (person: string, slug: string) => `parley:visit:${person}:${slug}`;

/**
 * From which number of the journal things are new to a person. A visit ends with half an hour of absence, so that a reload
 * or a look at another screen does not empty the list.
 */
export function visit(person: string, slug: string, head: number, now = Date.now()): number | undefined {
  const kept = browserStore.read(place(person, slug));
  const last = kept ? JSON.parse(kept) as Visit : undefined;
  const from = last && (now - last.at > PAUSE ? last.seen : last.from);
  browserStore.write(place(person, slug), JSON.stringify({ from: from ?? head, seen: head, at: now }));
  return from;
}
