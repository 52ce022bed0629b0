import { expect, test } from 'vitest';
import type { Ballot } from '../api/types.js';
import { t } from '../i18n/index.js';
import { standing } from './outcome.js';

const tally = { yes: 1, no: 0, abstain: 0, notParticipating: 2, absent: 0, members: 3 };
const running = { state: 'open', tally, rule: { name: 'weighted-qualified' } } as unknown as Ballot;

test('where no outcome is told while a vote runs, it is said that it comes with the close', () => {
  expect(standing(running)).toBe(t('outcome-at-close'));
  expect(standing({ ...running, outcome: { adopted: false, code: 'rejected-weighted', reason: 'So far too little.' } })).toBe('So far too little.');
  expect(standing({ ...running, tally: undefined })).toBe('');
  expect(standing({ ...running, state: 'closed' })).toBe('');
});
