import { http, segment } from './http.js';
import type { Choice, Localised, Outcome, RuleName, Tally } from './types.js';

export type PastChoice = Exclude<Choice, 'object'>;
export interface PastMember { id: string; code: string; name: Localised; country?: string; nameThen?: string }
export interface RollCall {
  id: string; number: number; externalId: string; session: number; date: string; symbol: string; title: Localised; amendment: boolean;
  paragraph: boolean; important: boolean; rule: { name: RuleName; words: string }; tally: Tally; outcome: Outcome; choice?: PastChoice;
  sheet?: { member: PastMember; choice: PastChoice }[];
}
export interface Overview { rollCalls: number; sessions: { number: number; rollCalls: number; first: string; last: string }[] }
export interface Turnout { member: PastMember; rollCalls: number; first: string; last: string }
export interface MemberHistory {
  member: PastMember; rollCalls: number; yes: number; no: number; abstain: number; others: { member: PastMember; both: number; same: number }[];
}
export interface Filter { session: string; text: string; outcome: string; member: string; choice: string }
export interface Job {
  id: string; state: 'queued' | 'running' | 'done' | 'failed'; progress: { done: number; total: number };
  errors: { file?: string; line?: number; code: string; detail: string }[]; ballots: number; askedAt: string; finishedAt?: string;
}

const at = (slug: string) => `/api/consultations/${segment(slug)}`;

export const overview = (slug: string) => http.get<Overview>(`${at(slug)}/history`);
/** One page, the latest first. @param next the address that the page before named */
export const rollCalls = (slug: string, filter: Filter, next?: string) =>
  http.read<{ items: RollCall[] }>(next ?? `${at(slug)}/history/roll-calls?${query(filter)}`);
export const rollCall = (slug: string, id: string) => http.get<RollCall>(`${at(slug)}/history/roll-calls/${segment(id)}`);
export const pastMembers = (slug: string) => http.get<{ items: Turnout[] }>(`${at(slug)}/history/members`);
export const pastMember = (slug: string, code: string) => http.get<MemberHistory>(`${at(slug)}/history/members/${segment(code)}`);
export const imports = (slug: string) => http.get<{ items: Job[] }>(`${at(slug)}/imports`);
export const job = (id: string) => http.get<Job>(`/api/jobs/${segment(id)}`);

export function importRollCalls(slug: string, files: { rollCalls: File; ballots: File }, lang: string, key: string): Promise<Job> {
  const form = new FormData();
  form.append('roll-calls', files.rollCalls);
  form.append('ballots', files.ballots);
  return http.post<Job>(`${at(slug)}/imports/roll-calls?lang=${encodeURIComponent(lang)}`, form, { key });
}

/** What is filled in of a filter, as it stands in an address. */
export function query(filter: Filter): string {
  return new URLSearchParams(Object.entries(filter).filter(([, value]: [string, string]) => value !== '') as [string, string][]).toString();
}
