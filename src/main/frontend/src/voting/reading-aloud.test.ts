import { expect, test } from 'vitest';
import { countWords, wordsIn } from './reading-aloud.js';

test('words are those of the language, and signs are none', () => {
  expect(countWords('en', 'We abstain; paragraph 2, unclear.')).toBe(5);
  expect(countWords('ru', 'Мы воздержались — пункт неясен.')).toBe(4);
  expect(countWords('zh', '我国代表团投弃权票。')).toBeGreaterThan(2);
});

test('ten seconds are for twenty words', () => {
  expect(wordsIn(10)).toBe(20);
});
