import { expect, test } from 'vitest';
import { arranged } from './order-of-voting.js';

const placed = (id: string, ...excludes: string[]) => ({ id, excludes });

test('what the chair began to arrange stays, whatever is tabled or settled meanwhile', () => {
  const begun = [placed('b', 'a', 'c'), placed('a'), placed('c')];
  expect(arranged([placed('a'), placed('b'), placed('d')], begun, [])).toEqual([placed('b', 'a'), placed('a'), placed('d')]);
});

test('where nothing was begun it is as it is fixed or suggested', () => {
  expect(arranged([placed('a', 'b'), placed('b')], undefined, [])).toEqual([placed('a', 'b'), placed('b')]);
});

test('what is withdrawn or out of order stays excluded: it may wait again', () => {
  expect(arranged([placed('a', 'b'), placed('d')], undefined, ['b'])).toEqual([placed('a', 'b'), placed('d')]);
  expect(arranged([placed('a'), placed('d')], [placed('d'), placed('a', 'b', 'd')], ['b'])).toEqual([placed('d'), placed('a', 'b')]);
});
