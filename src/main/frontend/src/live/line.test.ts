import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JournalEvent } from '../api/types.js';
import { Line, type Socket } from './line.js';

class Wire implements Socket {
  sent: unknown[] = [];
  closed?: number;
  reconnected = 0;
  readonly #listeners = new Map<string, (event: never) => void>();

  send(frame: string): void { this.sent.push(JSON.parse(frame)); }
  close(code?: number): void { this.closed = code; }
  reconnect(): void { this.reconnected++; }
  addEventListener(type: string, listener: (event: never) => void): void { this.#listeners.set(type, listener); }
  open(): void { this.#listeners.get('open')?.(new Event('open') as never); }
  say(frame: unknown): void { this.#listeners.get('message')?.({ data: JSON.stringify(frame) } as never); }
  drop(code: number): void { this.#listeners.get('close')?.({ code } as never); }
}

const event = (seq: number): { event: JournalEvent } => ({ event: { seq, type: 'message-posted', at: '', data: {} } });

describe('the line', () => {
  let wire: Wire;
  let line: Line;
  let seen: number[];

  beforeEach(() => {
    wire = new Wire();
    line = new Line(() => wire);
    seen = [];
    line.follow('forum', 120).listeners.add((one) => seen.push(one.seq));
    wire.open();
  });

  it('subscribes after the number that was read', () => {
    expect(wire.sent).toEqual([{ subscribe: 'forum', after: 120 }]);
    expect(line.state).toBe('catching-up');
  });

  it('applies each event once and in order, and is live once all was sent', () => {
    for (const seq of [121, 122, 123]) wire.say(event(seq));
    wire.say({ through: 130 });
    expect(seen).toEqual([121, 122, 123]);
    expect(line.state).toBe('live');
  });

  it('takes several events that come in one frame', () => {
    wire.say({ events: [121, 122, 124].map((seq) => event(seq).event) });
    wire.say({ events: [125, 126].map((seq) => event(seq).event) });
    expect(seen).toEqual([121, 122, 124, 125, 126]);
  });

  it('asks again for a frame that was left out', () => {
    wire.say({ ...event(121), from: 120, through: 121 });
    wire.say({ ...event(127), from: 124, through: 128 });
    expect(wire.reconnected).toBe(1);
    expect(seen).toEqual([121]);
    wire.open();
    expect(wire.sent.at(-1)).toEqual({ subscribe: 'forum', after: 121 });
    wire.say({ ...event(124), from: 121 });
    wire.say({ ...event(127), from: 124, through: 128 });
    wire.say({ through: 130, from: 128 });
    expect(seen).toEqual([121, 124, 127]);
    expect(line.state).toBe('live');
    wire.say({ through: 135, from: 132 });
    expect(wire.reconnected).toBe(2);
  });

  it('asks again from where all was certain when a number does not rise', () => {
    wire.say(event(121));
    wire.say({ through: 122 });
    wire.say(event(125));
    wire.say(event(124));
    expect(wire.reconnected).toBe(1);
    wire.say(event(126));
    wire.say({ through: 126 });
    expect(seen).toEqual([121, 125]);
    expect(line.state).toBe('catching-up');
    wire.open();
    expect(wire.sent.at(-1)).toEqual({ subscribe: 'forum', after: 122 });
    for (const seq of [124, 125, 126]) wire.say(event(seq));
    wire.say({ through: 126 });
    expect(seen).toEqual([121, 125, 124, 125, 126]);
    expect(line.state).toBe('live');
  });

  it('asks again when it is told of less than it has', () => {
    wire.say(event(125));
    wire.say({ through: 123 });
    expect(wire.reconnected).toBe(1);
    wire.open();
    expect(wire.sent.at(-1)).toEqual({ subscribe: 'forum', after: 120 });
  });

  it('resumes after the last number seen, also one that it was not shown', () => {
    wire.say(event(121));
    wire.say({ through: 137 });
    wire.drop(1013);
    expect(line.state).toBe('offline');
    expect(line.offlineSince).toBeInstanceOf(Date);
    wire.open();
    expect(wire.sent.at(-1)).toEqual({ subscribe: 'forum', after: 137 });
    wire.say({ through: 137 });
    expect(line.state).toBe('live');
    expect(line.offlineSince).toBeUndefined();
  });

  it('keeps the time of the cut while it tries again', () => {
    wire.drop(1006);
    const since = line.offlineSince;
    wire.open();
    expect(line.offlineSince).toBe(since);
  });

  describe('that says nothing', () => {
    beforeEach(() => { vi.useFakeTimers(); });
    afterEach(() => { vi.useRealTimers(); });

    it('is given up for a new one after 45 seconds, and is offline meanwhile', () => {
      wire.say({ through: 120 });
      vi.advanceTimersByTime(44_000);
      wire.say({ through: 120 });
      vi.advanceTimersByTime(44_000);
      expect(line.state).toBe('live');
      expect(wire.reconnected).toBe(0);
      vi.advanceTimersByTime(1_000);
      expect(line.state).toBe('offline');
      expect(wire.reconnected).toBe(1);
      wire.open();
      wire.say({ through: 120 });
      expect(line.state).toBe('live');
    });

    it('is waited for again once the new one stands', () => {
      wire.say({ through: 120 });
      vi.advanceTimersByTime(45_000);
      wire.open();
      vi.advanceTimersByTime(45_000);
      expect(wire.reconnected).toBe(2);
    });

    it('is not waited for after it was hung up', () => {
      wire.say({ through: 120 });
      line.close();
      vi.advanceTimersByTime(90_000);
      expect(wire.reconnected).toBe(0);
      expect(line.state).toBe('idle');
    });
  });

  it('hangs up and tells when the session is over', () => {
    const signedOut = vi.fn();
    line.signedOut = signedOut;
    wire.drop(1008);
    expect(signedOut).toHaveBeenCalledOnce();
    expect(wire.closed).toBe(1000);
    expect(line.state).toBe('idle');
  });

  describe('of somebody who is signed in', () => {
    let answer: (same: boolean) => void;
    const settled = () => new Promise((resolve) => setTimeout(resolve));

    beforeEach(() => {
      wire.say(event(121));
      wire.say({ through: 122 });
      line.signedOut = vi.fn();
      line.stillKnown = vi.fn(() => new Promise<boolean>((resolve) => { answer = resolve; }));
      wire.drop(1006);
      wire.open();
    });

    it('is resumed where it was cut once one is known to be the same still, and heard not before', async () => {
      wire.say({ through: 140 });
      await settled();
      expect(wire.sent).toHaveLength(1);
      expect(line.state).toBe('catching-up');
      answer(true);
      await settled();
      expect(wire.sent.at(-1)).toEqual({ subscribe: 'forum', after: 122 });
      wire.say({ through: 141 });
      expect(line.state).toBe('live');
    });

    it('is hung up where the session has ended meanwhile', async () => {
      answer(false);
      await settled();
      expect(wire.sent).toHaveLength(1);
      expect(line.signedOut).toHaveBeenCalledOnce();
      expect(wire.closed).toBe(1000);
      expect(line.state).toBe('idle');
    });

    it('asks again for each new connection, and takes no answer for an earlier one', async () => {
      const first = answer;
      wire.drop(1006);
      wire.open();
      first(true);
      await settled();
      expect(wire.sent).toHaveLength(1);
      answer(true);
      await settled();
      expect(wire.sent).toHaveLength(2);
      expect(line.stillKnown).toHaveBeenCalledTimes(2);
    });

    it('leaves a line alone that was hung up while it asked', async () => {
      line.close();
      answer(false);
      await settled();
      expect(line.signedOut).not.toHaveBeenCalled();
    });
  });

  it('hears nothing of a consultation that was left', () => {
    const former = wire;
    wire = new Wire();
    line.follow('other', 0);
    former.say(event(121));
    expect(seen).toEqual([]);
    expect(former.closed).toBe(1000);
  });

  it('knows who is present', () => {
    wire.say({ presence: { consultation: 'forum', people: [{ id: 'p', name: 'A. Head', role: 'head' }] } });
    expect(line.people('forum').map((person) => person.name)).toEqual(['A. Head']);
    expect(line.people('other')).toEqual([]);
  });
});
