import { checkIns } from '../api/consultations.js';
import type { CheckIn, CheckInSheet, CheckOut, JournalEvent, Meeting } from '../api/types.js';
import { LiveStore, PerConsultation } from '../live/live-store.js';

/** After these it is another meeting, or another number of members counts. */
const READ_ANEW = ['round-opened', 'phase-opened', 'delegation-admitted', 'delegation-changed', 'rule-set-changed'];

const same = (one: Meeting, other: Meeting) => one.round === other.round && one.phase === other.phase;

/** The sheet with a delegation that has come; a sheet of another meeting stays as it is. */
export function withCheckIn(sheet: CheckInSheet, checkIn: CheckIn): CheckInSheet {
  if (!same(sheet.meeting, checkIn.meeting)) return sheet;
  return { ...sheet, items: [...sheet.items.filter((one) => one.delegation.id !== checkIn.delegation.id), checkIn] };
}

/** The sheet without a delegation that has left. */
export function withoutCheckIn(sheet: CheckInSheet, left: CheckOut): CheckInSheet {
  if (!same(sheet.meeting, left.meeting)) return sheet;
  return { ...sheet, items: sheet.items.filter((one) => one.delegation.id !== left.delegation.id) };
}

/** Who is at the meeting that is on. */
class CheckInsStore extends LiveStore<CheckInSheet> {
  protected read(): Promise<CheckInSheet> {
    return checkIns(this.slug);
  }

  protected apply(value: CheckInSheet, event: JournalEvent): CheckInSheet {
    if (READ_ANEW.includes(event.type)) this.refreshSoon();
    if (event.type !== 'delegation-checked-in' && event.type !== 'delegation-checked-out') return value;
    const change = event.data as CheckIn;
    // The phase may have ended by its instant, and the news of that is yet to come.
    if (!same(value.meeting, change.meeting)) this.refreshSoon();
    return event.type === 'delegation-checked-in' ? withCheckIn(value, change) : withoutCheckIn(value, change);
  }

  /** The answer to checking in may be here before the news of it. */
  add(checkIn: CheckIn): void {
    if (!this.value) return;
    if (same(this.value.meeting, checkIn.meeting)) this.replace(withCheckIn(this.value, checkIn));
    else void this.refresh();
  }

  remove(delegation: string): void {
    if (this.value) this.replace({ ...this.value, items: this.value.items.filter((one) => one.delegation.id !== delegation) });
  }
}

export const checkInsOf = new PerConsultation((slug) => new CheckInsStore(slug));

/** Ids of those that are at the meeting that is on. */
export const checkedInOf = (slug: string): ReadonlySet<string> => new Set(checkInsOf.of(slug).value?.items.map((one) => one.delegation.id));
