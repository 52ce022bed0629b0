import type { Ballot, StatementKind } from '../api/types.js';
import { isExplained } from './methods.js';

const ON_WHAT_IS_ADOPTED: StatementKind[] = ['interpretative-statement', 'formal-reservation', 'dissociation'];

/** The kinds of statement that can be made on a ballot as it stands; the server decides. */
export function kindsOn(ballot: Pick<Ballot, 'method' | 'own' | 'state' | 'outcome'> & Partial<Pick<Ballot, 'rule'>>): StatementKind[] {
  const explained = ballot.state !== 'open' && isExplained(ballot.method);
  const adopted = ballot.state === 'closed' && ballot.outcome?.adopted === true && ballot.outcome.decided !== false;
  const out = adopted && ballot.rule?.name === 'agreement-without-vote' && ballot.own?.choice === 'abstain';
  return [...out ? ['accession' as const] : [], ...adopted ? ON_WHAT_IS_ADOPTED : [], ...explained ? ['explanation-of-vote' as const] : []];
}

/** What is known of a delegation that would explain its vote. */
interface Explaining { delegation: string; /** of what is voted on, as far as they are known */ sponsors: string[]; until?: string; now: Date }

/** Why a delegation cannot explain its vote where others can, or could. */
export function whyNotExplained({ method, state, electorate }: Pick<Ballot, 'method' | 'state' | 'electorate'>,
  { delegation, sponsors, until, now }: Explaining): 'sponsor' | 'over' | 'not-in-electorate' | undefined {
  if (!isExplained(method)) return undefined;
  if (sponsors.includes(delegation)) return 'sponsor';
  if (until !== undefined && now >= new Date(until)) return 'over';
  return state === 'closed' && electorate && !electorate.some((one) => one.delegation.id === delegation) ? 'not-in-electorate' : undefined;
}
