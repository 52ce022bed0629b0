import { positions } from '../api/positions.js';
import type { JournalEvent, Position } from '../api/types.js';
import { consultationOf } from '../consultation/consultation-store.js';
import { LiveStore, PerConsultation } from '../live/live-store.js';

const CHANGED_FOR = 20_000;

/** A round's positions: one per delegation and principle, the newest revision of each. */
class PositionsStore extends LiveStore<Position[]> {
  /** Positions stated while one looks on, for a moment: where to look. */
  readonly justChanged = new Set<string>();

  constructor(slug: string, private readonly round: string) {
    super(slug);
  }

  protected async read(): Promise<Position[]> {
    return (await positions(this.slug, this.round)).items;
  }

  protected apply(value: Position[], event: JournalEvent): Position[] {
    if (event.type !== 'position-stated') return value;
    const stated = event.data as Position;
    const round = consultationOf.of(this.slug).value?.rounds.find((one) => one.code === this.round);
    if (stated.round !== this.round && stated.round !== round?.id) return value;
    this.#mark(stated, event);
    return putPosition(value, stated);
  }

  add(position: Position): void {
    if (this.value) this.replace(putPosition(this.value, position));
  }

  of(delegation: string | undefined, principle: string): Position | undefined {
    return this.value?.find((one) => one.delegation.id === delegation
      && (one.principle.id === principle || one.principle.code === principle));
  }

  #mark(stated: Position, event: JournalEvent): void {
    // Not what a connection catches up with, only what happens now.
    if (Date.now() - new Date(event.at).getTime() > CHANGED_FOR) return;
    const key = cellKey(stated);
    this.justChanged.add(key);
    setTimeout(() => {
      this.justChanged.delete(key);
      this.changed();
    }, CHANGED_FOR);
  }
}

export const cellKey = (position: Position) => `${position.delegation.id}/${position.principle.id}`;

/** The newest revision wins, in whichever order the answer and the news of it come. */
export function putPosition(all: Position[], position: Position): Position[] {
  const index = all.findIndex((one) => cellKey(one) === cellKey(position));
  const known = all[index];
  if (!known) return [...all, position];
  return position.revision >= known.revision ? all.with(index, position) : all;
}

/** Per consultation and round. */
export const positionsOf = new PerConsultation((slug, round) => new PositionsStore(slug, round));
