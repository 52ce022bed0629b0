import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { rollCall, type RollCall } from '../api/history.js';
import type { Ballot } from '../api/types.js';
import { day, pick } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { CHOICE_SIGNS } from '../voting/outcome.js';
import '../voting/tally-bar.js';
import '../voting/vote-screen.css';
import './history.css';
import { kinds, memberName } from './names.js';
import { ReadScreen } from './read-screen.js';

/** One roll-call of the past: what was asked, what came of it, and who voted how, by name in the reader's language. */
@customElement('roll-call-screen')
export class RollCallScreen extends ReadScreen<RollCall> {
  @property() slug = '';
  @property() rollCall = '';

  protected heading(): string | undefined {
    return this.value && pick(this.value.title).text;
  }

  protected wanted(): string {
    return this.rollCall;
  }

  protected isWanted({ id }: RollCall): boolean {
    return id === this.rollCall;
  }

  protected read(): Promise<RollCall> {
    return rollCall(this.slug, this.rollCall);
  }

  protected page(value: RollCall) {
    const title = pick(value.title);
    return html`
      <main id="main">
        <header>
          <p class="small"><a href="/c/${this.slug}/history">${t('nav-history')}</a></p>
          <h1 lang=${title.lang || nothing}>${title.text}</h1>
          <p class="lead">${[day(value.date), t('session-number', { number: value.session }), value.symbol, ...kinds(value)].filter(Boolean).join(' · ')}</p>
        </header>
        <section class="result ${value.outcome.adopted ? 'adopted' : ''}" aria-label=${t('result')}><p class="verdict">${value.outcome.reason}</p></section>
        <section aria-labelledby="tally"><h2 id="tally">${t('tally')}</h2><tally-bar .ballot=${this.#ballot(value)}></tally-bar></section>
        <section aria-labelledby="board">
          <h2 id="board">${t('who-voted-how')}</h2>
          <ul class="plain board">${value.sheet?.map((line) => html`
            <li class=${line.choice} data-testid="sheet-${line.member.code}">
              <span>${memberName(line.member, `/c/${this.slug}/history/members/${encodeURIComponent(line.member.code)}`)}</span>
              <span class="said">${CHOICE_SIGNS[line.choice]} ${t(`voted-${line.choice}`)}</span></li>`)}</ul>
        </section>
        <p class="small muted">${t('imported-as', { id: value.externalId })} ${t('absent-unknown')}</p>
      </main>
      <aside aria-label=${t('how-was-decided')}><h2>${t('how-was-decided')}</h2><p class="muted">${value.rule.words}</p></aside>`;
  }

  #ballot({ id, number, title, tally, outcome, rule }: RollCall): Ballot {
    return { id, number, question: title, method: 'recorded', rule, state: 'closed', tally, outcome } as Ballot;
  }
}
