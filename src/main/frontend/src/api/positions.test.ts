import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { statePosition } from './positions.js';

describe('a position', () => {
  const fetched = vi.fn<typeof fetch>();

  beforeEach(() => {
    fetched.mockReset().mockImplementation(() => Promise.resolve(new Response('{}')));
    vi.stubGlobal('fetch', fetched);
  });
  afterEach(() => { vi.unstubAllGlobals(); });

  it.each([[undefined, '"0"'], [3, '"3"']])('that was begun from revision %s names it, so that a colleague’s is not replaced unseen', async (revision, tag) => {
    await statePosition('forum', 'R1', 'P1', { grade: 'supports', statement: { lang: 'en', text: 'Yes' } }, revision);
    expect((fetched.mock.calls[0]?.[1]?.headers as Record<string, string>)['If-Match']).toBe(tag);
  });
});
