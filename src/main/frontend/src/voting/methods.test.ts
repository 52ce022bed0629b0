import { expect, test } from 'vitest';
import type { Ballot, Choice, RuleSetVersion } from '../api/types.js';
import { chosenRule, methodsOf, notUsual, ruleSaid, takesWords } from './ballot-rule.js';
import { t } from '../i18n/index.js';
import { choicesNow } from './methods.js';

const place = (delegation: string, passed = false) => ({ delegation, passed, missed: false });

function rollCall(called: string | undefined, again: boolean, passed: string[] = [], cast: Record<string, Choice> = {}): Ballot {
  const names = ['a', 'b', 'c'];
  return {
    method: 'roll-call', state: 'open', rule: { name: 'simple-majority' },
    electorate: names.map((id) => ({ delegation: { id, code: id, name: {} }, present: true, choice: cast[id] })),
    rollCall: { language: 'en', commitment: '', order: names.map((id) => place(id, passed.includes(id))), called, again },
  } as unknown as Ballot;
}

test('in a roll-call a delegation answers once it is called, and passes only then', () => {
  expect(choicesNow(rollCall(undefined, false), 'a')).toEqual([]);
  expect(choicesNow(rollCall('a', false), 'a')).toEqual(['yes', 'no', 'abstain', 'pass']);
  expect(choicesNow(rollCall('a', false), 'b')).toEqual([]);
  expect(choicesNow(rollCall('b', false), 'a')).toEqual(['yes', 'no', 'abstain']);
  expect(choicesNow(rollCall('a', false, [], { a: 'yes' }), 'a')).toEqual(['yes', 'no', 'abstain']);
});

test('who passed answers when it is called again', () => {
  expect(choicesNow(rollCall('a', false, ['a']), 'a')).toEqual(['yes', 'no', 'abstain']);
  expect(choicesNow(rollCall('b', false, ['a']), 'a')).toEqual([]);
  expect(choicesNow(rollCall('a', true, ['a']), 'a')).toEqual(['yes', 'no', 'abstain']);
  expect(choicesNow(rollCall('a', true, ['a', 'c']), 'c')).toEqual([]);
});

const rules = {
  version: 1, words: {}, ruleSet: {
    methods: ['recorded', 'no-objection'], rule: { name: 'simple-majority' },
    important: { rule: { name: 'two-thirds' }, questions: [{ code: 'budget', title: {} }], inherited: true },
  },
} as unknown as RuleSetVersion;
const options = { rules, reconsiders: false, change: () => undefined };

test('a question is put as the rules of procedure provide', () => {
  expect(methodsOf(rules)).toEqual(['recorded', 'no-objection']);
  expect(methodsOf()).toContain('secret');
});

test('an important question has its own majority, where it can be put so', () => {
  expect(chosenRule({ ...options, method: 'recorded', important: 'budget', rule: 'unanimity' })).toEqual({ important: 'budget', rule: undefined });
  expect(chosenRule({ ...options, method: 'no-objection', important: 'budget' })).toEqual({ important: undefined, rule: undefined });
  expect(chosenRule({ ...options, method: 'recorded', important: 'gone' })).toEqual({ important: undefined, rule: undefined });
});

test('a rule that does not fit how the question is put is not sent', () => {
  expect(chosenRule({ ...options, method: 'secret', rule: 'weighted-qualified' }).rule).toBeUndefined();
  expect(chosenRule({ ...options, method: 'secret', rule: 'unanimity' }).rule).toBe('unanimity');
  expect(chosenRule({ ...options, method: 'recorded', rule: 'two-thirds', reconsiders: true }).rule).toBeUndefined();
});

test('that another rule is chosen than the usual one is said before the vote is prepared', () => {
  expect(ruleSaid({ ...options, method: 'recorded', rule: 'two-thirds' })).toContain(notUsual({ usualRule: { name: 'simple-majority' } }));
  expect(ruleSaid({ ...options, method: 'recorded', rule: 'simple-majority' })).not.toContain('usual');
  expect(ruleSaid({ ...options, method: 'no-objection', rule: 'consensus' })).not.toContain('usual');
  expect(ruleSaid({ ...options, method: 'no-objection', rule: 'rough-consensus' })).toContain(notUsual({ usualRule: { name: 'consensus' } }));
  expect(notUsual({})).toBe('');
});

test('a rule that does not count heads is said not to decide what is kept in totals only', () => {
  const council = { ...rules, ruleSet: { ...rules.ruleSet, rule: { name: 'weighted-qualified' } } } as unknown as RuleSetVersion;
  for (const method of ['secret', 'show-of-hands'] as const) {
    for (const usual of ['weighted-qualified', 'threshold-with-veto', 'consensus'] as const) {
      const put = { ...options, rules: { ...council, ruleSet: { ...council.ruleSet, rule: { name: usual } } }, method };
      expect(ruleSaid(put), `${method} under ${usual}`).toBe(t('rule-not-heads'));
      expect(ruleSaid({ ...put, rule: 'two-thirds' })).not.toContain(t('rule-not-heads'));
    }
  }
});

test('the usual rule chosen by its name is the usual one with its own numbers', () => {
  for (const usual of [{ name: 'weighted-qualified', members: { num: 72, den: 100 } }, { name: 'threshold-with-veto', needed: 7 }, { name: 'consensus-minus', k: 2 }] as const) {
    const own = { ...rules, words: { usual: 'As these rules have it.' }, ruleSet: { ...rules.ruleSet, rule: usual } } as unknown as RuleSetVersion;
    const put = { ...options, rules: own, method: 'recorded', rule: usual.name } as const;
    expect(chosenRule(put).rule).toBeUndefined();
    expect(ruleSaid(put)).toBe('As these rules have it.');
  }
  const procedural = { ...rules, ruleSet: { ...rules.ruleSet, procedural: { name: 'threshold', needed: 7 } } } as unknown as RuleSetVersion;
  expect(chosenRule({ ...options, rules: procedural, method: 'recorded', rule: 'threshold', procedural: true }).rule).toBeUndefined();
  expect(chosenRule({ ...options, rules: procedural, method: 'recorded', rule: 'threshold' }).rule).toBe('threshold');
  expect(chosenRule({ ...options, method: 'no-objection', rule: 'consensus' }).rule).toBeUndefined();
  expect(chosenRule({ ...options, method: 'recorded', rule: 'two-thirds' }).rule).toBe('two-thirds');
});

test('an objection takes words where consensus is sought and who objects is kept', () => {
  const takes = (method: Ballot['method'], name: Ballot['rule']['name']) => takesWords({ method, rule: { name } });
  for (const rule of ['consensus', 'consensus-minus', 'agreement-without-vote', 'rough-consensus'] as const) {
    for (const method of ['no-objection', 'recorded', 'roll-call'] as const) expect(takes(method, rule), `${method} ${rule}`).toBe(true);
    for (const method of ['indicative', 'show-of-hands', 'secret', 'silence'] as const) expect(takes(method, rule), `${method} ${rule}`).toBe(false);
  }
  expect(takes('recorded', 'simple-majority')).toBe(false);
});

test('a question that stands by itself is one of procedure if the chair says so, where that has a rule of its own', () => {
  const council = { ...rules, words: { procedural: 'Nine votes.' }, ruleSet: { ...rules.ruleSet, procedural: { name: 'threshold', needed: 9 } } } as unknown as RuleSetVersion;
  const put = { ...options, rules: council, method: 'recorded' } as const;
  expect(chosenRule({ ...put, procedural: true }).procedural).toBe(true);
  expect(ruleSaid({ ...put, procedural: true })).toBe('Nine votes.');
  expect(ruleSaid({ ...put, subject: 'division/1' })).toBe('Nine votes.');
  expect(chosenRule({ ...put, subject: 'division/1', procedural: true }).procedural).toBeUndefined();
  expect(chosenRule({ ...put, subject: 'provision/1', procedural: true }).procedural).toBeUndefined();
  expect(chosenRule({ ...put, procedural: true, important: 'budget' }).procedural).toBeUndefined();
  expect(chosenRule({ ...options, method: 'recorded', procedural: true }).procedural).toBeUndefined();
});
