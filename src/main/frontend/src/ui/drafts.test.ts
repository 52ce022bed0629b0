import { beforeEach, describe, expect, it, vi } from 'vitest';
import { drafts } from './drafts.js';
import { fillBrowserStore } from './full-store.fixture.js';

describe('a draft', () => {
  beforeEach(() => {
    localStorage.clear();
    drafts.owner = 'ada';
  });

  it('survives until it is sent', () => {
    drafts.write('forum/P1', { text: 'We support' });
    expect(drafts.read('forum/P1')).toEqual({ text: 'We support' });
    drafts.sent('forum/P1', { text: 'We support' });
    expect(drafts.read('forum/P1')).toBeUndefined();
  });

  it('keeps what was typed while the answer was on its way', () => {
    drafts.write('forum/P1', { text: 'We support this' });
    drafts.sent('forum/P1', { text: 'We support' });
    expect(drafts.read('forum/P1')).toEqual({ text: 'We support this' });
  });

  it('lasts as long as the page where the browser has no room, and says so', () => {
    fillBrowserStore();
    try {
      expect(drafts.write('forum/P2', { text: 'No room' })).toBe(false);
      expect(drafts.read('forum/P2')).toEqual({ text: 'No room' });
      drafts.sent('forum/P2', { text: 'No room' });
      expect(drafts.read('forum/P2')).toBeUndefined();
    } finally {
      vi.unstubAllGlobals();
    }
    expect(drafts.write('forum/P2', { text: 'Room' })).toBe(true);
  });

  it('belongs to one person', () => {
    drafts.write('forum/P1', { text: 'ours' });
    drafts.owner = 'bob';
    expect(drafts.read('forum/P1')).toBeUndefined();
  });
});
