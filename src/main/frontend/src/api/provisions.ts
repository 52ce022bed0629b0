import { all, http, segment } from './http.js';
import type { Localised, Provision, ProvisionVersion, Redline } from './types.js';

const at = (provision: string) => `/api/provisions/${segment(provision)}`;

export const provisions = (slug: string) => all<Provision>(`/api/consultations/${segment(slug)}/provisions`);
export const tableProvision = (slug: string, form: { title: Localised; text: Localised; parent?: string }, key: string) =>
  http.post<Provision>(`/api/consultations/${segment(slug)}/provisions`, form, { key });
/** The provision with its ETag, which an edit must name. */
export const provision = (id: string) => http.read<Provision>(at(id));
export const reviseProvision = (id: string, form: { title: Localised; text: Localised; note?: string }, etag: string) =>
  http.put<Provision>(at(id), form, { etag });
export const withdrawProvision = (id: string, key: string) => http.post<Provision>(`${at(id)}/withdraw`, {}, { key });
export const takeUpProvision = (id: string, key: string) => http.post<Provision>(`${at(id)}/take-up`, {}, { key });
export const provisionVersions = (id: string) => all<ProvisionVersion>(`${at(id)}/versions`);
export const redline = (id: string, from: number, to: number, lang: string) =>
  http.get<Redline>(`${at(id)}/redline?from=${String(from)}&to=${String(to)}&lang=${segment(lang)}`);
/** Proposals on the same question, by their ids, in the order of voting. */
export const orderCompeting = async (slug: string, order: string[]) =>
  (await http.put<{ items: Provision[] }>(`/api/consultations/${segment(slug)}/competing-proposals`, { provisions: order })).value.items;
/** After a vote on a competing proposal this one is not put to the vote. */
export const setAsideProvision = (id: string, reason: string, key: string) => http.post<Provision>(`${at(id)}/not-put`, { reason }, { key });
/** The chair rules that it is out of order, so that it is not put to the vote. */
export const ruleOutProvision = (id: string, reason: string, key: string) => http.post<Provision>(`${at(id)}/out-of-order`, { reason }, { key });
export const takeBackProvisionRuling = (id: string, key: string) => http.post<Provision>(`${at(id)}/in-order`, {}, { key });
