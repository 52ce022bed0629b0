import type { Ballot, Choice, Tally } from '../api/types.js';
import { t } from '../i18n/index.js';

export const CHOICE_SIGNS: Record<Choice, string> = { yes: '✓', no: '✕', abstain: '–', object: '■' };

/** What the rule counts against: those who voted, or all members. */
export const baseOf = (ballot: Ballot, tally: Tally): number =>
  ballot.outcome?.params?.base ?? (ballot.rule.name === 'absolute-majority' ? tally.members : tally.yes + tally.no);

export const votedCount = (tally: Tally): number => tally.yes + tally.no + tally.abstain + (tally.object ?? 0);

/** How it stands, in the reader's language; the engine's numbers, never computed here. */
export function standing(ballot: Ballot): string {
  const { tally, outcome } = ballot;
  if (!tally || !outcome) return '';
  // The server's own words cover every case; they come with a read, not with an event.
  if (outcome.reason && ballot.state === 'closed') return outcome.reason;
  const objections = outcome.params?.objections ?? tally.object ?? 0;
  if (ballot.method === 'no-objection') return t('standing-objections', { count: objections, state: ballot.state });
  const values = {
    yes: tally.yes, base: baseOf(ballot, tally), needed: outcome.needed ?? outcome.params?.needed ?? 0, adopted: String(outcome.adopted),
  };
  if (ballot.state === 'closed') return t('standing-closed', values);
  const missing = outcome.missing ?? outcome.params?.missing ?? 0;
  return `${t('standing-open', values)} ${!outcome.adopted && missing > 0 ? t('missing', { count: missing }) : ''}`.trim();
}

export const verdict = (ballot: Ballot): string =>
  ballot.outcome?.decided === false ? t('undecided') : ballot.outcome?.adopted ? t('adopted') : t('not-adopted');
