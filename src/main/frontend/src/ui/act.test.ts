import { describe, expect, it } from 'vitest';
import type { ReactiveControllerHost } from 'lit';
import { Refusal } from '../api/refusal.js';
import { Act } from './act.js';

const host = { addController: () => undefined, requestUpdate: () => undefined } as unknown as ReactiveControllerHost;

/** The keys of two tries, the first of which ended so. */
async function keysAfter(status: number, code = 'x'): Promise<string[]> {
  const keys: string[] = [];
  const act = new Act(host);
  await act.run((key) => {
    keys.push(key);
    return Promise.reject(new Refusal(status, code, 'x'));
  });
  await act.run((key) => {
    keys.push(key);
    return Promise.resolve();
  });
  return keys;
}

describe('an act', () => {
  it.each([0, 500, 502, 503, 504])('is the same act still after %i, since it may have been carried out', async (status) => {
    const [first, second] = await keysAfter(status);
    expect(second).toBe(first);
  });

  it('is the same act still while it is being carried out', async () => {
    const [first, second] = await keysAfter(409, 'still-running');
    expect(second).toBe(first);
  });

  it.each([403, 409, 412, 422, 429])('is another one after it was refused with %i', async (status) => {
    const [first, second] = await keysAfter(status);
    expect(second).not.toBe(first);
  });

  /** The keys under which that is done, one after the other, while no answer comes. */
  async function keysOf(acts: [matter: string, what: string][]): Promise<string[]> {
    const keys: string[] = [];
    const act = new Act(host);
    for (const [matter, what] of acts) {
      await act.run((key) => {
        keys.push(key);
        return Promise.reject(new Refusal(0, 'x', 'x'));
      }, matter, what);
    }
    return keys;
  }

  it('is the same act still after another matter was dealt with', async () => {
    const [first, other, again] = await keysOf([['one', 'withdraw'], ['two', 'withdraw'], ['one', 'withdraw']]);
    expect(other).not.toBe(first);
    expect(again).toBe(first);
  });

  it('is another one after something else was done to the matter', async () => {
    const [first, between, later] = await keysOf([['one', 'withdraw'], ['one', 'take-up'], ['one', 'withdraw']]);
    expect(new Set([first, between, later]).size).toBe(3);
  });

  it('shows a refusal beside its own matter alone', async () => {
    const act = new Act(host);
    await act.run(() => Promise.reject(new Refusal(409, 'x', 'x')), 'one', 'withdraw');
    expect(act.refusalOf('one')?.code).toBe('x');
    expect(act.refusalOf('two')).toBeUndefined();
  });
});
