import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LitElement } from 'lit';
import type { Amendment, Consultation, Provision } from '../api/types.js';
import { consultationOf } from '../consultation/consultation-store.js';
import { show } from '../live/live-store.js';
import { drafts } from '../ui/drafts.js';
import './amendments-panel.js';
import { amendmentsOf } from './amendments-store.js';

const by = { delegation: { id: 'd', code: 'ONE', name: { en: 'One' } }, person: { id: 'p', name: 'Somebody' }, role: 'head' };
const PROVISION = { id: 'p1', number: '1', title: { en: 'T' }, text: { en: 'Ten days.' }, version: 2, status: 'draft', tabledBy: by } as unknown as Provision;
const CONFLICT = { id: 'a2', provision: 'p1', number: 2, version: 1, title: { en: 'T' }, text: { en: 'Twenty days.' }, status: 'adopted', departure: 1, touchesAdopted: [], excludes: [], sponsors: [], tabledBy: by, at: '2026-01-01T00:00:00Z' } as unknown as Amendment;

let sent: { path: string; body: unknown; key: string | null }[];
let answer: Response;

beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    if (init?.method !== 'POST') return new Promise(() => undefined);
    sent.push({ path, body: JSON.parse(init.body as string), key: new Headers(init.headers).get('Idempotency-Key') });
    return Promise.resolve(answer.clone());
  });
  show('c');
  amendmentsOf.of('c', 'p1').value = [CONFLICT];
});

afterEach(() => {
  document.body.replaceChildren();
  drafts.clear('c/amendment/a2/words');
  vi.unstubAllGlobals();
});

async function panel(permits: string[], provision = PROVISION): Promise<LitElement> {
  consultationOf.of('c').value = { slug: 'c', languages: ['en', 'ru'], permits, rounds: [], member: { role: 'chair' } } as unknown as Consultation;
  const part = Object.assign(document.createElement('amendments-panel') as LitElement, { slug: 'c', provision });
  document.body.append(part);
  await settled(part);
  return part;
}

async function settled(part: LitElement): Promise<void> {
  await part.updateComplete;
  await part.querySelector<LitElement>('conflict-form')?.updateComplete;
}

const words = (part: LitElement) => part.querySelector<HTMLTextAreaElement>('#conflict-text-en-a2');

async function write(part: LitElement, text: string): Promise<void> {
  const field = words(part);
  if (!field) throw new Error('there is no form');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled(part);
}

const press = (part: LitElement): void => { part.querySelector<HTMLButtonElement>('conflict-form button')?.click(); };

describe('the words where two amendments changed the same ones', () => {
  it('are asked of the chair alone, and begin with the text as it stands', async () => {
    expect(words(await panel([]))).toBeNull();
    expect(words(await panel(['order-voting']))?.value).toBe('Ten days.');
  });

  it('are no more asked for once they stand in the text', async () => {
    amendmentsOf.of('c', 'p1').value = [{ ...CONFLICT, foldedVersion: 3 }];
    expect(words(await panel(['order-voting']))).toBeNull();
  });

  it('are kept as they are typed, for as long as the text stands as it does', async () => {
    await write(await panel(['order-voting']), 'Fifteen days.');
    document.body.replaceChildren();
    expect(words(await panel(['order-voting']))?.value).toBe('Fifteen days.');
    document.body.replaceChildren();
    expect(words(await panel(['order-voting'], { ...PROVISION, version: 3, text: { en: 'Eleven days.' } }))?.value).toBe('Eleven days.');
  });

  it('are the same act still where the answer was lost', async () => {
    answer = new Response('', { status: 500 });
    const part = await panel(['order-voting']);
    await write(part, 'Fifteen days.');
    for (let presses = 1; presses <= 2; presses++) {
      press(part);
      await vi.waitFor(() => { expect(sent.length).toBe(presses); });
      await vi.waitFor(() => { expect(part.querySelector('conflict-form button')?.getAttribute('aria-disabled')).toBe('false'); });
    }
    expect(sent[0]).toMatchObject({ path: '/api/amendments/a2/words', body: { title: { en: 'T' }, text: { en: 'Fifteen days.' } } });
    expect(sent[0]?.key).toBeTruthy();
    expect(sent[1]?.key).toBe(sent[0]?.key);
  });

  it('are given once: then the form is gone, and what was typed with it', async () => {
    answer = new Response(JSON.stringify({ ...CONFLICT, foldedVersion: 3 }), { status: 200, headers: { 'Content-Type': 'application/json' } });
    const part = await panel(['order-voting']);
    await write(part, 'Fifteen days.');
    press(part);
    await vi.waitFor(() => { expect(words(part)).toBeNull(); });
    expect(drafts.read('c/amendment/a2/words')).toBeUndefined();
  });
});
