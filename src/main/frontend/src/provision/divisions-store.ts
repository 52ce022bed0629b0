import { divisions } from '../api/divisions.js';
import type { Division, JournalEvent } from '../api/types.js';
import { LiveStore, PerConsultation } from '../live/live-store.js';

/** The motions for division of one provision and of the amendments to it, the newest first. */
class DivisionsStore extends LiveStore<Division[]> {
  constructor(slug: string, private readonly provision: string) {
    super(slug);
  }

  protected async read(): Promise<Division[]> {
    return (await divisions(this.provision)).items.reverse();
  }

  protected apply(value: Division[], event: JournalEvent): Division[] {
    const data = event.data as { id?: string; provision?: string };
    // A motion lapses with the words, or the amendment, that it divides, and ends with the vote on the whole.
    if (event.type.startsWith('provision-') && data.id === this.provision
      || event.type.startsWith('amendment-') && data.provision === this.provision) this.refreshSoon();
    if (!/^(division|part)-/.test(event.type) || data.provision !== this.provision) return value;
    return put(value, event.data as Division);
  }

  add(division: Division): void {
    if (this.value) this.replace(put(this.value, division));
  }
}

const put = (all: Division[], division: Division): Division[] =>
  [...all.filter((one) => one.id !== division.id), division].sort((a, b) => b.number - a.number);

/** It waits for an objection, its vote or the votes on its parts: nothing else on the whole comes before. */
export const isPending = (one: Division): boolean => ['moved', 'objected', 'carried'].includes(one.status);

/** Neither the motion nor a part was voted on yet. */
export const isBeforeItsVotes = (one: Division): boolean => one.status === 'moved' || one.status === 'objected';

export const divisionsOf = new PerConsultation((slug, provision) => new DivisionsStore(slug, provision));
