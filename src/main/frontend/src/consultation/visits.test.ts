import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fillBrowserStore } from '../ui/full-store.fixture.js';
import { timeLeft } from './time-left.js';
import { visit } from './visits.js';

const MINUTE = 60_000;

describe('a visit', () => {
  beforeEach(() => { localStorage.clear(); });

  it('has no "since" the first time', () => {
    expect(visit('ada', 'forum', 40, 0)).toBeUndefined();
  });

  it('keeps its list over a reload, and begins where the last one ended', () => {
    visit('ada', 'forum', 40, 0);
    expect(visit('ada', 'forum', 45, 10 * MINUTE)).toBe(40);
    expect(visit('ada', 'forum', 60, 50 * MINUTE)).toBe(45);
    expect(visit('ada', 'forum', 61, 51 * MINUTE)).toBe(45);
  });

  it('bears a browser that has no room', () => {
    fillBrowserStore();
    try {
      expect(visit('ada', 'forum', 40, 0)).toBeUndefined();
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('is one person’s', () => {
    visit('ada', 'forum', 40, 0);
    expect(visit('bob', 'forum', 40, 0)).toBeUndefined();
  });
});

describe('the time left', () => {
  it('is nothing once it is over', () => {
    expect(timeLeft('2026-11-23T10:00:00Z', Date.parse('2026-11-23T10:00:00Z'))).toBeUndefined();
    expect(timeLeft('2026-11-23T10:00:01Z', Date.parse('2026-11-23T10:00:00Z'))).toBeDefined();
  });
});
