import type { Delegation, Grade, Position, Principle } from '../api/types.js';
import { collate, say } from '../i18n/format.js';
import { GRADES } from './grades.js';
import { cellKey } from './positions-store.js';

export interface Row { delegation: Delegation; cells: (Position | undefined)[] }
export interface View { name: string; grade: Grade | ''; sortBy: string; descending: boolean; /** empty for the one that is under way */ round: string }

/** A view as the address has it, so that a reload shows the same, and a link what its sender saw. */
export function viewIn(search: string): View {
  const asked = new URLSearchParams(search);
  const grade = GRADES.find((one) => one === asked.get('grade')) ?? '';
  return { name: asked.get('name') ?? '', grade, sortBy: asked.get('sort') ?? '', descending: asked.has('descending'), round: asked.get('round') ?? '' };
}

/** The same for the address: nothing of what is so by itself. */
export function searchOf(view: View): string {
  const named = Object.entries({ name: view.name, grade: view.grade, sort: view.sortBy, descending: view.descending ? 'yes' : '', round: view.round })
    .filter(([, value]) => value !== '');
  return named.length > 0 ? `?${new URLSearchParams(named).toString()}` : '';
}

const rank = (position: Position | undefined) => (position ? GRADES.indexOf(position.grade) : GRADES.length);

/** The rows of the matrix as the reader wants to see them: those that match, in the order chosen, names by the rules of the language. */
export function rowsOf(delegations: Delegation[], principles: Principle[], positions: Position[], view: View): Row[] {
  const at = new Map(positions.map((position) => [cellKey(position), position]));
  const collator = collate();
  const wanted = view.name.trim().toLocaleLowerCase();
  const rows = delegations.filter((one) => one.status !== 'observer' || positions.some((position) => position.delegation.id === one.id))
    .map((delegation): Row => ({ delegation, cells: principles.map((principle) => at.get(`${delegation.id}/${principle.id}`)) }))
    .filter((row) => !wanted || say(row.delegation.name).toLocaleLowerCase().includes(wanted)
      || row.delegation.code.toLocaleLowerCase().includes(wanted))
    .filter((row) => !view.grade || row.cells.some((cell) => cell?.grade === view.grade));
  const column = principles.findIndex((principle) => principle.code === view.sortBy);
  const byName = (a: Row, b: Row) => collator.compare(say(a.delegation.name), say(b.delegation.name));
  rows.sort((a, b) => (column < 0 ? byName(a, b) : rank(a.cells[column]) - rank(b.cells[column]) || byName(a, b)));
  return view.descending ? rows.reverse() : rows;
}

/** Up when the delegation came closer to support since the round before, down when it moved away. */
export function moved(now: Position | undefined, before: Position | undefined): 'up' | 'down' | undefined {
  if (!now || !before || now.grade === before.grade) return undefined;
  return rank(now) < rank(before) ? 'up' : 'down';
}

const FORMULA = /^[=+\-@\t\r]/;
/** Quoted as RFC 4180 says; a leading sign that a spreadsheet would run as a formula is made text. */
export const csvField = (value: string) => `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

export function csv(rows: Row[], principles: Principle[], gradeName: (grade: Grade) => string, head: string): string {
  const lines = [[head, ...principles.flatMap((one) => [`${one.code} ${say(one.title)}`, `${one.code} …`])]];
  for (const row of rows) {
    lines.push([say(row.delegation.name), ...row.cells.flatMap((cell) => [cell ? gradeName(cell.grade) : '', cell?.statement.text ?? ''])]);
  }
  return lines.map((line) => line.map(csvField).join(',')).join('\r\n');
}
