import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../api/refusal.js';
import type { Message, Subject } from '../api/types.js';
import { line } from '../live/line.js';
import { show, showNone } from '../live/live-store.js';
import { drafts } from '../ui/drafts.js';
import { draftPlace, outbox } from './outbox.js';
import { messagesOf, put, threadsOf } from './threads-store.js';
import { fillBrowserStore } from '../ui/full-store.fixture.js';

const calls = vi.hoisted(() => ({ openThread: vi.fn(), postMessage: vi.fn() }));
vi.mock('../api/threads.js', () => ({ ...calls, threads: () => Promise.resolve({ items: [] }), messages: () => Promise.resolve([]) }));
vi.mock('../api/consultations.js', () => ({ journal: () => Promise.resolve({ items: [], through: 7 }) }));
vi.mock('partysocket', () => ({ WebSocket: class { addEventListener(): void { /* never opens */ } close(): void { /* is not open */ } } }));

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

  it('keeps a message that is still being carried out, and its key', async () => {
    calls.postMessage.mockRejectedValueOnce(new Refusal(409, 'still-running', 'At work.')).mockResolvedValue({ id: 'm1' });
    await send('Once');
    expect(outbox.waiting('forum', subject).map((one) => one.text)).toEqual(['Once']);
    expect(drafts.read(place)).toBeUndefined();
    await vi.advanceTimersByTimeAsync(5000);
    expect(calls.postMessage).toHaveBeenCalledTimes(2);
    expect(calls.postMessage.mock.calls[0]?.[2]).toBe(calls.postMessage.mock.calls[1]?.[2]);
  });

  describe('with a consultation on show', () => {
    beforeEach(() => { calls.postMessage.mockResolvedValue({ id: 'm1', seq: 8, thread: 't5' }); });
    afterEach(() => { showNone(); });

    it('posts for another one and leaves the line where it is', async () => {
      show('other');
      threadsOf.of('other');
      await vi.advanceTimersByTimeAsync(0);
      const follow = vi.spyOn(line, 'follow');
      const close = vi.spyOn(line, 'close');
      await send('For the forum');
      expect(calls.openThread).toHaveBeenCalledWith('forum', subject);
      expect(calls.postMessage).toHaveBeenCalledOnce();
      expect(outbox.waiting('forum', subject)).toEqual([]);
      expect(follow).not.toHaveBeenCalled();
      expect(close).not.toHaveBeenCalled();
      expect(threadsOf.of('other').value).toEqual([]);
      vi.restoreAllMocks();
    });

    it('shows there what it posted for it', async () => {
      show('forum');
      threadsOf.of('forum');
      messagesOf.of('forum', 't5');
      await vi.advanceTimersByTimeAsync(0);
      await send('Here');
      expect(threadsOf.of('forum').about(subject)?.id).toBe('t5');
      expect(messagesOf.of('forum', 't5').value?.map((one) => one.id)).toEqual(['m1']);
    });
  });

  describe('after longer than the server keeps its answers', () => {
    const HOUR = 3_600_000;
    const later = async (hours: number) => {
      vi.setSystemTime(Date.now() + hours * HOUR);
      await vi.advanceTimersByTimeAsync(5000);
    };

    it('gives back what may have been posted, and says so until it is sent anew or dropped', async () => {
      calls.postMessage.mockRejectedValueOnce(away).mockResolvedValue({ id: 'm1' });
      await send('On Friday');
      await later(24);
      expect(calls.postMessage).toHaveBeenCalledOnce();
      expect(outbox.waiting('forum', subject)).toEqual([]);
      expect(drafts.read<{ text: string }>(place)?.text).toBe('On Friday');
      expect(outbox.refusalAt(place)?.code).toBe('maybe-posted');
      outbox.refusals.clear(); // as after a reload
      expect(outbox.refusalAt(place)?.code).toBe('maybe-posted');
      outbox.settled(place);
      expect(outbox.refusalAt(place)).toBeUndefined();
    });

    it('counts from the first time that it may have arrived', async () => {
      calls.postMessage.mockRejectedValue(away);
      await send('Again and again');
      for (let hours = 0; hours < 22; hours++) await later(1);
      expect(outbox.waiting('forum', subject)).toHaveLength(1);
      await later(2);
      expect(outbox.waiting('forum', subject)).toEqual([]);
    });

    it('knows when it was sent also where the page was gone before an answer', async () => {
      let answer: (message: unknown) => void = () => undefined;
      calls.postMessage.mockReturnValueOnce(new Promise((resolve) => { answer = resolve; }));
      await send('And closed the lid');
      expect(outbox.waiting('forum', subject)[0]?.sentFirst).toBe(new Date().toISOString());
      answer({ id: 'm1' });
      await vi.advanceTimersByTimeAsync(0);
    });

    it('sends what surely did not arrive', async () => {
      calls.postMessage.mockRejectedValueOnce(new Refusal(401, 'not-signed-in', 'Sign in.')).mockResolvedValue({ id: 'm1' });
      await send('Signed out');
      await later(60);
      expect(calls.postMessage).toHaveBeenCalledTimes(2);
      expect(outbox.waiting('forum', subject)).toEqual([]);
      expect(drafts.read(place)).toBeUndefined();
    });
  });

  it('says of what was refused when it was sent again that the first sending may have been taken', async () => {
    calls.postMessage.mockRejectedValueOnce(away).mockRejectedValueOnce(new Refusal(409, 'wrong-phase', 'The thread is closed.'));
    await send('Just in time');
    await vi.advanceTimersByTimeAsync(5000);
    expect(outbox.refusalAt(place)?.code).toBe('wrong-phase');
    outbox.refusals.clear();
    expect(outbox.refusalAt(place)?.code).toBe('maybe-posted');
    outbox.settled(place);
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
