import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../api/refusal.js';
import type { Ballot, Me } from '../api/types.js';

const server = vi.hoisted(() => ({ vote: vi.fn(), ballot: vi.fn() }));
vi.mock('../api/ballots.js', () => server);
vi.mock('partysocket', () => ({ WebSocket: class { addEventListener(): void { /* never opens */ } } }));

const { session } = await import('../session/session.js');
const { castVote } = await import('./casting.js');

const EARLIER = '2026-11-23T10:00:00Z';
const LATER = '2026-11-23T10:00:09Z';
const away = new Refusal(0, 'unreachable', 'No answer.');
const own = (choice: string, id: string, at: string) => ({ choice, by: { id, name: id }, at });
const ballot = (mine?: object) => ({ id: 'b1', method: 'recorded', state: 'open', own: mine }) as unknown as Ballot;

describe('a vote whose answer was lost', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    session.me = { person: { id: 'ada' } } as unknown as Me;
    server.vote.mockReset().mockRejectedValueOnce(away).mockResolvedValue(ballot(own('yes', 'ada', LATER)));
    server.ballot.mockReset();
  });
  afterEach(() => { vi.useRealTimers(); });

  const cast = async (before: Ballot, now: Ballot) => {
    server.ballot.mockResolvedValue(now);
    const done = castVote(before, 'yes').catch((reason: unknown) => reason);
    await vi.runAllTimersAsync();
    return done;
  };

  it('is sent again where nobody has voted since', async () => {
    expect(await cast(ballot(own('no', 'bo', EARLIER)), ballot(own('no', 'bo', EARLIER)))).toMatchObject({ own: { choice: 'yes' } });
    expect(server.vote).toHaveBeenCalledTimes(2);
  });

  it('is sent again where the first sending was still at work', async () => {
    server.vote.mockReset().mockRejectedValueOnce(new Refusal(409, 'still-running', 'At work.')).mockResolvedValue(ballot(own('yes', 'ada', LATER)));
    expect(await cast(ballot(), ballot())).toMatchObject({ own: { choice: 'yes' } });
  });

  it('is not sent again where it was cast', async () => {
    expect(await cast(ballot(), ballot(own('yes', 'ada', LATER)))).toMatchObject({ own: { choice: 'yes', at: LATER } });
    expect(server.vote).toHaveBeenCalledOnce();
  });

  it('never replaces a colleague’s newer one, and that is said', async () => {
    expect(await cast(ballot(), ballot(own('no', 'bo', LATER)))).toMatchObject({ status: 409, code: 'voted-meanwhile' });
    expect(server.vote).toHaveBeenCalledOnce();
  });

  it('of a secret ballot is sent again only while none of the delegation lies in the box', async () => {
    expect(await cast(ballot(), ballot({}))).toMatchObject({ code: 'voted-meanwhile' });
    server.vote.mockReset().mockRejectedValueOnce(away);
    expect(await cast(ballot({}), ballot({}))).toMatchObject({ code: 'voted-meanwhile' });
    expect(server.vote).toHaveBeenCalledOnce();
  });

  it('is left alone where nothing can be read either', async () => {
    server.ballot.mockRejectedValue(away);
    const done = castVote(ballot(), 'yes').catch((reason: unknown) => reason);
    await vi.runAllTimersAsync();
    expect(await done).toMatchObject({ unreachable: true });
    expect(server.vote).toHaveBeenCalledOnce();
  });

  it('that was refused is not sent again', async () => {
    server.vote.mockReset().mockRejectedValue(new Refusal(409, 'ballot-closed', 'It is closed.'));
    await expect(castVote(ballot(), 'yes')).rejects.toMatchObject({ code: 'ballot-closed' });
    expect(server.ballot).not.toHaveBeenCalled();
  });
});
