import { describe, expect, it } from 'vitest';
import { found, type Option } from './combo-box.js';

const options: Option[] = [
  { value: 'CI', label: 'Côte d’Ivoire' }, { value: 'CL', label: 'Chile' }, { value: 'CN', label: 'China' }, { value: 'MK', label: 'North Macedonia' },
  { value: 'ZA', label: 'South Africa' }, { value: 'IN', label: 'India' },
];
const values = (typed: string) => found(options, typed).map((one) => one.value);

describe('a search among options', () => {
  it('finds by code first, then by the beginning of the name, then of a word, then within', () => {
    expect(values('in')).toEqual(['IN', 'CN']);
    expect(values('ch')).toEqual(['CL', 'CN']);
    expect(values('maced')).toEqual(['MK']);
    expect(values('frica')).toEqual(['ZA']);
  });

  it('does not mind accents, case or an empty search', () => {
    expect(values('COTE')).toEqual(['CI']);
    expect(values(' ')).toHaveLength(options.length);
    expect(values('xyz')).toEqual([]);
  });
});
