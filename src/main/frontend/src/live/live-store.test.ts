import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../api/refusal.js';
import type { JournalEvent } from '../api/types.js';
import { fillBrowserStore } from '../ui/full-store.fixture.js';

const server = vi.hoisted(() => ({ journal: vi.fn() }));
vi.mock('../api/consultations.js', () => server);
vi.mock('partysocket', () => ({ WebSocket: class { addEventListener(): void { /* never opens */ } close(): void { /* is not open */ } } }));

const { feedOf, LiveStore, PerConsultation, show, showNone } = await import('./live-store.js');
const { line } = await import('./line.js');

const said = (seq: number, data: string): JournalEvent => ({ seq, type: 'said', at: '', data });

class Words extends LiveStore<string[]> {
  reads = 0;
  answer: (words: string[]) => void = () => undefined;
  fail: (reason: unknown) => void = () => undefined;

  protected read(): Promise<string[]> {
    this.reads++;
    return new Promise((resolve, reject) => {
      this.answer = resolve;
      this.fail = reject;
    });
  }

  protected apply(value: string[], event: JournalEvent): string[] {
    return value.includes(event.data as string) ? value : [...value, event.data as string];
  }
}

/** Where an event says less than the change. */
class Lists extends Words {
  protected override apply(value: string[], event: JournalEvent): string[] {
    this.refreshSoon();
    return super.apply(value, event);
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a live store', () => {
  beforeEach(() => {
    localStorage.clear();
    showNone();
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

  it('does not take the line from the consultation that came while the end of another’s journal was looked for', async () => {
    let found: (page: unknown) => void = () => undefined;
    server.journal.mockReturnValueOnce(new Promise((resolve) => { found = resolve; }));
    const follow = vi.spyOn(line, 'follow');
    const left = feedOf('forum').catch((reason: unknown) => reason);
    const feed = await feedOf('other');
    found({ items: [], through: 7 });
    expect(await left).toBeInstanceOf(Error);
    expect(await feedOf('other')).toBe(feed);
    expect(follow.mock.calls).toEqual([['other', 7]]);
    follow.mockRestore();
  });

  describe('of several kinds', () => {
    const words = new PerConsultation((slug) => new Words(slug));
    const others = new PerConsultation((slug) => new Words(slug));

    it('hears again after another consultation was looked at', async () => {
      show('forum');
      const before = words.of('forum');
      others.of('forum');
      await settled();
      show('other');
      words.of('other');
      await settled();
      show('forum');
      const both = [words.of('forum'), others.of('forum')];
      await settled();
      for (const store of both) store.answer(['read']);
      await settled();
      (await feedOf('forum')).take(said(8, 'new'));
      expect(both.map((store) => store.value)).toEqual([['read', 'new'], ['read', 'new']]);
      before.answer(['late']);
      await settled();
      expect(before.value).toBeUndefined();
    });

    it('opens nothing for a consultation that is not on show', async () => {
      show('other');
      const feed = await feedOf('other');
      const left = words.of('forum');
      await left.refresh();
      await settled();
      expect(left.reads).toBe(0);
      expect(await feedOf('other')).toBe(feed);
    });
  });

  describe('that is read again', () => {
    let words: Words;
    let happens: (seq: number, data: string) => void;

    beforeEach(async () => {
      words = new Words('forum').open();
      const feed = await feedOf('forum');
      happens = (seq, data) => { feed.take(said(seq, data)); };
      await settled();
      words.answer(['read']);
      await settled();
    });
    afterEach(() => { vi.useRealTimers(); });

    it('reads once more where it was asked for during a read, and never shows less than it had', async () => {
      const both = Promise.all([words.refresh(), words.refresh()]);
      await settled();
      expect(words.reads).toBe(2);
      words.answer(['read']);
      await settled();
      happens(8, 'meanwhile');
      expect(words.value).toEqual(['read', 'meanwhile']);
      expect(words.reads).toBe(3);
      words.answer(['read']);
      await both;
      expect(words.value).toEqual(['read', 'meanwhile']);
    });

    it('shows what comes while it reads', async () => {
      void words.refresh();
      happens(8, 'meanwhile');
      await settled();
      expect(words.value).toEqual(['read', 'meanwhile']);
    });

    it('keeps what came during a read that failed, and tries again', async () => {
      vi.useFakeTimers();
      const reading = words.refresh();
      await vi.advanceTimersByTimeAsync(0);
      happens(8, 'meanwhile');
      words.fail(new Refusal(503, 'database-away', 'Not now.'));
      await reading;
      expect(words.value).toEqual(['read', 'meanwhile']);
      expect(words.refusal?.code).toBe('database-away');
      await vi.advanceTimersByTimeAsync(2_000);
      expect(words.reads).toBe(3);
      words.answer(['read', 'meanwhile', 'more']);
      await vi.advanceTimersByTimeAsync(0);
      expect(words.value).toEqual(['read', 'meanwhile', 'more']);
      expect(words.refusal).toBeUndefined();
    });

    describe('soon after an event', () => {
      let lists: Lists;

      beforeEach(async () => {
        lists = new Lists('forum').open();
        await settled();
        lists.answer(['read']);
        await settled();
        vi.useFakeTimers();
      });
      afterEach(() => { vi.restoreAllMocks(); });

      it('is not put off by events that keep coming', async () => {
        for (let seq = 8; seq < 14; seq++) {
          happens(seq, 'more');
          await vi.advanceTimersByTimeAsync(100);
          if (lists.reads === 2) lists.answer(['read']);
        }
        expect(lists.reads).toBe(3);
      });

      it('takes the time that it is given where very many were told at once, unless one takes part', async () => {
        vi.spyOn(Math, 'random').mockReturnValue(0.5);
        const feed = await feedOf('forum');
        feed.spread = 8_000;
        happens(8, 'decided');
        await vi.advanceTimersByTimeAsync(4_200);
        expect(lists.reads).toBe(1);
        await vi.advanceTimersByTimeAsync(100);
        expect(lists.reads).toBe(2);
        lists.answer(['read']);
        await vi.advanceTimersByTimeAsync(0);
        vi.spyOn(line, 'present').mockReturnValue(190);
        happens(9, 'decided');
        await vi.advanceTimersByTimeAsync(500);
        expect(lists.reads).toBe(3);
      });
    });

    it('is not tried again after a plain no, nor once it is left', async () => {
      vi.useFakeTimers();
      const refused = words.refresh();
      await vi.advanceTimersByTimeAsync(0);
      words.fail(new Refusal(403, 'forbidden', 'No.'));
      await refused;
      await vi.advanceTimersByTimeAsync(60_000);
      expect(words.reads).toBe(2);
      const failing = words.refresh();
      await vi.advanceTimersByTimeAsync(0);
      words.fail(new Refusal(503, 'database-away', 'Not now.'));
      await failing;
      words.close();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(words.reads).toBe(3);
    });
  });
});
