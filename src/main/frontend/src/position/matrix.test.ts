import { describe, expect, it } from 'vitest';
import type { Delegation, Grade, Position, Principle } from '../api/types.js';
import { csvField, moved, rowsOf, searchOf, viewIn } from './matrix.js';
import { putPosition } from './positions-store.js';

const delegation = (id: string, name: string, status = 'participant') => 
  ({ id, code: id.toUpperCase(), name: { en: name }, status, accredited: true, suspended: false }) as Delegation;
const position = (d: string, p: string, grade: Grade, revision = 1) =>
  ({ delegation: { id: d, code: d, name: {} }, principle: { id: p, code: p }, grade, revision,
    statement: { lang: 'en', text: '' } }) as Position;
const principles = [{ id: 'p1', code: 'p1', title: {}, text: {} }, { id: 'p2', code: 'p2', title: {}, text: {} }] as Principle[];
const delegations = [delegation('b', 'Borovia'), delegation('a', 'Arvenia'), delegation('o', 'Onlooker', 'observer')];
const all = [position('a', 'p1', 'objects'), position('b', 'p1', 'supports')];
const view = { name: '', grade: '' as const, sortBy: '', descending: false, round: '' };

describe('the matrix', () => {
  const names = (rows: ReturnType<typeof rowsOf>) => rows.map((row) => row.delegation.id);

  it('has a row for each delegation that takes positions, by name', () => {
    expect(names(rowsOf(delegations, principles, all, view))).toEqual(['a', 'b']);
  });

  it('sorts by how delegations stand on a principle, and filters', () => {
    expect(names(rowsOf(delegations, principles, all, { ...view, sortBy: 'p1' }))).toEqual(['b', 'a']);
    expect(names(rowsOf(delegations, principles, all, { ...view, grade: 'objects' }))).toEqual(['a']);
    expect(names(rowsOf(delegations, principles, all, { ...view, name: 'boro' }))).toEqual(['b']);
  });

  it('is in the address as it is seen, and an address that says nothing shows everything', () => {
    const seen = { name: 'Боро', grade: 'objects' as const, sortBy: 'P1', descending: true, round: 'R1' };
    expect(viewIn(searchOf(seen))).toEqual(seen);
    expect(searchOf(view)).toBe('');
    expect(viewIn('?grade=nonsense')).toEqual(view);
  });

  it('tells which way a delegation moved', () => {
    expect(moved(position('a', 'p1', 'supports'), position('a', 'p1', 'concerns'))).toBe('up');
    expect(moved(position('a', 'p1', 'objects'), position('a', 'p1', 'concerns'))).toBe('down');
    expect(moved(position('a', 'p1', 'objects'), undefined)).toBeUndefined();
  });

  it('keeps the newest revision, in whichever order they come', () => {
    expect(putPosition([position('a', 'p1', 'supports', 2)], position('a', 'p1', 'objects', 1))[0]?.grade).toBe('supports');
    expect(putPosition(all, position('a', 'p1', 'supports', 2))).toHaveLength(2);
  });

  it('exports no formula', () => {
    expect(csvField('=1+1')).toBe('"\'=1+1"');
    expect(csvField('say "yes"')).toBe('"say ""yes"""');
  });
});
