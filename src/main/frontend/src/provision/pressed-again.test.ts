import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LitElement } from 'lit';
import type { Amendment, Consultation, Division, Provision, RuleSetVersion } from '../api/types.js';
import { consultationOf } from '../consultation/consultation-store.js';
import { show } from '../live/live-store.js';
import { rulesOf } from '../voting/rules-store.js';
import './amendments-panel.js';
import { amendmentsOf } from './amendments-store.js';
import './division-panel.js';
import { divisionsOf } from './divisions-store.js';
import './sponsor-acts.js';

const OWN = { id: 'd1', code: 'ONE', name: { en: 'One' } };
const OTHER = { id: 'd2', code: 'TWO', name: { en: 'Two' } };
const by = (delegation: typeof OWN) => ({ delegation, person: { id: 'p', name: 'Somebody' }, role: 'head' });
const PROVISION = { id: 'p1', number: '1', title: { en: 'T' }, text: { en: 'Words.' }, version: 1, status: 'withdrawn', tabledBy: by(OTHER) } as unknown as Provision;
const DRAFT = { ...PROVISION, status: 'draft' } as Provision;
const AMENDMENT = { id: 'a1', provision: 'p1', number: 1, version: 1, title: { en: 'T' }, text: { en: 'Words.' }, status: 'tabled', departure: 1, touchesAdopted: [], excludes: [], sponsors: [], tabledBy: by(OTHER), at: '2026-01-01T00:00:00Z' } as unknown as Amendment;
const MOTION = { id: 'm1', provision: 'p1', number: 1, version: 1, preamble: 0, parts: [], status: 'moved', movedBy: by(OTHER), at: '2026-01-01T00:00:00Z' } as unknown as Division;

/** The keys of what was sent where each answer is lost on its way. */
let keys: { path: string; key: string | null }[];

beforeEach(() => {
  keys = [];
  vi.stubGlobal('fetch', (input: string, init?: RequestInit) => {
    if (init?.method !== 'POST') return new Promise(() => undefined);
    keys.push({ path: input, key: new Headers(init.headers).get('Idempotency-Key') });
    return Promise.resolve(new Response('', { status: 500 }));
  });
  show('c');
  consultationOf.of('c').value = { slug: 'c', languages: ['en'], permits: ['sponsor', 'move-division'], rounds: [],
    member: { role: 'head', standing: 'participant', delegation: OWN } } as unknown as Consultation;
  rulesOf.of('c').value = { version: 1, ruleSet: { tabling: ['participant'] } } as unknown as RuleSetVersion;
  amendmentsOf.of('c', 'p1').value = [AMENDMENT];
  divisionsOf.of('c', 'p1').value = [MOTION];
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

async function pressTwice(name: string, provision: Provision): Promise<void> {
  const part = Object.assign(document.createElement(name) as LitElement, { slug: 'c', provision });
  document.body.append(part);
  for (let presses = 1; presses <= 2; presses++) {
    await part.updateComplete;
    part.querySelector<HTMLButtonElement>('button.btn')?.click();
    await vi.waitFor(() => { expect(keys.length).toBe(presses); });
    await vi.waitFor(() => { expect(part.querySelector('button.btn')?.getAttribute('aria-disabled')).toBe('false'); });
  }
}

describe('what is pressed again after an answer that leaves open whether it was carried out', () => {
  it.each([
    ['amendments-panel', DRAFT, '/api/amendments/a1/join'],
    ['division-panel', DRAFT, '/api/divisions/m1/object'],
    ['sponsor-acts', PROVISION, '/api/provisions/p1/take-up'],
  ])('is the same act still: %s', async (name, provision, path) => {
    await pressTwice(name, provision);
    expect(keys.map((one) => one.path)).toEqual([path, path]);
    expect(keys[0]?.key).toBeTruthy();
    expect(keys[1]?.key).toBe(keys[0]?.key);
  });
});
