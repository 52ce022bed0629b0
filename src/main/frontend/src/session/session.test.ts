import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../api/refusal.js';
import type { Consultation, Me, SignedIn } from '../api/types.js';

const server = vi.hoisted(() => ({ me: vi.fn(), instance: vi.fn(), signOut: vi.fn(), consultation: vi.fn(), journal: vi.fn() }));
vi.mock('../api/people.js', () => server);
vi.mock('../api/consultations.js', () => server);
vi.mock('partysocket', () => ({ WebSocket: class { addEventListener(): void { /* never opens */ } close(): void { /* is not open */ } } }));

const { surroundings } = await import('../api/http.js');
const { consultationOf } = await import('../consultation/consultation-store.js');
const { line } = await import('../live/line.js');
const { show, showNone } = await import('../live/live-store.js');
const { drafts } = await import('../ui/drafts.js');
const { session } = await import('./session.js');

const ada = { person: { id: 'ada', name: 'Ada' }, csrf: 'proof', memberships: [], asked: [] } as unknown as Me;
const away = new Refusal(503, 'database-away', 'Not now.');
const nobody = new Refusal(401, 'not-signed-in', 'Sign in.');

describe('the session', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    Object.assign(session, { me: undefined, ready: false, ended: false });
    surroundings.csrf = undefined;
    drafts.owner = 'nobody';
    showNone();
    show('forum');
    server.instance.mockResolvedValue({ name: 'Parley' });
    server.journal.mockResolvedValue({ items: [], through: 1 });
    server.me.mockReset();
    server.consultation.mockReset();
  });
  afterEach(() => { vi.useRealTimers(); });

  it('is asked for until the answer is clear, and no screen is shown before', async () => {
    server.me.mockRejectedValueOnce(away).mockRejectedValueOnce(away).mockResolvedValue(ada);
    void session.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(session.ready).toBe(false);
    expect(session.unansweredSince).toBeInstanceOf(Date);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(session.ready).toBe(true);
    expect(session.unansweredSince).toBeUndefined();
    expect(session.me).toBe(ada);
    expect(surroundings.csrf).toBe('proof');
    expect(drafts.owner).toBe('ada');
    expect(server.me).toHaveBeenCalledTimes(3);
  });

  it('is nobody’s where the server says so', async () => {
    server.me.mockRejectedValue(nobody);
    await session.start();
    expect(session.ready).toBe(true);
    expect(session.me).toBeUndefined();
    expect(server.me).toHaveBeenCalledOnce();
  });

  it('is known before a member is shown anything, also where one has signed in in another tab', async () => {
    server.me.mockResolvedValue(ada);
    server.consultation.mockResolvedValue({ rounds: [], permits: [], member: { role: 'head' } } as unknown as Consultation);
    const store = consultationOf.of('forum');
    store.watch(() => { if (store.value) expect(session.me).toBe(ada); });
    await vi.advanceTimersByTimeAsync(0);
    expect(store.value?.member?.role).toBe('head');
    expect(drafts.owner).toBe('ada');
  });

  it('of another person who has signed in in another tab begins with an empty page', async () => {
    server.me.mockResolvedValue(ada);
    await session.start();
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
    server.me.mockResolvedValue({ ...ada, person: { id: 'bob', name: 'Bob' } });
    expect(await surroundings.sameCaller()).toBe(false);
    expect(reload).toHaveBeenCalledOnce();
    expect(session.me).toBeUndefined();
  });

  it('that began in another tab begins here with an empty page: what is on show was read, and is heard, as nobody', async () => {
    server.me.mockRejectedValue(nobody);
    await session.start();
    const reload = vi.spyOn(location, 'reload').mockReset().mockImplementation(() => undefined);
    server.me.mockResolvedValue(ada);
    await session.refresh();
    expect(reload).toHaveBeenCalledOnce();
    expect(drafts.owner).toBe('ada');
  });

  it('that begins here needs none', async () => {
    server.me.mockRejectedValue(nobody);
    await session.start();
    const reload = vi.spyOn(location, 'reload').mockReset().mockImplementation(() => undefined);
    server.me.mockResolvedValue(ada);
    await session.entered({ csrf: 'proof' } as SignedIn);
    expect(session.me).toBe(ada);
    expect(reload).not.toHaveBeenCalled();
  });

  it('is not asked for where one takes no part', async () => {
    server.consultation.mockResolvedValue({ rounds: [], permits: [] } as unknown as Consultation);
    consultationOf.of('forum');
    await vi.advanceTimersByTimeAsync(0);
    expect(server.me).not.toHaveBeenCalled();
  });

  it('vouches for a line that comes back, and sends whose session has ended to sign in', async () => {
    server.me.mockRejectedValue(nobody);
    await session.start();
    expect(line.stillKnown()).toBeUndefined();
    session.me = ada;
    server.me.mockResolvedValue(ada);
    expect(await line.stillKnown()).toBe(true);
    const place = location.pathname;
    server.me.mockRejectedValue(nobody);
    expect(await line.stillKnown()).toBe(false);
    expect(session.ended).toBe(true);
    expect(location.pathname + location.search).toBe(`/sign-in?next=${encodeURIComponent(place)}`);
  });

  it('is proved anew for the same person alone', async () => {
    server.me.mockResolvedValue(ada);
    await session.start();
    server.me.mockResolvedValue({ ...ada, csrf: 'fresh' });
    expect(await surroundings.sameCaller()).toBe(true);
    expect(surroundings.csrf).toBe('fresh');
    server.me.mockRejectedValue(nobody);
    expect(await surroundings.sameCaller()).toBe(false);
    expect(drafts.owner).toBe('nobody');
  });
});
