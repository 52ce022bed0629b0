import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { all, http, surroundings } from './http.js';
import { Refusal } from './refusal.js';

const answer = (status: number, body?: unknown, headers: Record<string, string> = {}) =>
  new Response(body === undefined ? null : JSON.stringify(body), { status, headers });

describe('a call', () => {
  const fetched = vi.fn<typeof fetch>();
  const headersOf = (call: number) => fetched.mock.calls[call]?.[1]?.headers as Record<string, string>;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', fetched);
    fetched.mockReset();
    surroundings.csrf = 'proof';
    surroundings.language = 'ru';
    surroundings.signedOut = vi.fn();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('says its language, and proves its origin only where it changes something', async () => {
    fetched.mockImplementation(() => Promise.resolve(answer(200, {})));
    await http.get('/api/me');
    await http.post('/api/x', { a: 1 });
    expect(headersOf(0)['Accept-Language']).toBe('ru');
    expect(headersOf(0)['X-CSRF-Token']).toBeUndefined();
    expect(headersOf(1)['X-CSRF-Token']).toBe('proof');
  });

  it('is sent again with the same key when no answer came', async () => {
    fetched.mockRejectedValueOnce(new TypeError('network')).mockRejectedValueOnce(new TypeError('network'))
      .mockResolvedValueOnce(answer(201, { id: 'm' }));
    const posted = http.post<{ id: string }>('/api/threads/t/messages', { text: 'x' }, { key: 'k1' });
    await vi.runAllTimersAsync();
    expect(await posted).toEqual({ id: 'm' });
    expect([0, 1, 2].map((call) => headersOf(call)['Idempotency-Key'])).toEqual(['k1', 'k1', 'k1']);
  });

  it('is sent again with the same key when the server cannot answer now, and shows its words in the end', async () => {
    fetched.mockResolvedValueOnce(answer(503, { code: 'database-away' }, { 'Retry-After': '2' })).mockResolvedValueOnce(answer(201, { id: 'm' }));
    const posted = http.post<{ id: string }>('/api/threads/t/messages', { text: 'x' }, { key: 'k2' });
    await vi.runAllTimersAsync();
    expect(await posted).toEqual({ id: 'm' });
    expect([0, 1].map((call) => headersOf(call)['Idempotency-Key'])).toEqual(['k2', 'k2']);
    fetched.mockImplementation(() => Promise.resolve(answer(503, { code: 'busy', detail: 'Not now.' })));
    const refused = http.get('/api/x').catch((reason: unknown) => reason);
    await vi.runAllTimersAsync();
    expect(await refused).toMatchObject({ status: 503, code: 'busy' });
  });

  it('gives up in the end with a refusal that says so', async () => {
    fetched.mockRejectedValue(new TypeError('network'));
    const posted = http.post('/api/x').catch((reason: unknown) => reason);
    await vi.runAllTimersAsync();
    expect(await posted).toMatchObject({ status: 0, unreachable: true });
  });

  /** A request that nobody answers ends only by being given up. */
  const unanswered = (_path: unknown, request?: RequestInit) => new Promise<Response>((_resolve, reject) => {
    request?.signal?.addEventListener('abort', () => { reject(new DOMException('given up', 'AbortError')); });
  });

  it('is given up when no answer comes for long, and sent again with the same key', async () => {
    fetched.mockImplementationOnce(unanswered).mockResolvedValueOnce(answer(201, { id: 'm' }));
    const posted = http.post<{ id: string }>('/api/threads/t/messages', { text: 'x' }, { key: 'k3' });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(fetched).toHaveBeenCalledTimes(2);
    expect(await posted).toEqual({ id: 'm' });
    expect([0, 1].map((call) => headersOf(call)['Idempotency-Key'])).toEqual(['k3', 'k3']);
  });

  it('that is still being carried out may have been carried out, and time heals it', async () => {
    fetched.mockImplementation(() => Promise.resolve(answer(409, { code: 'still-running', detail: 'At work.' }, { 'Retry-After': '1' })));
    const posted = http.post('/api/threads/t/messages', { text: 'x' }, { key: 'k6' }).catch((reason: unknown) => reason);
    await vi.runAllTimersAsync();
    expect(await posted).toMatchObject({ status: 409, uncertain: true, passing: true });
    expect(new Set(fetched.mock.calls.map((_, call) => headersOf(call)['Idempotency-Key']))).toEqual(new Set(['k6']));
  });

  it.each(['no answer', 'still-running'])('is not sent again after %s once the server may have forgotten its key', async (before) => {
    fetched.mockImplementationOnce(before === 'no answer' ? unanswered
      : () => Promise.resolve(answer(409, { code: 'still-running', detail: 'At work.' }, { 'Retry-After': '1' })));
    fetched.mockResolvedValue(answer(201, { id: 'twice' }));
    const posted = http.post('/api/threads/t/messages', { text: 'x' }, { key: 'k7' }).catch((reason: unknown) => reason);
    await vi.advanceTimersByTimeAsync(0);
    // The machine sleeps over the weekend, and its timers with it.
    vi.setSystemTime(Date.now() + 60 * 3_600_000);
    await vi.runAllTimersAsync();
    expect(await posted).toMatchObject({ uncertain: true });
    expect(fetched).toHaveBeenCalledOnce();
  });

  it('is given up when the rest of an answer does not come', async () => {
    const begun = answer(200);
    begun.text = () => new Promise((_resolve, reject) => {
      fetched.mock.calls[0]?.[1]?.signal?.addEventListener('abort', () => { reject(new DOMException('given up', 'AbortError')); });
    });
    fetched.mockResolvedValueOnce(begun).mockResolvedValueOnce(answer(200, { items: [] }));
    const read = http.get('/api/x');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await read).toEqual({ items: [] });
  });

  it('gives files the time that they take', async () => {
    fetched.mockImplementation(unanswered);
    void http.post('/api/imports', new FormData()).catch(() => undefined);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('reads a refusal with its fields and what the server has instead', async () => {
    fetched.mockResolvedValue(answer(412, { code: 'stale', detail: 'Changed meanwhile.', current: { version: 3 }, errors: [
      { field: 'text', code: 'stale', detail: 'Look again.' }] }));
    const refusal = await http.put('/api/provisions/p', {}, { etag: '"2"' }).catch((reason: unknown) => reason) as Refusal;
    expect(headersOf(0)['If-Match']).toBe('"2"');
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal.of('text')).toBe('Look again.');
    expect(refusal.current).toEqual({ version: 3 });
    expect(refusal.general(['text'])).toBeUndefined();
    expect(refusal.general([])).toBe('Changed meanwhile.');
  });

  it('tells when the session is over, but not where nobody had to be signed in', async () => {
    fetched.mockImplementation(() => Promise.resolve(answer(401, { code: 'not-signed-in', detail: 'Sign in.' })));
    await http.get('/api/me', { anonymous: true }).catch(() => undefined);
    expect(surroundings.signedOut).not.toHaveBeenCalled();
    await http.get('/api/threads').catch(() => undefined);
    expect(surroundings.signedOut).toHaveBeenCalledOnce();
  });

  it('is proved anew and sent again with the same key, for the same caller alone', async () => {
    fetched.mockImplementation(() => Promise.resolve(answer(403, { code: 'csrf', detail: 'Not proved.' })));
    surroundings.sameCaller = vi.fn(() => Promise.resolve(false));
    expect(await http.post('/api/x', {}, { key: 'k4' }).catch((reason: unknown) => reason)).toMatchObject({ status: 403, code: 'csrf' });
    expect(fetched).toHaveBeenCalledOnce();
    fetched.mockReset().mockResolvedValueOnce(answer(403, { code: 'csrf', detail: 'Not proved.' })).mockResolvedValueOnce(answer(201, { id: 'm' }));
    surroundings.sameCaller = () => {
      surroundings.csrf = 'fresh';
      return Promise.resolve(true);
    };
    expect(await http.post('/api/x', {}, { key: 'k5' })).toEqual({ id: 'm' });
    expect([0, 1].map((call) => [headersOf(call)['X-CSRF-Token'], headersOf(call)['Idempotency-Key']])).toEqual([['proof', 'k5'], ['fresh', 'k5']]);
  });

  it('is not sent for who came meanwhile', async () => {
    surroundings.sameCaller = vi.fn(() => Promise.resolve(true));
    fetched.mockImplementation(() => {
      surroundings.csrf = 'another person’s';
      return Promise.resolve(answer(403, { code: 'csrf', detail: 'Not proved.' }));
    });
    expect(await http.post('/api/x').catch((reason: unknown) => reason)).toMatchObject({ status: 403 });
    expect(surroundings.sameCaller).not.toHaveBeenCalled();
    expect(fetched).toHaveBeenCalledOnce();
  });

  it('follows the next page and keeps the tag', async () => {
    fetched.mockResolvedValue(answer(200, {}, { 'ETag': '"7"', 'Link': '</api/x?after=c>; rel="next"' }));
    expect(await http.read('/api/x')).toMatchObject({ etag: '"7"', next: '/api/x?after=c' });
  });

  it('reads a whole list page after page', async () => {
    fetched.mockResolvedValueOnce(answer(200, { items: [1, 2] }, { 'Link': '</api/x?a=b&limit=2&after=c>; rel="next"' }))
      .mockResolvedValueOnce(answer(200, { items: [3] }));
    expect(await all<number>('/api/x?a=b')).toEqual({ items: [1, 2, 3] });
    expect(fetched.mock.calls.map(([path]) => path)).toEqual(['/api/x?a=b&limit=5000', '/api/x?a=b&limit=2&after=c']);
  });
});
