import type { Ballot, Division, Provision } from '../api/types.js';

/** The motion was carried, and what it divides is not decided yet. */
const isUnderVote = (one: Division): boolean => one.status === 'carried' || one.status === 'parts-voted';

/**
 * The vote that runs on a text that is divided, or else the last one: from the first vote to that on the whole, or to the end of the round, the
 * voting goes on (General Assembly, rule 88), for as long as the text is before the body. After a tie there is none until the second ballot: the body is given that time to consult.
 */
export function dividedVote(all: Ballot[] | undefined, divisions: Division[] | undefined, round: string | undefined,
  status: Provision['status'] = 'draft'): Ballot | undefined {
  if (status !== 'draft') return undefined;
  const votedOn = new Set(divisions?.filter(isUnderVote).flatMap((one) => [one.id, one.amendment ?? one.provision, ...one.parts.map((part) => part.id)]));
  const on = all?.filter((one) => one.subject && votedOn.has(one.subject.id)) ?? [];
  const running = on.find((one) => one.state === 'open');
  if (running || on.some((one) => one.state === 'prepared' && one.terms?.secondOf)) return running;
  return on.filter((one) => one.state === 'closed' && one.round === round).at(-1);
}
