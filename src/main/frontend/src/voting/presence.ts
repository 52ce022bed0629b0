import type { Delegation } from '../api/types.js';
import { byName } from '../i18n/format.js';

/** Who is there and who is not, by id, as far as the chair said so by hand. */
export type Marks = Readonly<Record<string, boolean>>;

/** Those that have the vote now. */
export const electorateOf = (delegations: Delegation[]): Delegation[] =>
  byName(delegations.filter((one) => one.status === 'participant' && one.accredited && !one.suspended));

/** Those that count as present: as the chair marked them, else those that checked in, else all. @param checkedIn ids */
export function presentOf(electorate: Delegation[], checkedIn: ReadonlySet<string>, marks: Marks): Delegation[] {
  const all = !electorate.some((one) => checkedIn.has(one.id));
  return electorate.filter((one) => marks[one.id] ?? (all || checkedIn.has(one.id)));
}
