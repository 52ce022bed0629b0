import { all, http, segment } from './http.js';
import type { Grade, Position, PositionRevision, Statement } from './types.js';

const at = (slug: string, round: string) => `/api/consultations/${segment(slug)}/rounds/${segment(round)}/positions`;

export const positions = (slug: string, round: string) => all<Position>(at(slug, round));
export const statePosition = (slug: string, round: string, principle: string, form: { grade: Grade; statement: Statement },
  /** that it is based on; 0 for none yet */ revision = 0) =>
  http.put<Position>(`${at(slug, round)}/${segment(principle)}`, form, { etag: `"${String(revision)}"` });
export const positionHistory = (slug: string, round: string, principle: string, delegation: string) =>
  all<PositionRevision>(`${at(slug, round)}/${segment(principle)}/${segment(delegation)}/history`);
