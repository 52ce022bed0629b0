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

  it('that nobody wrote becomes that of who signs in, but only in the page where it was written', async () => {
    vi.resetModules();
    const { drafts } = await import('./drafts.js');
    drafts.write('forum/P1', { text: 'typed before signing in' });
    vi.resetModules();
    const later = (await import('./drafts.js')).drafts;
    later.belongTo('bob');
    expect(later.read('forum/P1')).toBeUndefined();
    drafts.belongTo('ada');
    expect(drafts.read('forum/P1')).toEqual({ text: 'typed before signing in' });
    drafts.belongTo('bob');
    expect(drafts.read('forum/P1')).toBeUndefined();
    drafts.belongTo(undefined);
    expect(drafts.read('forum/P1')).toBeUndefined();
  });

  it('that was written as a session ended goes to the same person alone', () => {
    drafts.belongTo('ada');
    drafts.belongTo(undefined);
    drafts.write('forum/P1', { text: 'Ada’s last words' });
    drafts.belongTo('bob');
    expect(drafts.read('forum/P1')).toBeUndefined();
    drafts.belongTo('ada');
    drafts.belongTo(undefined);
    drafts.write('forum/P1', { text: 'Ada’s last words' });
    drafts.belongTo('ada');
    expect(drafts.read('forum/P1')).toEqual({ text: 'Ada’s last words' });
  });

  it('belongs to one person', () => {
    drafts.write('forum/P1', { text: 'ours' });
    drafts.owner = 'bob';
    expect(drafts.read('forum/P1')).toBeUndefined();
  });
});
