import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { JournalEvent } from '../api/types.js';
import { fillBrowserStore } from '../ui/full-store.fixture.js';

const server = vi.hoisted(() => ({ journal: vi.fn() }));
vi.mock('../api/consultations.js', () => server);
vi.mock('partysocket', () => ({ WebSocket: class { addEventListener(): void { /* never opens */ } close(): void { /* is not open */ } } }));

const { feedOf, forgetFeeds, LiveStore } = await import('./live-store.js');
const { line } = await import('./line.js');

const said = (seq: number, data: string): JournalEvent => ({ seq, type: 'said', at: '', data });

class Words extends LiveStore<string[]> {
  answer: (words: string[]) => void = () => undefined;

  protected read(): Promise<string[]> {
    return new Promise((resolve) => { this.answer = resolve; });
  }

  protected apply(value: string[], event: JournalEvent): string[] {
    return value.includes(event.data as string) ? value : [...value, event.data as string];
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a live store', () => {
  beforeEach(() => {
    localStorage.clear();
    forgetFeeds();
    server.journal.mockReset().mockResolvedValue({ items: [], through: 7 });
  });

  it('follows the journal from before it reads, and misses nothing that happens meanwhile', async () => {
    const words = new Words('forum').open();
    const feed = await feedOf('forum');
    await settled();
    expect(feed.after).toBe(7);
    // One event that the read already has, and one that it has not.
    feed.take(said(8, 'both'));
    feed.take(said(9, 'meanwhile'));
    words.answer(['read', 'both']);
    await settled();
    expect(words.value).toEqual(['read', 'both', 'meanwhile']);
    feed.take(said(10, 'later'));
    expect(words.value).toEqual(['read', 'both', 'meanwhile', 'later']);
  });

  it('finds the end of a long journal in few and short requests', async () => {
    const last = 50_000;
    server.journal.mockImplementation((_slug: string, after: number, limit: number) => {
      const count = Math.max(0, Math.min(limit, last - after));
      return Promise.resolve({ items: Array.from({ length: count }, (_, index) => said(after + 1 + index, '')), through: count === limit
        ? after + limit : Math.max(after, last) });
    });
    const feed = await feedOf('forum');
    expect(feed.after).toBeLessThanOrEqual(last);
    expect(feed.after).toBeGreaterThan(last - 400);
    expect(server.journal.mock.calls.length).toBeLessThan(20);
  });

  it('bears a browser that has no room', async () => {
    fillBrowserStore();
    try {
      expect((await feedOf('forum')).after).toBe(7);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('begins anew for another consultation', async () => {
    const first = await feedOf('forum');
    const second = await feedOf('other');
    expect(second).not.toBe(first);
    expect(line.people('forum')).toEqual([]);
  });
});
