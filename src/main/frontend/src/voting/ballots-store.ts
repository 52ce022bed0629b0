import { ballot, ballots } from '../api/ballots.js';
import type { Ballot, BallotSubject, JournalEvent, Subject, VoteCast } from '../api/types.js';
import { consultationOf } from '../consultation/consultation-store.js';
import { LiveStore, PerConsultation } from '../live/live-store.js';
import { isUninterrupted } from './methods.js';
import { isSaidHere } from './outcome.js';

/** The consultation's ballots, with board and tally as votes are cast. */
class BallotsStore extends LiveStore<Ballot[]> {
  protected async read(): Promise<Ballot[]> {
    return (await ballots(this.slug)).items;
  }

  protected apply(value: Ballot[], event: JournalEvent): Ballot[] {
    switch (event.type) {
      case 'ballot-prepared':
      case 'ballot-opened':
      case 'ballot-closed':
      case 'ballot-voided':
      case 'decision-announced':
        return put(value, event.data as Ballot);
      case 'vote-cast':
        return value.map((one) => this.#own(cast(one, event.data as VoteCast), event.data as VoteCast));
      case 'count-changed':
        this.refreshSoon();
        return value;
      default:
        return value;
    }
  }

  /** What our own delegation cast stands in the list, too. */
  #own(ballot: Ballot, vote: VoteCast): Ballot {
    const own = consultationOf.of(this.slug).value?.member?.delegation?.id;
    if (ballot.id !== vote.ballot || own === undefined || vote.delegation.id !== own) return ballot;
    return { ...ballot, own: vote.choice && { choice: vote.choice, by: vote.by ?? { name: '' }, at: vote.at } };
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

/**
 * The vote on something that has begun: until its result the thread about it is closed to all but points of order. A vote on what belongs to a text,
 * be it to reconsider it, is one on the text.
 */
export function voteOn(all: Ballot[] | undefined, subject: Subject, belonging: string[] = []): Ballot | undefined {
  const isOn = ({ type, id }: BallotSubject): boolean =>
    subject.type === 'provision' ? [subject.id, ...belonging].includes(id) : type === subject.type && id === subject.id;
  return all?.find((one) => one.state === 'open' && isUninterrupted(one.method) && one.subject && isOn(one.subject));
}

/** Whether it was adopted under silence and the chair has yet to announce it. */
export const awaitsAnnouncement = (one: Ballot): boolean =>
  one.method === 'silence' && one.state === 'closed' && one.outcome?.adopted === true && !one.silence?.numberedAt;

/** The silence procedure under which a text is. */
export function silenceOn(all: Ballot[] | undefined, subject: Subject): Ballot | undefined {
  return all?.find((one) => one.state === 'open' && one.method === 'silence' && one.subject?.type === subject.type && one.subject.id === subject.id);
}

/** One delegation's vote on the board, and the tally with it. */
export function cast(ballot: Ballot, vote: VoteCast): Ballot {
  if (ballot.id !== vote.ballot || ballot.state === 'closed') return ballot;
  return {
    ...ballot,
    electorate: ballot.electorate?.map((one) => (one.delegation.id === vote.delegation.id
      ? { ...one, present: true, voted: true, choice: vote.choice, reason: vote.reason, by: vote.by, at: vote.at, disposition: undefined } : one)),
    tally: vote.tally ?? ballot.tally,
    outcome: vote.outcome ?? ballot.outcome,
  };
}

/** Events that carry the ballot. */
const OF_BALLOTS = /^ballot-|^decision-announced$/;
/** Events that say less than the change. */
const RETOLD = ['count-changed', 'delegation-called', 'delegation-passed', 'objection-disposed'];

/** One ballot with its board, which lists leave out. */
class BallotStore extends LiveStore<Ballot> {
  constructor(slug: string, private readonly ballot: string) {
    super(slug);
  }

  protected read(): Promise<Ballot> {
    return ballot(this.ballot);
  }

  protected apply(value: Ballot, event: JournalEvent): Ballot {
    if (RETOLD.includes(event.type) && (event.data as VoteCast).ballot === value.id) this.refreshSoon();
    if (event.type === 'vote-cast') return this.#said(cast(value, event.data as VoteCast));
    // Whoever sees more than the bare news of it reads it.
    if (event.type === 'count-changed' && (event.data as { ballot: string }).ballot === value.id) this.refreshSoon();
    if (!OF_BALLOTS.test(event.type) || (event.data as Ballot).id !== value.id) return value;
    const [next = value] = put([value], event.data as Ballot);
    // A board too large for an event is read.
    if (next.state !== 'prepared' && !next.electorate) this.refreshSoon();
    return this.#said(next);
  }

  /** Words that this page has not are the server's, and are read. */
  #said(ballot: Ballot): Ballot {
    if (ballot.outcome && !ballot.outcome.reason && !isSaidHere(ballot.outcome)) this.refreshSoon();
    return ballot;
  }

  add(ballot: Ballot): void {
    if (this.value) this.replace(put([this.value], ballot)[0] ?? this.value);
  }
}

export const ballotOf = new PerConsultation((slug, id) => new BallotStore(slug, id));
export const ballotsOf = new PerConsultation((slug) => new BallotsStore(slug));
