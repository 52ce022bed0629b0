import type { Ballot, BoardChoice, Choice, Method } from '../api/types.js';

const VOTES: Choice[] = ['yes', 'no', 'abstain'];

/** How a question may be put: what may be answered, and what the chair may let members see while it runs, the usual first. */
export const METHODS: Record<Method, { choices: Choice[]; boards: BoardChoice[] }> = {
  'recorded': { choices: VOTES, boards: ['names', 'totals'] },
  'roll-call': { choices: [...VOTES, 'pass'], boards: ['names'] },
  'show-of-hands': { choices: VOTES, boards: ['totals', 'none'] },
  'indicative': { choices: VOTES, boards: ['names', 'totals'] },
  'secret': { choices: VOTES, boards: ['voted'] },
  'silence': { choices: [], boards: ['names'] },
  'no-objection': { choices: ['yes', 'object'], boards: ['names'] },
};

/** Whether, once it has begun, only points of order interrupt it (UNGA 88): not what decides nothing, nor what only an objection answers. */
export const isUninterrupted = (method: Method): boolean => method !== 'indicative' && method !== 'silence';

/** Whether delegations may explain how they vote (UNGA 88): there is none where no vote is taken, and nothing is said of a secret one. */
export const isExplained = (method: Method): boolean => ['recorded', 'roll-call', 'show-of-hands'].includes(method);

/** Whether agreement is sought without a vote: who does not object may stay out, and join later (SCO Charter 16). */
export const mayStayOut = ({ method, rule }: Pick<Ballot, 'method' | 'rule'>): boolean => method === 'no-objection' && rule.name === 'agreement-without-vote';

/** What a delegation may answer as things stand: in a roll-call nothing before it is called, and it may pass only when it is called first. */
export function choicesNow(ballot: Ballot, delegation: string): Choice[] {
  const choices: Choice[] = mayStayOut(ballot) ? [...METHODS[ballot.method].choices, 'abstain'] : METHODS[ballot.method].choices;
  const calling = ballot.rollCall;
  const place = calling?.order.find((one) => one.delegation === delegation);
  if (!calling || !place) return choices;
  const own = calling.order.indexOf(place);
  const now = calling.order.findIndex((one) => one.delegation === calling.called);
  const answered = ballot.electorate?.some((one) => one.delegation.id === delegation && one.choice) ?? false;
  const reached = answered || (place.passed ? (calling.again ? own <= now : own === now) : calling.again || own <= now);
  if (!reached) return [];
  return own === now && !calling.again && !answered && !place.passed ? choices : choices.filter((one) => one !== 'pass');
}

/** By which name an answer is called where the question is put so: asked whether anybody objects, nobody says yes or abstains. */
export const asAsked = (ballot: Ballot, choice: Choice): Choice | 'no-objection' | 'stay-out' =>
  ballot.method !== 'no-objection' ? choice : choice === 'yes' ? 'no-objection' : choice === 'abstain' ? 'stay-out' : choice;

/** Whether the board tells who voted how as it stands: of a show of hands it never does, of a recorded vote it does in the end. */
export const isByName = (ballot: Ballot): boolean =>
  (ballot.board ?? 'names') === 'names' || (ballot.method === 'recorded' && ballot.state === 'closed');
