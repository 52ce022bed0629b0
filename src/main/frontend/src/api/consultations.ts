import { all, http, segment } from './http.js';
import type {
  CheckIn, CheckInSheet, Consultation, ConsultationSummary, Delegation, JournalEvent, Localised, Member, Phase, Principle, RecordSummary, Role, Round, Standing,
} from './types.js';

const at = (slug: string) => `/api/consultations/${segment(slug)}`;

export const consultations = () => all<ConsultationSummary>('/api/consultations');
export const consultation = (slug: string) => http.get<Consultation>(at(slug));
export const principles = (slug: string) => all<Principle>(`${at(slug)}/principles`);

export const openRound = (slug: string, title: Localised, key: string) => http.post<Round>(`${at(slug)}/rounds`, { title }, { key });
export const openPhase = (slug: string, round: string, phase: Phase, closes: string | undefined, present: string[] | undefined, key: string) =>
  http.post<Round>(`${at(slug)}/rounds/${segment(round)}/phase`, { phase, closes, present }, { key });
export const extendPhase = (slug: string, round: string, closes: string, key: string) =>
  http.post<Round>(`${at(slug)}/rounds/${segment(round)}/extend`, { closes }, { key });
export const publishRound = (slug: string, round: string, correction: string | undefined, key: string) =>
  http.post<{ symbol: string; version: number; url: string }>(`${at(slug)}/rounds/${segment(round)}/publish`, { correction }, { key });

export interface Admission { country?: string; name?: Localised | string; code?: string; status: Standing }
export const delegations = (slug: string) => all<Delegation>(`${at(slug)}/delegations`);
export const delegation = (slug: string, code: string) => http.read<Delegation>(`${at(slug)}/delegations/${segment(code)}`);
export const admit = (slug: string, admission: Admission, key: string) =>
  http.post<Delegation>(`${at(slug)}/delegations`, admission, { key });
export const amendDelegation = (slug: string, code: string, change: Partial<Delegation>, etag: string | undefined) =>
  http.patch<Delegation>(`${at(slug)}/delegations/${segment(code)}`, change, { etag });

/** @param delegation code of another's; the own where it is left out */
const presence = (slug: string, delegation?: string) => `${at(slug)}${delegation ? `/delegations/${segment(delegation)}` : ''}/check-in`;
export const checkIns = (slug: string) => http.get<CheckInSheet>(`${at(slug)}/check-ins`);
export const checkIn = async (slug: string, delegation?: string) => (await http.put<CheckIn>(presence(slug, delegation), {})).value;
export const checkOut = (slug: string, delegation?: string) => http.delete(presence(slug, delegation));

export interface MemberForm { email: string; name: string; role: Role }
export const members = (slug: string, code: string) => all<Member>(`${at(slug)}/delegations/${segment(code)}/members`);
export const inviteMember = (slug: string, code: string, form: MemberForm, key: string) =>
  http.post<Member>(`${at(slug)}/delegations/${segment(code)}/members`, form, { key });
export const removeMember = (slug: string, code: string, member: string) =>
  http.delete(`${at(slug)}/delegations/${segment(code)}/members/${segment(member)}`);
export const staff = (slug: string) => all<Member>(`${at(slug)}/staff`);
export const appointStaff = (slug: string, form: MemberForm, key: string) => http.post<Member>(`${at(slug)}/staff`, form, { key });
export const removeStaff = (slug: string, member: string) => http.delete(`${at(slug)}/staff/${segment(member)}`);

export const journal = (slug: string, after: number, limit = 200) =>
  http.get<{ items: JournalEvent[]; through: number }>(`${at(slug)}/journal?after=${String(after)}&limit=${String(limit)}`);
export const records = (slug?: string) => all<RecordSummary>(slug ? `/api/records?consultation=${segment(slug)}` : '/api/records');
