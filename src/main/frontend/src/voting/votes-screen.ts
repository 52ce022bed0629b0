import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Ballot } from '../api/types.js';
import { consultationOf } from '../consultation/consultation-store.js';
import { day, pick } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Screen } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { ballotsOf } from './ballots-store.js';
import './count-down.js';
import { standing, verdict } from './outcome.js';
import './votes-screen.css';

const GROUPS = ['open', 'prepared', 'closed'] as const;

/** The votes: those that are open first. */
@customElement('votes-screen')
export class VotesScreen extends Screen {
  @property() slug = '';

  protected override stores() {
    return [consultationOf.of(this.slug), ballotsOf.of(this.slug)];
  }

  protected heading(): string {
    return t('nav-votes');
  }

  protected override render() {
    const { value, refusal } = ballotsOf.of(this.slug);
    return html`
      <main id="main">
        <header><h1>${t('nav-votes')}</h1></header>
        ${refusalNote(refusal)}
        ${!value && !refusal ? html`<p class="muted">${t('loading')}</p>` : nothing}
        ${value?.length === 0 ? html`<p class="empty">${t('no-votes')}</p>` : nothing}
        ${GROUPS.map((state) => {
          const ballots = value?.filter((ballot) => ballot.state === state) ?? [];
          return ballots.length === 0 ? nothing : html`
            <h2>${t(`ballots-${state}`)}</h2>
            <ul class="plain ballots">${ballots.reverse().map((ballot) => this.#row(ballot))}</ul>`;
        })}
      </main>`;
  }

  #row(ballot: Ballot) {
    const question = pick(ballot.question, consultationOf.of(this.slug).value?.languages);
    const votes = consultationOf.of(this.slug).value?.member?.standing === 'participant';
    return html`
      <li>
        <p class="small muted">${t(`method-${ballot.method}`)} ${ballot.number}
          ${ballot.closedAt ? html` · ${day(ballot.closedAt)}` : nothing}
          ${ballot.state === 'open' && ballot.closes ? html` · <count-down .until=${ballot.closes}></count-down>` : nothing}</p>
        <h3><a href="/c/${this.slug}/votes/${ballot.id}" lang=${question.lang || nothing}>${question.text}</a></h3>
        ${ballot.state === 'closed' ? html`<p class=${ballot.outcome?.adopted ? 'won' : 'lost'}>${standing(ballot)
          || verdict(ballot)}</p>` : nothing}
        ${ballot.method === 'silence' && ballot.state === 'open' ? html`<p class="small">${t('under-silence')}</p>` : nothing}
        ${ballot.state === 'open' && votes && ballot.method !== 'silence'
          ? html`<p class="small">${ballot.own?.choice ? t('we-voted', { choice: t(`said-${ballot.own.choice}`) }) : ballot.own ? t('we-have-voted') : t('we-have-not-voted')}</p>`
          : nothing}
      </li>`;
  }
}
