import { beforeEach, describe, expect, it } from 'vitest';
import { drafts } from './drafts.js';

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

  it('belongs to one person', () => {
    drafts.write('forum/P1', { text: 'ours' });
    drafts.owner = 'bob';
    expect(drafts.read('forum/P1')).toBeUndefined();
  });
});
