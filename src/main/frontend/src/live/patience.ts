const SHORTEST = 400;
/** For so long after a cut a quick return matters most, and nobody has waited for long. */
const FIRST = 60_000;
const LONGEST_FIRST = 3_000;
const LONGEST = 10_000;

/**
 * How long the line waits before it is tried again, by chance over the whole span: thousands who are cut off together come back spread
 * over it.
 *
 * @param away for how long the line has been away, in milliseconds
 * @returns milliseconds, from 400 to 3,000 in the first minute and to 10,000 after it
 */
export function pauseAfter(away: number): number {
  const longest = away < FIRST ? LONGEST_FIRST : LONGEST;
  return SHORTEST + Math.random() * (longest - SHORTEST);
}
