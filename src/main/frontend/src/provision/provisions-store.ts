import { provisions } from '../api/provisions.js';
import type { JournalEvent, Provision } from '../api/types.js';
import { LiveStore, PerConsultation } from '../live/live-store.js';

/** The draft text: its provisions in the order of the tree, the newest version of each. */
class ProvisionsStore extends LiveStore<Provision[]> {
  protected async read(): Promise<Provision[]> {
    return (await provisions(this.slug)).items;
  }

  protected apply(value: Provision[], event: JournalEvent): Provision[] {
    // A decision changes a provision's standing; the event tells of the ballot only.
    if (event.type === 'ballot-closed') this.refreshSoon();
    if (event.type === 'proposals-ordered') this.refreshSoon();
    if (!event.type.startsWith('provision-')) return value;
    const data = event.data as Partial<Provision>;
    if (data.id && data.number && data.title && data.text && data.version) return put(value, data as Provision);
    this.refreshSoon();
    return value;
  }

  add(provision: Provision): void {
    if (this.value) this.replace(put(this.value, provision));
  }

  find(idOrNumber: string): Provision | undefined {
    return this.value?.find((one) => one.id === idOrNumber || one.number === idOrNumber);
  }

  under(parent: string | undefined): Provision[] {
    return this.value?.filter((one) => one.parent === parent) ?? [];
  }
}

/** In tree order by number (1, 1.1, 1.2, 2, … 10); an older version never replaces a newer one. */
export function put(all: Provision[], provision: Provision): Provision[] {
  const known = all.find((one) => one.id === provision.id);
  if (known && known.version > provision.version) return all;
  const next = known ? all.map((one) => (one.id === provision.id ? provision : one)) : [...all, provision];
  return next.sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }));
}

export const provisionsOf = new PerConsultation((slug) => new ProvisionsStore(slug));
