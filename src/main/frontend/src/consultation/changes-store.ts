import { journal } from '../api/consultations.js';
import type { JournalEvent } from '../api/types.js';
import { feedOf, LiveStore, PerConsultation } from '../live/live-store.js';
import { session } from '../session/session.js';
import { visit } from './visits.js';

/** On a first visit there is no "since": the last of what happened is shown. */
const FIRST_LOOK = 60;
/** After a long absence the newest of it. */
const LONGEST_LOOK = 500;

export interface Changes { firstVisit: boolean; events: JournalEvent[] }

/** What the journal has had since one was last here. */
class ChangesStore extends LiveStore<Changes> {
  protected async read(): Promise<Changes> {
    const head = (await feedOf(this.slug)).after;
    const since = this.seen(head);
    const { items } = await journal(this.slug, Math.max(since ?? head - FIRST_LOOK, head - LONGEST_LOOK, 0), LONGEST_LOOK);
    return { firstVisit: since === undefined, events: items };
  }

  protected apply(value: Changes, event: JournalEvent): Changes {
    if (value.events.some((one) => one.seq === event.seq)) return value;
    return { ...value, events: [...value.events, event].sort((a, b) => a.seq - b.seq).slice(-LONGEST_LOOK) };
  }

  /** One has looked at what came up to that number. @returns the number from which on things are new to this visit; nothing the first time */
  seen(seq: number): number | undefined {
    return visit(session.me?.person.id ?? 'public', this.slug, seq);
  }
}

export const changesSince = new PerConsultation((slug) => new ChangesStore(slug));
