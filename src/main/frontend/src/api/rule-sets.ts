import { all, http, segment } from './http.js';
import type { Meaning, RuleSet, RuleSetVersion } from './types.js';

const at = (slug: string) => `/api/consultations/${segment(slug)}/rule-set`;

/** Those that come with the software. */
export const ruleSetTemplates = () => all<RuleSet & { words: unknown }>('/api/rule-sets');
/** The one that holds, or an earlier version. */
export const ruleSet = (slug: string, version?: string) => http.get<RuleSetVersion>(at(slug) + (version ? `?version=${segment(version)}` : ''));
/** @param base the version that was worked on: where another holds by now the change is refused as stale (412) */
export const changeRuleSet = async (slug: string, changed: RuleSet, base: number) =>
  (await http.put<RuleSetVersion>(at(slug), changed, { etag: `"${String(base)}"` })).value;
/** What a rule set means for the delegations there are; the one that holds where none is given. */
export const ruleSetMeaning = (slug: string, given?: RuleSet) => http.post<{ items: Meaning[] }>(`${at(slug)}/what-if`, { ruleSet: given });
