import { describe, expect, it } from 'vitest';
import type { Ballot, Division } from '../api/types.js';
import { dividedVote } from './divided-vote.js';

const division = (status: Division['status'], change: Partial<Division> = {}): Division => ({
  id: 'd', provision: 'p', number: 1, version: 1, preamble: 0, determined: true, status, movedBy: { person: { id: 'a', name: 'A' } }, at: '2026-11-23T10:00:00Z',
  parts: [{ id: 'one', number: 1, paragraphs: [1], text: { en: 'One.' }, status: 'waiting' }], ...change,
});
const ballot = (number: number, id: string, state: Ballot['state'], change: Partial<Ballot> = {}): Ballot => ({
  id: `b${String(number)}`, number, question: { en: 'Adopt?' }, method: 'recorded', rule: { name: 'simple-majority' }, state, round: 'R',
  subject: { type: 'part', id }, ...change,
});

describe('the vote on a text that is divided', () => {
  it('goes on between the motion, the parts and the whole', () => {
    const motion = ballot(1, 'd', 'closed', { subject: { type: 'division', id: 'd' } });
    expect(dividedVote([motion], [division('carried')], 'R')).toBe(motion);
    const part = ballot(2, 'one', 'closed');
    expect(dividedVote([motion, part], [division('parts-voted')], 'R')).toBe(part);
    const whole = ballot(3, 'p', 'open', { subject: { type: 'provision', id: 'p' } });
    expect(dividedVote([motion, part, whole], [division('parts-voted')], 'R')).toBe(whole);
  });

  it('is over with the decision, with the motion and with the round', () => {
    const part = ballot(2, 'one', 'closed');
    for (const status of ['done', 'rejected', 'lapsed', 'moved'] as const) expect(dividedVote([part], [division(status)], 'R')).toBeUndefined();
    expect(dividedVote([part], [division('parts-voted')], 'later')).toBeUndefined();
  });

  it('leaves the body time to consult after a tie', () => {
    const second = ballot(3, 'one', 'prepared', { terms: { secondOf: 'b2' }, round: undefined });
    expect(dividedVote([ballot(2, 'one', 'closed'), second], [division('carried')], 'R')).toBeUndefined();
  });

  it('is over where the text is not before the body any more', () => {
    const part = ballot(2, 'one', 'closed');
    for (const status of ['withdrawn', 'out-of-order', 'not-put', 'adopted'] as const) expect(dividedVote([part], [division('carried')], 'R', status)).toBeUndefined();
    expect(dividedVote([part], [division('carried')], 'R', 'draft')).toBe(part);
  });

  it('is the same of an amendment', () => {
    const part = ballot(2, 'one', 'closed');
    expect(dividedVote([part], [division('parts-voted', { amendment: 'a' })], 'R')).toBe(part);
    const whole = ballot(3, 'a', 'closed', { subject: { type: 'amendment', id: 'a' } });
    expect(dividedVote([part, whole], [division('done', { amendment: 'a' })], 'R')).toBeUndefined();
  });
});
