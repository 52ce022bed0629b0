import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JournalEvent } from '../api/types.js';

const server = vi.hoisted(() => ({ journal: vi.fn(), consultation: vi.fn() }));
vi.mock('../api/consultations.js', () => server);
vi.mock('partysocket', () => ({ WebSocket: class { addEventListener(): void { /* never opens */ } close(): void { /* is not open */ } } }));
const { feedOf, show, showNone } = await import('../live/live-store.js');
const { changesSince } = await import('./changes-store.js');

const told = (seq: number): JournalEvent => ({ seq, type: 'message-posted', at: '', data: {} });
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('what changed since the last visit', () => {
  beforeEach(() => {
    localStorage.clear();
    server.journal.mockReset().mockImplementation((_slug: string, after: number) => Promise.resolve({ items: after < 5 ? [told(5)] : [], through: 7 }));
    show('forum');
  });

  afterEach(() => { showNone(); });

  it('is told once, in the order of the numbers, also where it comes again over another line', async () => {
    const changes = changesSince.of('forum');
    const feed = await feedOf('forum');
    await settled();
    expect(changes.value).toEqual({ firstVisit: true, events: [told(5)] });
    feed.take(told(8));
    feed.take(told(10));
    feed.doubt();
    feed.take(told(8));
    feed.take(told(9));
    feed.take(told(10));
    expect(changes.value?.events.map((one) => one.seq)).toEqual([5, 8, 9, 10]);
  });

  it('is new again where one was elsewhere when it came', async () => {
    const changes = changesSince.of('forum');
    const feed = await feedOf('forum');
    await settled();
    feed.take(told(8));
    expect(JSON.parse(localStorage.getItem('parley:visit:public:forum') ?? '')).toMatchObject({ seen: 7 });
    changes.seen(8);
    expect(JSON.parse(localStorage.getItem('parley:visit:public:forum') ?? '')).toMatchObject({ seen: 8 });
  });

  it('begins where the last visit ended, and after a long absence with the newest', async () => {
    const asked = vi.fn((_slug: string, after: number) => Promise.resolve({ items: [], through: Math.max(after, 90_000) }));
    server.journal.mockImplementation(asked);
    localStorage.setItem('parley:visit:public:forum', JSON.stringify({ from: 10, seen: 20, at: 0 }));
    const changes = changesSince.of('forum');
    await settled();
    await settled();
    expect(asked.mock.calls.at(-1)).toEqual(['forum', 89_500, 500]);
    expect(changes.value?.firstVisit).toBe(false);
  });
});
