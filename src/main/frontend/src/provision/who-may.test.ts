import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LitElement } from 'lit';
import type { Amendment, Consultation, Division, Provision, RuleSetVersion, Standing } from '../api/types.js';
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
const PROVISION = { id: 'p1', number: '1', title: { en: 'T' }, text: { en: 'One.\nTwo.' }, version: 1, status: 'draft', tabledBy: by(OTHER) } as unknown as Provision;
const AMENDMENT = { id: 'a1', provision: 'p1', number: 1, version: 1, title: { en: 'T' }, text: { en: 'One.\nThree.' }, status: 'tabled', departure: 1, touchesAdopted: [], excludes: [], sponsors: [], tabledBy: by(OTHER), at: '2026-01-01T00:00:00Z' } as unknown as Amendment;
const MOTION = { id: 'm1', provision: 'p1', number: 1, version: 1, preamble: 0, parts: [], status: 'moved', movedBy: by(OTHER), at: '2026-01-01T00:00:00Z' } as unknown as Division;

/** How many changes the amendment makes, as the server says. */
let changes: number;

beforeEach(() => {
  changes = 2;
  vi.stubGlobal('fetch', (input: string) => (input.includes('/changes')
    ? Promise.resolve(new Response(JSON.stringify({ items: Array.from({ length: changes }, (_, number) => ({ number: number + 1, before: { en: 'a' }, after: { en: 'b' } })) }),
      { status: 200, headers: { 'Content-Type': 'application/json' } }))
    : new Promise(() => undefined)));
  show('c');
  amendmentsOf.of('c', 'p1').value = [AMENDMENT];
  divisionsOf.of('c', 'p1').value = [];
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

function seated(standing: Standing | undefined, tabling: Standing[], ...permits: string[]): void {
  consultationOf.of('c').value = { slug: 'c', languages: ['en'], permits, rounds: [],
    member: standing ? { role: 'head', standing, delegation: OWN } : { role: 'chair' } } as unknown as Consultation;
  rulesOf.of('c').value = { version: 1, ruleSet: { tabling } } as unknown as RuleSetVersion;
}

async function shown(name: string, properties: object = { provision: PROVISION }): Promise<LitElement> {
  const part = Object.assign(document.createElement(name) as LitElement, { slug: 'c' }, properties);
  document.body.append(part);
  await part.updateComplete;
  return part;
}

const buttons = (part: LitElement): string[] => [...part.querySelectorAll('button.btn')].map((one) => one.textContent.trim());
const EVERYTHING = ['table-amendment', 'sponsor', 'move-division'];

describe('what a delegation is offered on a text', () => {
  it('is to table, join, move and object where the rules of procedure have its status table', async () => {
    seated('organisation', ['participant', 'organisation'], ...EVERYTHING);
    divisionsOf.of('c', 'p1').value = [MOTION];
    expect(buttons(await shown('amendments-panel'))).toEqual(['amendment-join', 'amendment-table']);
    expect(buttons(await shown('division-panel'))).toEqual(['division-object']);
    divisionsOf.of('c', 'p1').value = [];
    expect(buttons(await shown('division-panel'))).toEqual(['division-move']);
    expect(buttons(await shown('sponsor-acts', { provision: { ...PROVISION, status: 'withdrawn' } }))).toHaveLength(1);
  });

  it('is none of that where they do not', async () => {
    for (const standing of ['organisation', undefined] as const) {
      seated(standing, ['participant'], ...EVERYTHING);
      divisionsOf.of('c', 'p1').value = [MOTION];
      expect(buttons(await shown('amendments-panel'))).toEqual([]);
      expect(buttons(await shown('division-panel'))).toEqual([]);
      expect(buttons(await shown('sponsor-acts', { provision: { ...PROVISION, status: 'withdrawn' } }))).toEqual([]);
    }
  });

  it('is to withdraw what it tabled or moved itself, whatever the rules have become', async () => {
    seated('organisation', ['participant'], ...EVERYTHING);
    amendmentsOf.of('c', 'p1').value = [{ ...AMENDMENT, tabledBy: by(OWN) } as unknown as Amendment];
    divisionsOf.of('c', 'p1').value = [{ ...MOTION, movedBy: by(OWN) } as unknown as Division];
    expect(buttons(await shown('amendments-panel'))).toEqual(['amendment-withdraw']);
    expect(buttons(await shown('division-panel'))).toEqual(['division-withdraw']);
    expect(buttons(await shown('sponsor-acts', { provision: { ...PROVISION, tabledBy: by(OWN) } }))).toHaveLength(1);
  });

  it.each([[1, false], [2, true]])('is to divide an amendment by its changes: %s', async (count, offered) => {
    changes = count;
    seated('participant', ['participant'], ...EVERYTHING);
    const part = await shown('division-panel', { provision: PROVISION, amendment: AMENDMENT });
    await new Promise((answered) => { setTimeout(answered, 20); });
    await part.updateComplete;
    expect(buttons(part).length > 0).toBe(offered);
  });
});

describe('what the chair is led to', () => {
  it.each(['rejected', 'not-put'] as const)('is to reconsider an amendment that is %s', async (status) => {
    seated(undefined, ['participant'], 'prepare-ballot');
    amendmentsOf.of('c', 'p1').value = [{ ...AMENDMENT, status }];
    const part = await shown('amendments-panel');
    expect(part.querySelector('a[href="/c/c/console?on=amendment-reconsideration/a1"]')).not.toBeNull();
  });
});
