import { overview, pastMembers, type Overview, type Turnout } from '../api/history.js';
import type { JournalEvent } from '../api/types.js';
import { LiveStore, PerConsultation } from '../live/live-store.js';

export interface Past extends Overview { members: Turnout[] }

/** What there is of a body's past votes; it changes only when more of them are imported. */
class HistoryStore extends LiveStore<Past> {
  protected async read(): Promise<Past> {
    const [all, members] = await Promise.all([overview(this.slug), pastMembers(this.slug)]);
    return { ...all, members: members.items };
  }

  protected apply(value: Past, event: JournalEvent): Past {
    if (event.type === 'roll-calls-imported') this.refreshSoon();
    return value;
  }
}

export const historyOf = new PerConsultation((slug) => new HistoryStore(slug));
