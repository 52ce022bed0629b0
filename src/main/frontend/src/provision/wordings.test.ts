import { describe, expect, it } from 'vitest';
import type { Consultation, Provision, ProvisionVersion } from '../api/types.js';
import { put } from './provisions-store.js';
import { aligned, behind, draftOf, lastChanged, overtaken, whyKept, written } from './wordings.js';

const provision = (id: string, number: string, version = 1) => ({ id, number, version, title: { en: id }, text: {} }) as unknown as Provision;
const version = (number: number, text: Record<string, string>) => ({ version: number, text, title: {}, by: { name: 'A' }, at: '' }) as ProvisionVersion;

describe('the text', () => {
  it('stands in the order of its numbers', () => {
    const all = ['2', '1.10', '1', '1.2'].reduce<Provision[]>((before, number) => put(before, provision(number, number)), []);
    expect(all.map((one) => one.number)).toEqual(['1', '1.2', '1.10', '2']);
  });

  it('keeps the newest version of each provision, in whichever order they come', () => {
    let all = [provision('b', '2', 1)];
    all = put(all, provision('a', '1'));
    all = put(all, provision('b', '2', 3));
    all = put(all, provision('b', '2', 2));
    expect(all.map((one) => [one.id, one.version])).toEqual([['a', 1], ['b', 3]]);
  });
});

describe('languages side by side', () => {
  it('are aligned paragraph by paragraph, with gaps where one has less', () => {
    expect(aligned({ en: 'One.\n\nTwo.', ru: 'Раз.' }, ['en', 'ru'])).toEqual([['One.', 'Раз.'], ['Two.', undefined]]);
    expect(aligned({ en: 'One.' }, ['en', 'zh'])).toEqual([['One.', undefined]]);
  });

  it('say which wording is older than another', () => {
    const versions = [version(3, { en: 'c', ru: 'б', zh: '一' }), version(1, { en: 'a', ru: 'а', zh: '一' }), version(2, { en: 'b', ru: 'б', zh: '一' })];
    expect(lastChanged(versions, 'en')).toBe(3);
    expect(behind(versions, ['en', 'ru', 'zh'])).toEqual([{ lang: 'ru', version: 2 }, { lang: 'zh', version: 1 }]);
    expect(behind([version(1, { en: 'a' })], ['en', 'ru'])).toEqual([]);
  });
});

describe('a draft', () => {
  it('knows when a newer version is there', () => {
    const draft = draftOf(provision('a', '1', 2), '"2"');
    expect(overtaken(draft, provision('a', '1', 2))).toBe(false);
    expect(overtaken(draft, provision('a', '1', 3))).toBe(true);
  });

  it('is sent without the languages that were left empty', () => {
    expect(written({ en: ' Purpose ', ru: '  ', zh: '' })).toEqual({ en: 'Purpose' });
  });
});

describe('a correction', () => {
  const tabled = { ...provision('a', '1'), status: 'draft', tabledBy: { delegation: { id: 'd1' } } } as unknown as Provision;
  const as = (role: string, delegation?: string, permits = ['revise-provision']) =>
    ({ permits, member: { role, delegation: delegation && { id: delegation } } }) as unknown as Consultation;

  it('is for the delegation that tabled the provision and for the chair', () => {
    expect(whyKept(tabled, as('expert', 'd1'))).toBeUndefined();
    expect(whyKept(tabled, as('chair'))).toBeUndefined();
    expect(whyKept(tabled, as('expert', 'd2'))).toBe('provision-of-others');
  });

  it('is not possible in another phase or after the decision', () => {
    expect(whyKept(tabled, as('expert', 'd1', []))).toBe('provision-correct-not-now');
    expect(whyKept({ ...tabled, status: 'adopted' }, as('chair'))).toBe('provision-decided');
  });
});
