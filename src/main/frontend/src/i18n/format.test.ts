import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { due } from './format.js';

describe('when something is due', () => {
  beforeEach(() => { vi.useFakeTimers({ now: new Date('2026-11-27T09:00:00') }); });
  afterEach(() => { vi.useRealTimers(); });

  it('is said to the second today', () => {
    expect(due('2026-11-27T15:35:41')).toBe('15:35:41');
  });

  it('is said with its day on another, however soon that is', () => {
    expect(due('2026-11-28T00:30:00')).toContain('28');
    expect(due('2026-12-07T15:35:41')).toContain('7');
    expect(due('2027-11-27T15:35:41')).toContain('2027');
  });
});
