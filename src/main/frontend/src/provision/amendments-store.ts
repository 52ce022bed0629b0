import { amendments } from '../api/amendments.js';
import type { Amendment, JournalEvent } from '../api/types.js';
import { LiveStore, PerConsultation } from '../live/live-store.js';

/** The amendments to one provision, in the order of voting. */
class AmendmentsStore extends LiveStore<Amendment[]> {
  constructor(slug: string, private readonly provision: string) {
    super(slug);
  }

  protected async read(): Promise<Amendment[]> {
    return (await amendments(this.provision)).items;
  }

  protected apply(value: Amendment[], event: JournalEvent): Amendment[] {
    const data = event.data as { id?: string; provision?: string };
    // A new version may overtake what waits, and an order moves all of it.
    if (event.type === 'amendments-ordered' ? data.provision === this.provision
      : event.type.startsWith('provision-') && data.id === this.provision) this.refreshSoon();
    if (!event.type.startsWith('amendment-') || data.provision !== this.provision) return value;
    return put(value, event.data as Amendment);
  }

  add(amendment: Amendment): void {
    if (this.value) this.replace(put(this.value, amendment));
  }

  take(all: Amendment[]): void {
    this.replace(all);
  }
}

const LAST = Number.MAX_SAFE_INTEGER;

/** As the chair fixed it; those without a place after them, the furthest removed first, of two equally far the one tabled first. */
const inOrderOfVoting = (a: Amendment, b: Amendment): number =>
  (a.place ?? LAST) - (b.place ?? LAST) || b.departure - a.departure || a.number - b.number;

const put = (all: Amendment[], amendment: Amendment): Amendment[] =>
  [...all.filter((one) => one.id !== amendment.id), amendment].sort(inOrderOfVoting);

/** Adopted, but the same words were changed meanwhile: the chair has to give the words. */
export const awaitsWords = (one: Amendment): boolean => one.status === 'adopted' && one.foldedVersion === undefined;

export const amendmentsOf = new PerConsultation((slug, provision) => new AmendmentsStore(slug, provision));
