import { describe, expect, it } from 'vitest';
import type { DecisionStatement } from '../api/types.js';
import { kindsOn, whyNotExplained } from './statement-kinds.js';
import { put } from './statements-store.js';

const party = (id: string) => ({ delegation: { id, code: id, name: {} }, by: { id: 'p', name: 'P' }, at: '2026-11-23T10:00:00Z' });
const statement = (id: string, at: string, ...delegations: string[]): DecisionStatement =>
  ({ id, ballot: 'b', kind: 'formal-reservation', lang: 'en', text: 'T', beforeVote: false, at, delegations: delegations.map(party) });

describe('statements on a decision', () => {
  it('stand in the order in which they were made', () => {
    const first = statement('1', '2026-11-23T10:00:00Z', 'a');
    const second = statement('2', '2026-11-23T10:00:01Z', 'b');
    expect(put([second], first).map((one) => one.id)).toEqual(['1', '2']);
  });

  it('keep who joined, in whichever order the news comes', () => {
    const alone = statement('1', '2026-11-23T10:00:00Z', 'a');
    const joint = statement('1', '2026-11-23T10:00:00Z', 'a', 'b');
    expect(put([joint], alone)[0]?.delegations).toHaveLength(2);
    expect(put([alone], joint)[0]?.delegations).toHaveLength(2);
  });

  it('are offered only where they can be made', () => {
    const ballot = { method: 'recorded', state: 'prepared' } as const;
    expect(kindsOn(ballot)).toEqual(['explanation-of-vote']);
    expect(kindsOn({ ...ballot, state: 'open' })).toEqual([]);
    expect(kindsOn({ ...ballot, state: 'closed', outcome: { adopted: true, code: 'x' } })).toHaveLength(4);
    expect(kindsOn({ ...ballot, method: 'no-objection', state: 'closed', outcome: { adopted: true, code: 'x' } })).toHaveLength(3);
    const agreed = { ...ballot, method: 'no-objection', state: 'closed', outcome: { adopted: true, code: 'agreement' }, rule: { name: 'agreement-without-vote' } } as const;
    expect(kindsOn({ ...agreed, own: { choice: 'abstain' } })[0]).toBe('accession');
    expect(kindsOn({ ...agreed, own: { choice: 'yes' } })).not.toContain('accession');
    expect(kindsOn({ ...ballot, state: 'closed', outcome: { adopted: false, code: 'x' } })).toEqual(['explanation-of-vote']);
  });

  it('explain no vote that is secret, decides nothing, or is none (UNGA 88)', () => {
    for (const method of ['secret', 'indicative', 'no-objection', 'silence'] as const) {
      expect(kindsOn({ method, state: 'prepared' }), method).toEqual([]);
      expect(kindsOn({ method, state: 'closed', outcome: { adopted: true, code: 'x' } }), method).not.toContain('explanation-of-vote');
    }
    for (const method of ['recorded', 'roll-call', 'show-of-hands'] as const) expect(kindsOn({ method, state: 'prepared' }), method).toEqual(['explanation-of-vote']);
  });

  it('explain no vote of the sponsor, nor once the time for it is over, nor of who could not vote', () => {
    const closed = { method: 'recorded', state: 'closed', outcome: { adopted: false, code: 'x' },
      electorate: [{ delegation: party('a').delegation, present: true }] } as const;
    const now = new Date('2026-11-23T12:00:00Z');
    const why = (delegation: string, sponsors: string[], until?: string) => whyNotExplained({ ...closed, electorate: [...closed.electorate] }, { delegation, sponsors, until, now });
    expect(why('a', [])).toBeUndefined();
    expect(why('a', ['a'])).toBe('sponsor');
    expect(why('a', [], '2026-11-23T12:00:01Z')).toBeUndefined();
    expect(why('a', [], '2026-11-23T12:00:00Z')).toBe('over');
    expect(why('b', [])).toBe('not-in-electorate');
    expect(whyNotExplained({ method: 'recorded', state: 'prepared' }, { delegation: 'b', sponsors: [], now })).toBeUndefined();
    expect(whyNotExplained({ method: 'secret', state: 'closed' }, { delegation: 'b', sponsors: ['b'], now })).toBeUndefined();
  });
});
