import { describe, expect, it } from 'vitest';
import { match } from './router.js';

describe('an address', () => {
  it('gives its parts by name', () => {
    expect(match('/c/:slug/votes/:ballot', '/c/forum/votes/b1')).toEqual({ slug: 'forum', ballot: 'b1' });
    expect(match('/c/:slug/today', '/c/f%C3%B6rum/today/')).toEqual({ slug: 'förum' });
    expect(match('/', '/')).toEqual({});
  });

  it('is another where a part differs or is missing', () => {
    expect(match('/c/:slug/votes/:ballot', '/c/forum/votes')).toBeUndefined();
    expect(match('/c/:slug/today', '/c//today')).toBeUndefined();
    expect(match('/c/:slug/today', '/c/%E0%A4%A/today')).toBeUndefined();
  });
});
