import { describe, expect, it } from 'vitest';
import { instantIn } from './zones.js';

describe('a local time in a zone', () => {
  it('is an instant', () => {
    expect(instantIn('Asia/Almaty', '2026-11-24T18:00')).toBe('2026-11-24T13:00:00.000Z');
    expect(instantIn('UTC', '2026-11-24T18:00')).toBe('2026-11-24T18:00:00.000Z');
    expect(instantIn('America/New_York', '2026-07-01T12:00')).toBe('2026-07-01T16:00:00.000Z');
  });

  it('is the later of two where clocks were set back, and none where they were set forward', () => {
    expect(instantIn('Europe/Vienna', '2026-10-25T02:30')).toBe('2026-10-25T01:30:00.000Z');
    expect(instantIn('Europe/Vienna', '2026-03-29T02:30')).toBeUndefined();
    expect(instantIn('UTC', '')).toBeUndefined();
  });
});
