import { describe, expect, it } from 'vitest';
import { instant, zoneName } from './instant-input.js';

describe('an instant that was typed', () => {
  it('is read in the zone of the reader and sent in UTC', () => {
    const sent = instant('2026-11-21T12:00');
    expect(sent).toMatch(/^2026-11-2\dT\d\d:00:00\.000Z$/);
    expect(new Date(sent ?? '').getHours()).toBe(12);
  });

  it('is nothing where nothing, or no date, was typed', () => {
    expect(instant('')).toBeUndefined();
    expect(instant('tomorrow')).toBeUndefined();
  });

  it('names the zone', () => {
    expect(zoneName()).toContain(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });
});
