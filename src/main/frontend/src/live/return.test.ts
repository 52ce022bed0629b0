import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** The browser's socket, to a server that may be away. */
class BrowserSocket extends EventTarget {
  static away = false;
  static tried: number[] = [];
  static open?: BrowserSocket;
  readyState = 0;

  constructor() {
    super();
    BrowserSocket.tried.push(Date.now());
    setTimeout(() => { this.#settle(BrowserSocket.away); });
  }

  #settle(away: boolean): void {
    this.readyState = away ? 3 : 1;
    if (!away) BrowserSocket.open = this;
    this.dispatchEvent(away ? new Event('error') : new Event('open'));
  }

  send(): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify({ through: 7 }) }));
  }

  close(): void {
    this.readyState = 3;
  }
}

vi.stubGlobal('WebSocket', BrowserSocket);
const { line } = await import('./line.js');

describe('after an outage of the server', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    BrowserSocket.away = false;
    BrowserSocket.tried = [];
  });
  afterEach(() => {
    line.close();
    vi.useRealTimers();
  });

  const outage = async (seconds: number) => {
    line.follow('forum', 7);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(line.state).toBe('live');
    BrowserSocket.away = true;
    BrowserSocket.open?.dispatchEvent(new CloseEvent('close', { code: 1006 }));
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    expect(line.state).not.toBe('live');
    BrowserSocket.away = false;
    const back = Date.now();
    while (line.state !== 'live') await vi.advanceTimersByTimeAsync(50);
    return Date.now() - back;
  };

  it('of a minute it is tried every 3 seconds at least', async () => {
    await outage(59);
    const pauses = BrowserSocket.tried.slice(1).map((at, one) => at - (BrowserSocket.tried[one] ?? 0)).slice(1);
    expect(pauses.length).toBeGreaterThan(15);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(3_050);
  });

  it.each([2, 9, 20, 33, 48, 57])('of %i seconds the line is live again within 5 seconds of its return', async (seconds) => {
    expect(await outage(seconds)).toBeLessThanOrEqual(5_000);
  });

  it('of minutes it is tried more seldom', async () => {
    expect(await outage(600)).toBeLessThanOrEqual(10_100);
    expect(BrowserSocket.tried.length).toBeLessThan(600 / 3);
  });
});
