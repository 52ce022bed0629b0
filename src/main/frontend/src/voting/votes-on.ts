import { html, nothing } from 'lit';
import type { Ballot } from '../api/types.js';
import { say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { standing, verdict } from './outcome.js';

/** The votes on something, each with its result in words and the way to its sheet; their store is watched by whoever shows them. */
export function votesOn(slug: string, all: Ballot[] | undefined, subject: string) {
  const ballots = all?.filter((one) => one.subject?.id === subject) ?? [];
  if (ballots.length === 0) return nothing;
  return html`
    <ul class="plain small votes-on" aria-label=${t('nav-votes')}>${ballots.map((one) => html`
      <li data-testid="vote-on"><a href="/c/${slug}/votes/${one.id}">${say(one.question)}</a>
        <span class="muted">${one.state === 'closed' ? standing(one) || verdict(one) : t(`ballot-${one.state}`)}</span></li>`)}</ul>`;
}
