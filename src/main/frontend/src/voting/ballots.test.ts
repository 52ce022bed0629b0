import { describe, expect, it } from 'vitest';
import type { Ballot, BallotSubject, Method, Tally, VoteCast } from '../api/types.js';
import { cast, put, voteOn } from './ballots-store.js';

const tally = (yes: number, no: number): Tally => ({ yes, no, abstain: 1, notParticipating: 0, absent: 0, members: 10 });
const ballot = (state: Ballot['state'], change: Partial<Ballot> = {}): Ballot => ({
  id: 'b', number: 1, question: { en: 'Adopt?' }, method: 'recorded', rule: { name: 'two-thirds', words: 'Two-thirds' }, state,
  electorate: [{ delegation: { id: 'a', code: 'A', name: {} }, present: false }], ...change,
});
const vote = (choice: VoteCast['choice']): VoteCast =>
  ({ ballot: 'b', delegation: { id: 'a', code: 'A', name: {} }, choice, at: '2026-11-23T10:00:00Z', by: { name: 'A. Head' },
    tally: tally(1, 0) });

describe('a ballot', () => {
  it('shows a vote on the board, and the changed one in its place', () => {
    const once = cast(ballot('open'), vote('yes'));
    expect(once.electorate).toMatchObject([{ present: true, choice: 'yes', by: { name: 'A. Head' } }]);
    expect(cast(once, vote('no')).electorate).toMatchObject([{ choice: 'no' }]);
    expect(once.tally?.yes).toBe(1);
  });

  it('shows the words of an objection, until the delegation votes otherwise', () => {
    const objected = cast(ballot('open'), { ...vote('object'), reason: 'Article 4 binds us twice.' });
    expect(objected.electorate).toMatchObject([{ choice: 'object', reason: 'Article 4 binds us twice.' }]);
    expect(cast(objected, vote('yes')).electorate?.[0]?.reason).toBeUndefined();
  });

  it('takes no vote after it closed, and never opens again', () => {
    const closed = ballot('closed');
    expect(cast(closed, vote('yes'))).toBe(closed);
    expect(put([closed], ballot('open'))[0]?.state).toBe('closed');
  });

  it('keeps the rule in words, which events do not say', () => {
    expect(put([ballot('prepared')], ballot('open', { rule: { name: 'two-thirds' } }))[0]?.rule.words).toBe('Two-thirds');
  });
});

describe('a vote that closes the thread on what it is about (UNGA 88)', () => {
  const on = (type: BallotSubject['type'], id: string, method: Method = 'recorded'): Ballot[] => [ballot('open', { subject: { type, id }, method })];
  const text = { type: 'provision', id: 'p' } as const;

  it('is none that decides nothing, nor silence', () => {
    for (const method of ['indicative', 'silence'] as const) expect(voteOn(on('provision', 'p', method), text)).toBeUndefined();
    for (const method of ['recorded', 'secret', 'no-objection', 'roll-call', 'show-of-hands'] as const) expect(voteOn(on('provision', 'p', method), text)).toBeDefined();
  });

  it('is one on an amendment to the text, on a motion to divide it, on a part, or on reconsidering any of it', () => {
    const belongs = ['a', 'd', 'x'];
    for (const [type, id] of [['amendment', 'a'], ['amendment-reconsideration', 'a'], ['division', 'd'], ['part', 'x'], ['reconsideration', 'p']] as const) {
      expect(voteOn(on(type, id), text, belongs), type).toBeDefined();
      expect(voteOn(on(type, 'of another text'), text, belongs), type).toBeUndefined();
    }
  });

  it('is of a principle only one on the principle itself', () => {
    expect(voteOn(on('principle', 'p'), { type: 'principle', id: 'p' })).toBeDefined();
    expect(voteOn(on('provision', 'p'), { type: 'principle', id: 'p' })).toBeUndefined();
  });
});
