import { all, http, segment } from './http.js';
import type { Ballot, BoardChoice, Choice, Localised, Method, RuleName, BallotSubject } from './types.js';

const at = (ballot: string) => `/api/ballots/${segment(ballot)}`;

export interface BallotForm { question: Localised | string; subject?: BallotSubject; method: Method; board?: BoardChoice; language?: string; rule?: RuleName; important?: string; closes?: string; zone?: string }
/** The consultation's own; those that were imported are its history. */
export const ballots = (slug: string) => all<Ballot>(`/api/consultations/${segment(slug)}/ballots?imported=false`);
export const ballot = (id: string) => http.get<Ballot>(at(id));
export const prepareBallot = (slug: string, form: BallotForm, key: string) =>
  http.post<Ballot>(`/api/consultations/${segment(slug)}/ballots`, form, { key });
export const openBallot = (id: string, form: { closes?: string; present?: string[] }, key: string) =>
  http.post<Ballot>(`${at(id)}/open`, form, { key });
/** Sent once: whether it may be repeated is for who casts it to find out. Every vote is sent with the same length: who sees only that something was sent cannot tell what. */
const VOTE_LENGTH = 40;
export const vote = async (id: string, choice: Choice, reason?: string) =>
  (await http.put<Ballot>(`${at(id)}/vote`, { choice, reason }, { length: VOTE_LENGTH, attempts: 1 })).value;
export const callNext = (id: string, key: string) => http.post<Ballot>(`${at(id)}/call`, {}, { key });
/** Why a delegation’s objection has been addressed. */
export const disposeObjection = async (id: string, delegation: string, disposition: Localised) =>
  (await http.put<Ballot>(`${at(id)}/objections/${segment(delegation)}`, { disposition })).value;
export const voidBallot = (id: string, key: string) => http.post<Ballot>(`${at(id)}/void`, {}, { key });
export const announceDecision = (id: string, key: string) => http.post<Ballot>(`${at(id)}/announce`, {}, { key });
/** @param notFound the chair does not find rough consensus; under that rule alone */
export const closeBallot = (id: string, key: string, notFound = false) => http.post<Ballot>(`${at(id)}/close${notFound ? '?found=false' : ''}`, {}, { key });
