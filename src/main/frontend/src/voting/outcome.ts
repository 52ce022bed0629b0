import type { Ballot, Choice, Outcome, Tally } from '../api/types.js';
import { t } from '../i18n/index.js';
import { SEEKING } from './ballot-rule.js';

export const CHOICE_SIGNS: Record<Choice, string> = { yes: '✓', no: '✕', abstain: '–', object: '■', pass: '↷' };

export const votedCount = (tally: Tally): number => tally.yes + tally.no + tally.abstain + (tally.object ?? 0);

/** The reasons that this page says itself; the numbers behind them come along. */
const CODES = ['adopted-majority', 'rejected-majority', 'adopted-members', 'rejected-members', 'tie', 'no-votes', 'consensus',
  'objections', 'indicative', 'silence-kept', 'silence-broken', 'silence-amended', 'silence-opposed', 'silence-withdrawn'];
const WITH_MISSING = ['rejected-majority', 'rejected-members', 'tie'];

/** Whether this page has words for it; for all others the server has, which come with a read and not with an event. */
export const isSaidHere = ({ code, params }: Outcome): boolean =>
  CODES.includes(code) && params !== undefined && (!WITH_MISSING.includes(code) || params.missing !== undefined);

/** How it stands, in the reader's language; the engine's numbers, never computed here. */
export function standing(ballot: Ballot): string {
  const { outcome, state, tally } = ballot;
  if (!outcome) return state === 'open' && tally ? t('outcome-at-close') : '';
  if (!isSaidHere(outcome)) return outcome.reason ?? '';
  const numbers = { yes: 0, no: 0, base: 0, needed: 0, missing: 0, objections: 0, ...outcome.params };
  return state === 'closed' ? t(`outcome-${outcome.code}`, numbers) : t(`so-far-${outcome.code}`, numbers);
}

/** A question that is no text's and was decided: by a vote, or in consensus. Of a text, the text says so. */
export const mayBeReconsidered = ({ outcome, rule, state, subject }: Ballot): boolean => state === 'closed' && outcome?.decided === true
  && (!subject || subject.type === 'principle') && (outcome.adopted || !SEEKING.includes(rule.name));

export const verdict = (ballot: Ballot): string =>
  ballot.outcome?.decided === false ? t('undecided') : ballot.outcome?.adopted ? t('adopted') : t('not-adopted');
