import { all, http, segment } from './http.js';
import type { AmendmentChange, Division, Redline } from './types.js';

const of = (provision: string) => `/api/provisions/${segment(provision)}/divisions`;
const at = (division: string) => `/api/divisions/${segment(division)}`;

export const divisions = (provision: string) => all<Division>(of(provision));
/** What of an amendment can be voted on separately. */
export const amendmentChanges = (amendment: string) => all<AmendmentChange>(`/api/amendments/${segment(amendment)}/changes`);
export const moveAmendmentDivision = (amendment: string, parts: number[][], key: string) =>
  http.post<Division>(`/api/amendments/${segment(amendment)}/divisions`, { parts }, { key });
/** What a part changes, by its id; in the consultation's first language where none is asked for. */
export const partRedline = (part: string, lang?: string) => http.get<Redline>(`${at(part)}/redline${lang ? `?lang=${segment(lang)}` : ''}`);
/** By the id of a division, or of a part of one. */
export const division = (id: string) => http.get<Division>(at(id));
export const moveDivision = (provision: string, form: { parts: number[][]; preamble: number }, key: string) =>
  http.post<Division>(of(provision), form, { key });
/** The chair determines how many paragraphs at the head are preamble. */
export const determineOperative = (id: string, preamble: number, key: string) => http.post<Division>(`${at(id)}/operative`, { preamble }, { key });
export const objectToDivision = (id: string, key: string) => http.post<Division>(`${at(id)}/object`, {}, { key });
export const withdrawDivision = (id: string, key: string) => http.post<Division>(`${at(id)}/withdraw`, {}, { key });
