import { all, http, segment } from './http.js';
import type { Amendment, Localised, Placed, Redline } from './types.js';

const of = (provision: string) => `/api/provisions/${segment(provision)}/amendments`;
const at = (amendment: string) => `/api/amendments/${segment(amendment)}`;

export const amendment = (id: string) => http.get<Amendment>(at(id));
export const amendments = (provision: string) => all<Amendment>(of(provision));
export const tableAmendment = (provision: string, form: { version: number; title: Localised; text: Localised; note?: string }, key: string) =>
  http.post<Amendment>(of(provision), form, { key });
/** What a wording would change that is not tabled yet. */
export const tryWording = (provision: string, attempt: { version: number; lang: string; text: string }) =>
  http.post<Redline>(`${of(provision)}/redline`, attempt);
/** In the consultation's first language, in which everything has words, where none is asked for. */
export const amendmentRedline = (id: string, lang?: string) => http.get<Redline>(`${at(id)}/redline${lang ? `?lang=${segment(lang)}` : ''}`);
export const joinAmendment = (id: string, key: string) => http.post<Amendment>(`${at(id)}/join`, {}, { key });
export const withdrawAmendment = (id: string, key: string) => http.post<Amendment>(`${at(id)}/withdraw`, {}, { key });
export const takeUpAmendment = (id: string, key: string) => http.post<Amendment>(`${at(id)}/take-up`, {}, { key });
/** The chair rules that it is out of order, so that it is not put to the vote. */
export const ruleOutAmendment = (id: string, reason: string, key: string) => http.post<Amendment>(`${at(id)}/out-of-order`, { reason }, { key });
export const takeBackAmendmentRuling = (id: string, key: string) => http.post<Amendment>(`${at(id)}/in-order`, {}, { key });
/** The chair says how the text reads where two amendments changed the same words. */
export const giveWords = (id: string, words: { title: Localised; text: Localised }, key: string) => http.post<Amendment>(`${at(id)}/words`, words, { key });
export const fixOrder = async (provision: string, order: Placed[]) =>
  (await http.put<{ items: Amendment[] }>(`${of(provision)}/order`, { order })).value.items;
