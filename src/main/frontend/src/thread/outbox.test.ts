import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../api/refusal.js';
import type { Message, Subject } from '../api/types.js';
import { drafts } from '../ui/drafts.js';
import { draftPlace, outbox } from './outbox.js';
import { put } from './threads-store.js';
import { fillBrowserStore } from '../ui/full-store.fixture.js';

const calls = vi.hoisted(() => ({ openThread: vi.fn(), postMessage: vi.fn() }));
vi.mock('../api/threads.js', () => ({ ...calls, threads: vi.fn(), messages: vi.fn() }));
vi.mock('../api/consultations.js', () => ({ journal: () => Promise.reject(new Error('no server')) }));

const subject: Subject = { type: 'principle', id: 'p5' };
const place = draftPlace('forum', subject);
const away = new Refusal(0, 'unreachable', 'No answer');

describe('the outbox', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    outbox.refusals.clear();
    drafts.owner = 'ada';
    calls.openThread.mockReset().mockResolvedValue({ id: 't5', subject, messageCount: 0, lastSeq: 0 });
    calls.postMessage.mockReset();
  });
  afterEach(() => vi.useRealTimers());

  const send = async (text: string) => {
    outbox.send({ slug: 'forum', subject, lang: 'en', text });
    await vi.advanceTimersByTimeAsync(0);
  };

  it('keeps a message while the line is cut and sends it once, with one key', async () => {
    calls.postMessage.mockRejectedValueOnce(away).mockResolvedValue({ id: 'm1' });
    await send('We agree');
    expect(outbox.waiting('forum', subject).map((one) => one.text)).toEqual(['We agree']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(outbox.waiting('forum', subject)).toEqual([]);
    expect(calls.postMessage).toHaveBeenCalledTimes(2);
    expect(calls.postMessage.mock.calls[0]?.[2]).toBe(calls.postMessage.mock.calls[1]?.[2]);
  });

  it('keeps the order', async () => {
    calls.postMessage.mockRejectedValueOnce(away).mockResolvedValue({ id: 'm' });
    await send('first');
    await send('second');
    await vi.advanceTimersByTimeAsync(5000);
    const texts = calls.postMessage.mock.calls.map((call) => (call[1] as { text: string }).text);
    expect(texts.slice(-2)).toEqual(['first', 'second']);
  });

  it('sends what the browser has no room to keep', async () => {
    fillBrowserStore();
    try {
      calls.postMessage.mockRejectedValueOnce(away).mockResolvedValue({ id: 'm1' });
      await send('No room');
      expect(outbox.waiting('forum', subject).map((one) => one.text)).toEqual(['No room']);
      await vi.advanceTimersByTimeAsync(5000);
      expect(calls.postMessage).toHaveBeenCalledTimes(2);
      expect(outbox.waiting('forum', subject)).toEqual([]);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  describe('when another person has come meanwhile', () => {
    let refuse: (reason: unknown) => void;
    let take: (message: unknown) => void;

    beforeEach(async () => {
      calls.postMessage.mockReturnValueOnce(new Promise((resolve, reject) => { take = resolve; refuse = reject; })).mockResolvedValue({ id: 'm2' });
      await send('by Ada');
      drafts.owner = 'bob';
    });

    it('takes what was sent from who sent it', async () => {
      take({ id: 'm1' });
      await vi.advanceTimersByTimeAsync(5000);
      expect(calls.postMessage).toHaveBeenCalledOnce();
      drafts.owner = 'ada';
      expect(outbox.waiting('forum', subject)).toEqual([]);
    });

    it('gives what was refused back to who sent it, and shows the other nothing of it', async () => {
      refuse(new Refusal(409, 'wrong-phase', 'The thread is closed.'));
      await vi.advanceTimersByTimeAsync(5000);
      expect(drafts.read(place)).toBeUndefined();
      expect(outbox.refusals.get(place)).toBeUndefined();
      drafts.owner = 'ada';
      expect(drafts.read<{ text: string }>(place)?.text).toBe('by Ada');
      expect(outbox.waiting('forum', subject)).toEqual([]);
    });
  });

  it('gives a refused message back, before what was typed since', async () => {
    calls.postMessage.mockRejectedValue(new Refusal(409, 'wrong-phase', 'The thread is closed.'));
    drafts.write(place, { text: 'typed since', lang: 'en' });
    await send('refused');
    expect(drafts.read<{ text: string }>(place)?.text).toBe('refused\n\ntyped since');
    expect(outbox.refusals.get(place)?.detail).toBe('The thread is closed.');
    expect(outbox.waiting('forum', subject)).toEqual([]);
  });
});

describe('messages', () => {
  const message = (id: string, seq: number, text = id) => ({ id, seq, text }) as Message;

  it('stand once each, in the order of the journal', () => {
    let all = [message('a', 1), message('c', 5)];
    all = put(all, message('b', 3));
    all = put(all, message('c', 9, 'corrected'));
    expect(all.map((one) => [one.id, one.seq, one.text])).toEqual([['a', 1, 'a'], ['b', 3, 'b'], ['c', 5, 'corrected']]);
  });
});
