import { ballots } from '../api/ballots.js';
import type { Ballot, JournalEvent, VoteCast } from '../api/types.js';
import { LiveStore, PerConsultation } from '../live/live-store.js';

/** The consultation's ballots, with board and tally as votes are cast. */
class BallotsStore extends LiveStore<Ballot[]> {
  protected async read(): Promise<Ballot[]> {
    return (await ballots(this.slug)).items;
  }

  protected apply(value: Ballot[], event: JournalEvent): Ballot[] {
    switch (event.type) {
      case 'ballot-prepared':
      case 'ballot-opened':
        return put(value, event.data as Ballot);
      case 'ballot-closed':
        // The result in the server's words, in the reader's language, comes with a read.
        this.refreshSoon();
        return put(value, event.data as Ballot);
      case 'vote-cast':
        return value.map((ballot) => cast(ballot, event.data as VoteCast));
      default:
        return value;
    }
  }

  add(ballot: Ballot): void {
    if (this.value) this.replace(put(this.value, ballot));
  }
}

const STATES = ['prepared', 'open', 'closed'];

/** A later state never gives way to an earlier one: the answer to "close" may be here before the news of the last vote. */
export function put(all: Ballot[], ballot: Ballot): Ballot[] {
  const index = all.findIndex((one) => one.id === ballot.id);
  const known = all[index];
  if (!known) return [...all, ballot].sort((a, b) => a.number - b.number);
  if (STATES.indexOf(ballot.state) < STATES.indexOf(known.state)) return all;
  // Events say no rule in words and no own vote.
  return all.with(index, { ...known, ...ballot, rule: { ...known.rule, ...ballot.rule, words: ballot.rule.words ?? known.rule.words } });
}

/** One delegation's vote on the board, and the tally with it. */
export function cast(ballot: Ballot, vote: VoteCast): Ballot {
  if (ballot.id !== vote.ballot || ballot.state === 'closed') return ballot;
  return {
    ...ballot,
    electorate: ballot.electorate?.map((one) => (one.delegation.id === vote.delegation.id
      ? { ...one, present: true, choice: vote.choice, by: vote.by, at: vote.at } : one)),
    tally: vote.tally ?? ballot.tally,
    outcome: vote.outcome ?? ballot.outcome,
  };
}

export const ballotsOf = new PerConsultation((slug) => new BallotsStore(slug));
