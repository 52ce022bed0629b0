import { describe, expect, it } from 'vitest';
import { pauseAfter } from './patience.js';

const MINUTE = 60_000;
const draws = (away: number) => Array.from({ length: 2_000 }, () => pauseAfter(away));

describe('the pause before another try', () => {
  it('is 3 seconds at most for the first minute, so that one is back within 5', () => {
    for (const away of [0, 1_000, MINUTE - 1]) expect(Math.max(...draws(away))).toBeLessThanOrEqual(3_000);
  });

  it('is longer after that', () => {
    const later = draws(MINUTE);
    expect(Math.max(...later)).toBeGreaterThan(8_000);
    expect(Math.max(...later)).toBeLessThanOrEqual(10_000);
  });

  it('is never so short that a server which refuses is run over', () => {
    for (const away of [0, MINUTE]) expect(Math.min(...draws(away))).toBeGreaterThanOrEqual(400);
  });

  it('spreads those who were cut off together: no tenth of the span takes more than a fifth of them', () => {
    for (const [away, span] of [[0, 3_000], [MINUTE, 10_000]] as const) {
      const tenths = new Map<number, number>();
      for (const pause of draws(away)) {
        const tenth = Math.floor(pause / span * 10);
        tenths.set(tenth, (tenths.get(tenth) ?? 0) + 1);
      }
      expect(Math.max(...tenths.values())).toBeLessThan(400);
    }
  });
});
