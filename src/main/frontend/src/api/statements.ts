import { http, segment } from './http.js';
import type { DecisionStatement, DecisionStatements, StatementKind } from './types.js';

const on = (ballot: string) => `/api/ballots/${segment(ballot)}`;

export const statements = (ballot: string) => http.get<DecisionStatements>(`${on(ballot)}/statements`);
export const makeStatement = (ballot: string, form: { kind: StatementKind; lang: string; text: string }, key: string) =>
  http.post<DecisionStatement>(`${on(ballot)}/statements`, form, { key });
export const joinStatement = (id: string, key: string) => http.post<DecisionStatement>(`/api/statements/${segment(id)}/join`, {}, { key });
export const limitExplanations = (ballot: string, until: string | undefined, key: string) =>
  http.post<DecisionStatements>(`${on(ballot)}/explanations`, { until }, { key });
