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

/** Whether the board tells who voted how as it stands: of a show of hands it never does, of a recorded vote it does in the end. */
export const isByName = (ballot: Ballot): boolean =>
  (ballot.board ?? 'names') === 'names' || (ballot.method === 'recorded' && ballot.state === 'closed');
