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
});
