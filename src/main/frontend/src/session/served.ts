import { signIn } from '../api/people.js';
import { asRefusal } from '../api/refusal.js';
import type { SignedIn } from '../api/types.js';

/** What a link that has served is refused with. */
const SERVED = ['unknown', 'administrator-account'];

/**
 * Comes in by a link that serves once. Where its answer was lost on the way it has served for this very person, and asking again is refused:
 * then the address and the password that were given with it sign in.
 */
export async function comeIn(enter: () => Promise<SignedIn>, email: string, password: string): Promise<SignedIn> {
  try {
    return await enter();
  } catch (reason) {
    const refusal = asRefusal(reason);
    if (!SERVED.includes(refusal.code)) throw refusal;
    return signIn(email, password).catch(() => { throw refusal; });
  }
}
