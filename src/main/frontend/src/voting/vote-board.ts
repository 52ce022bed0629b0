import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Ballot, Choice, Elector } from '../api/types.js';
import { collate, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Part } from '../ui/element.js';
import { asAsked, isByName } from './methods.js';
import { CHOICE_SIGNS } from './outcome.js';

/** What a delegation said, as told of it: "yes", "objects". */
export const said = (ballot: Ballot, choice: Choice): string => t(`said-${asAsked(ballot, choice)}`);

/** The board: each delegation with what is shown of its vote, in the order of the reader's alphabet. */
@customElement('vote-board')
export class VoteBoard extends Part {
  @property({ attribute: false }) ballot!: Ballot;

  protected override render() {
    const { ballot } = this;
    if (!ballot.electorate || ballot.state === 'prepared' || (ballot.method !== 'secret' && !isByName(ballot))) return nothing;
    // Of a secret ballot: who has voted, to those who are shown that; afterwards nothing.
    if (ballot.method === 'secret' && (ballot.state === 'closed' || !ballot.electorate.some((one) => one.voted))) return nothing;
    const collator = collate();
    const sorted = [...ballot.electorate].sort((a, b) => collator.compare(say(a.delegation.name), say(b.delegation.name)));
    return html`
      <section aria-labelledby="board">
        <h2 id="board">${t('board')}</h2>
        <ul class="plain board">${sorted.map((one) => html`
          <li class=${one.choice ?? (one.voted ? 'voted' : 'none')} data-testid="board-${one.delegation.code}">
            <span>${say(one.delegation.name)}</span> <span class="said">${this.#said(one)}</span></li>`)}</ul>
      </section>`;
  }

  #said(one: Elector): string {
    const { ballot } = this;
    if (one.choice) return `${CHOICE_SIGNS[one.choice]} ${said(ballot, one.choice)}`;
    if (one.voted) return t('has-voted');
    const passed = ballot.state === 'open' && ballot.rollCall?.order.some((place) => place.delegation === one.delegation.id && place.passed);
    if (passed) return `${CHOICE_SIGNS.pass} ${t('said-pass')}`;
    if (!one.present) return t('absent');
    return ballot.state === 'open' ? t('not-yet') : t('not-participating');
  }
}
