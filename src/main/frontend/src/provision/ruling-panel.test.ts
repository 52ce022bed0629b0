import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LitElement } from 'lit';
import { Refusal } from '../api/refusal.js';
import type { Consultation } from '../api/types.js';
import { consultationOf } from '../consultation/consultation-store.js';
import { show } from '../live/live-store.js';
import './ruling-panel.js';
import type { Disputed } from './ruling-panel.js';

const RULING = { reason: { en: 'It was decided already.' }, by: { id: 'p', name: 'The Chair' }, at: '2026-01-01T00:00:00Z' };

const amendment = (changed: Partial<Disputed> = {}): Disputed =>
  ({ id: 'a1', name: 'amendment 1', status: 'tabled', ruleOut: () => Promise.resolve(), takeBack: () => Promise.resolve(), ...changed });

async function shown(permits: string[], disputed: Disputed): Promise<LitElement> {
  consultationOf.of('c').value = { slug: 'c', languages: ['en'], permits, rounds: [] } as unknown as Consultation;
  const panel = Object.assign(document.createElement('ruling-panel') as LitElement, { slug: 'c', disputed });
  document.body.append(panel);
  await panel.updateComplete;
  return panel;
}

async function give(panel: LitElement, reason: string): Promise<void> {
  const field = panel.querySelector('textarea');
  if (!field) throw new Error('no form');
  field.value = reason;
  field.dispatchEvent(new InputEvent('input'));
  await panel.updateComplete;
}

const submit = (panel: LitElement) => panel.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));

beforeEach(() => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  show('c');
});

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
  vi.unstubAllGlobals();
});

describe('the ruling of the chair on a text', () => {
  it('is shown to everybody, and taken back by the chair alone', async () => {
    const ruledOut = amendment({ status: 'out-of-order', ruling: RULING });
    const reader = await shown([], ruledOut);
    expect(reader.querySelector('[data-testid=ruling]')).not.toBeNull();
    expect(reader.querySelector('button')).toBeNull();
    expect((await shown(['rule-on-order'], ruledOut)).querySelector('button')).not.toBeNull();
  });

  it('is given where it waits for its vote, and by the chair alone', async () => {
    expect((await shown([], amendment())).querySelector('form')).toBeNull();
    expect((await shown(['rule-on-order'], amendment({ status: 'adopted' }))).querySelector('form')).toBeNull();
    expect((await shown(['rule-on-order'], amendment())).querySelector('form')).not.toBeNull();
  });

  it('keeps what was typed through a reload, until it was given', async () => {
    await give(await shown(['rule-on-order'], amendment()), 'It was decided already.');
    document.body.replaceChildren();
    const again = await shown(['rule-on-order'], amendment());
    expect(again.querySelector('textarea')?.value).toBe('It was decided already.');
    submit(again);
    await vi.waitFor(() => { expect(again.querySelector('textarea')?.value).toBe(''); });
  });

  it('is the same act still after the line was lost, and another with another reason', async () => {
    const sent: string[] = [];
    const panel = await shown(['rule-on-order'], amendment({ ruleOut: (_reason, key) => {
      sent.push(key);
      return Promise.reject(new Refusal(0, 'unreachable', 'No line.'));
    } }));
    for (const reason of ['One.', 'One.', 'Another.']) {
      await give(panel, reason);
      submit(panel);
      await panel.updateComplete;
      await vi.waitFor(() => { expect(panel.querySelector('form button')?.getAttribute('aria-disabled')).toBe('false'); });
    }
    expect(sent.length).toBe(3);
    expect(sent[1]).toBe(sent[0]);
    expect(sent[2]).not.toBe(sent[0]);
  });
});
