import { ballot as readBallot, vote } from '../api/ballots.js';
import { asRefusal, Refusal } from '../api/refusal.js';
import type { Ballot, Choice } from '../api/types.js';
import { t } from '../i18n/index.js';
import { session } from '../session/session.js';

const TRIES = 4;
const PAUSE = 1000;
type Own = Ballot['own'];

/**
 * Casts a vote. Where no answer comes it is sent again only while nobody of the delegation has voted since: a late repetition would put an
 * older vote over a colleague's newer one.
 */
export async function castVote(ballot: Ballot, choice: Choice, reason?: string): Promise<Ballot> {
  for (let tried = 1; ; tried++) {
    try {
      return await vote(ballot.id, choice, reason);
    } catch (cause) {
      const refusal = asRefusal(cause);
      if (!refusal.uncertain || tried === TRIES) throw refusal;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      const now = await readBallot(ballot.id);
      if (isMine(now.own, choice) && !isAsBefore(ballot.own, now.own)) return now;
      if (!isAsBefore(ballot.own, now.own)) throw votedMeanwhile(now.own);
    }
  }
}

const isMine = (own: Own, choice: Choice): boolean => own?.choice === choice && own.by?.id === session.me?.person.id;

/** Of a secret ballot nothing is said but that the delegation has voted: then that cannot be told, and counts as no. */
const isAsBefore = (before: Own, now: Own): boolean => now === undefined || now.at !== undefined && now.at === before?.at;

const votedMeanwhile = (own: Own) => new Refusal(409, 'voted-meanwhile',
  own?.by ? t('voted-meanwhile', { who: own.by.name }) : t('voted-meanwhile-secret'));
