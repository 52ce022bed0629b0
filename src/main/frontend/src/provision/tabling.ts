import type { Consultation } from '../api/types.js';
import { rulesOf } from '../voting/rules-store.js';

/** Whether delegations of one's status table, join, take up, move and object under the rules of procedure that hold; the server has the last word. */
export function tables({ slug, member }: Consultation): boolean {
  return member?.standing !== undefined && (rulesOf.of(slug).value?.ruleSet.tabling.includes(member.standing) ?? false);
}
