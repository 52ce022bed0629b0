import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../api/refusal.js';
import type { Position, Principle } from '../api/types.js';
import type { PositionForm } from './position-form.js';

const server = vi.hoisted(() => ({ statePosition: vi.fn(), positions: vi.fn(), consultation: vi.fn(), journal: vi.fn(), me: vi.fn() }));
vi.mock('../api/positions.js', () => server);
vi.mock('../api/consultations.js', () => server);
vi.mock('../api/people.js', () => server);
vi.mock('partysocket', () => ({ WebSocket: class { addEventListener(): void { /* never opens */ } close(): void { /* is not open */ } } }));

const { consultationOf } = await import('../consultation/consultation-store.js');
const { show } = await import('../live/live-store.js');
const { positionsOf } = await import('./positions-store.js');
const { drafts } = await import('../ui/drafts.js');
await import('./position-form.js');

const delegation = { id: 'd1', code: 'XAR', name: { en: 'Arvenia' } };
const principle = { id: 'p1', code: 'P1', title: {}, text: {} } as Principle;
const position = (text: string, revision = 1) => ({ id: 's1', round: 'R1', principle: { id: 'p1', code: 'P1' }, delegation, grade: 'supports',
  statement: { lang: 'en', text }, revision, by: { id: 'bo', name: 'Bo' }, at: '2026-11-23T10:00:00Z' }) satisfies Position;
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a delegation’s first position', () => {
  let form: PositionForm;

  beforeEach(async () => {
    localStorage.clear();
    server.me.mockResolvedValue({ person: { id: 'ada', name: 'Ada' }, memberships: [], asked: [] });
    server.journal.mockResolvedValue({ items: [], through: 1 });
    server.consultation.mockResolvedValue({ rounds: [], permits: [], languages: ['en'], member: { role: 'expert', delegation } });
    server.positions.mockReset().mockResolvedValue({ items: [] });
    server.statePosition.mockReset().mockRejectedValue(new Refusal(412, 'stale', 'Changed meanwhile.', [], 1));
    show('forum');
    consultationOf.of('forum');
    positionsOf.of('forum', 'R1');
    await settled();
    form = document.createElement('position-form') as PositionForm;
    Object.assign(form, { slug: 'forum', round: 'R1', principle, languagesOffered: ['en'] });
    document.body.append(form);
    await form.updateComplete;
    form.querySelector<HTMLInputElement>('input[value=supports]')?.dispatchEvent(new Event('change'));
    const words = form.querySelector('textarea');
    if (words) words.value = 'Ours';
    words?.dispatchEvent(new Event('input'));
    await form.updateComplete;
  });
  afterEach(() => { form.remove(); });

  /** Sends it, and shows what the server has by then. */
  const submit = async (standing: Position) => {
    server.positions.mockResolvedValue({ items: [standing] });
    form.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    form.own = positionsOf.of('forum', 'R1').of('d1', 'P1');
    await form.updateComplete;
  };

  it('is set beside a colleague’s that was there first, and nothing of it is lost', async () => {
    await submit(position('Theirs'));
    expect(form.querySelector('.conflict')?.textContent).toContain('Theirs');
    expect(form.querySelector('textarea')?.value).toBe('Ours');
    expect(drafts.read('forum/position/R1/P1')).toMatchObject({ text: 'Ours' });
  });

  it('is no conflict with itself, where the answer to its first sending was lost', async () => {
    await submit(position('Ours'));
    expect(form.querySelector('.conflict')).toBeNull();
    expect(drafts.read('forum/position/R1/P1')).toBeUndefined();
  });
});
