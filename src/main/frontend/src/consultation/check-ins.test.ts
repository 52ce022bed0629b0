import { describe, expect, it } from 'vitest';
import type { CheckIn, CheckInSheet, Delegation, Meeting } from '../api/types.js';
import { presentOf } from '../voting/presence.js';
import { withCheckIn, withoutCheckIn } from './check-ins-store.js';

const drafting: Meeting = { round: 'R1', phase: 'drafting' };
const decision: Meeting = { round: 'R1', phase: 'decision' };
const sheet: CheckInSheet = { meeting: drafting, items: [], members: 3, quorum: {} };
const checkIn = (id: string, meeting = drafting, since = '2026-11-23T10:00:00Z'): CheckIn =>
  ({ meeting, delegation: { id, code: id.toUpperCase(), name: {} }, since, by: { id: 'p', name: 'Head', role: 'head' } });
const there = (of: CheckInSheet) => of.items.map((one) => one.delegation.id);

describe('the sheet of a meeting', () => {
  it('has a delegation once, however often its news comes', () => {
    const once = withCheckIn(sheet, checkIn('a'));
    expect(there(withCheckIn(withCheckIn(once, checkIn('b')), checkIn('a')))).toEqual(['b', 'a']);
    expect(there(withoutCheckIn(withoutCheckIn(once, checkIn('a')), checkIn('a')))).toEqual([]);
  });

  it('takes nobody who came to another meeting', () => {
    expect(withCheckIn(sheet, checkIn('a', decision))).toBe(sheet);
    const once = withCheckIn(sheet, checkIn('a'));
    expect(withoutCheckIn(once, checkIn('a', decision))).toBe(once);
  });
});

describe('who is present', () => {
  const electorate = ['a', 'b', 'c'].map((id): Delegation => ({ id, code: id, name: {}, status: 'participant', accredited: true, suspended: false }));
  const present = (checkedIn: string[], marks: Record<string, boolean> = {}) => presentOf(electorate, new Set(checkedIn), marks).map((one) => one.id);

  it('is everybody until one delegation checks in, and then exactly those that did', () => {
    expect(present([])).toEqual(['a', 'b', 'c']);
    expect(present(['b'])).toEqual(['b']);
  });

  it('is not told by the check-in of one that has no vote', () => {
    expect(present(['observer'])).toEqual(['a', 'b', 'c']);
  });

  it('stays as the chair corrected it by hand when another checks in', () => {
    expect(present(['b'], { a: true, b: false })).toEqual(['a']);
    expect(present(['b', 'c'], { a: true, b: false })).toEqual(['a', 'c']);
  });
});
