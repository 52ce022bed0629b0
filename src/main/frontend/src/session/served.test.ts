import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../api/refusal.js';
import type { SignedIn } from '../api/types.js';
import { comeIn } from './served.js';

const people = vi.hoisted(() => ({ signIn: vi.fn<(email: string, password: string) => Promise<SignedIn>>() }));
vi.mock('../api/people.js', () => people);

const IN = { csrf: 'c' } as SignedIn;
const refused = (status: number, code: string) => () => Promise.reject(new Refusal(status, code, code));

describe('a link that serves once', () => {
  beforeEach(() => { people.signIn.mockReset(); });

  it('is all that is asked where it serves', async () => {
    expect(await comeIn(() => Promise.resolve(IN), 'a@b.example', 'secret')).toBe(IN);
    expect(people.signIn).not.toHaveBeenCalled();
  });

  it('has served where its answer was lost: the same password signs in', async () => {
    people.signIn.mockResolvedValue(IN);
    expect(await comeIn(refused(404, 'unknown'), 'a@b.example', 'secret')).toBe(IN);
    expect(people.signIn).toHaveBeenCalledWith('a@b.example', 'secret');
  });

  it('is refused as it was where it served for somebody else', async () => {
    people.signIn.mockRejectedValue(new Refusal(401, 'wrong-credentials', 'no'));
    await expect(comeIn(refused(404, 'unknown'), 'a@b.example', 'secret')).rejects.toMatchObject({ status: 404, code: 'unknown' });
  });

  it('is not taken for one that has served where something else is wrong', async () => {
    await expect(comeIn(refused(401, 'wrong-credentials'), 'a@b.example', 'secret')).rejects.toMatchObject({ status: 401 });
    expect(people.signIn).not.toHaveBeenCalled();
  });
});
