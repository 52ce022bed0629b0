import { http, segment } from './http.js';
import type { Grade, Page, Position, PositionRevision, Statement } from './types.js';

const at = (slug: string, round: string) => `/api/consultations/${segment(slug)}/rounds/${segment(round)}/positions`;

export const positions = (slug: string, round: string) => http.get<Page<Position>>(at(slug, round));
export const statePosition = (slug: string, round: string, principle: string, form: { grade: Grade; statement: Statement }, revision?: number) =>
  http.put<Position>(`${at(slug, round)}/${segment(principle)}`, form, { etag: revision === undefined ? undefined : `"${String(revision)}"` });
export const positionHistory = (slug: string, round: string, principle: string, delegation: string) =>
  http.get<Page<PositionRevision>>(`${at(slug, round)}/${segment(principle)}/${segment(delegation)}/history`);
