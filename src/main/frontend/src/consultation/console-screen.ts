import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { provisionsOf } from '../provision/provisions-store.js';
import '../record/publish-record.js';
import { Screen } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import '../voting/announce-decision.js';
import { awaitsAnnouncement, ballotsOf } from '../voting/ballots-store.js';
import { verdict } from '../voting/outcome.js';
import '../voting/prepare-ballot.js';
import '../voting/run-ballot.js';
import { consultationOf, delegationsOf, may, principlesOf } from './consultation-store.js';
import './console-screen.css';
import './phase-control.js';
import { whyNot } from './reasons.js';

const LATEST = 5;

/** What the chair may lawfully do next, each with the rule it rests on; everyone else who serves sees why it is not theirs. */
@customElement('console-screen')
export class ConsoleScreen extends Screen {
  @property() slug = '';

  protected override stores() {
    const { slug } = this;
    return [consultationOf.of(slug), ballotsOf.of(slug), provisionsOf.of(slug), principlesOf.of(slug), delegationsOf.of(slug)];
  }

  protected heading(): string {
    return t('nav-console');
  }

  protected override render() {
    const { slug } = this;
    const consultation = consultationOf.of(slug).value;
    if (!consultation) return html`<main id="main"><h1>${t('nav-console')}</h1><p class="muted">${t('loading')}</p></main>`;
    return html`
      <main id="main">
        <header><h1>${t('nav-console')}</h1><p class="lead">${t('console-lead')}</p></header>
        <section class="panel" aria-labelledby="phases"><h2 id="phases">${t('round-and-phase')}</h2>
          <phase-control .slug=${slug} .consultation=${consultation}></phase-control></section>
        <section class="panel" aria-labelledby="running"><h2 id="running">${t('votes-to-run')}</h2>${this.#running()}</section>
        <section class="panel" aria-labelledby="prepare"><h2 id="prepare">${t('prepare-vote')}</h2>
          ${may(consultation, 'prepare-ballot')
            ? html`<prepare-ballot .slug=${slug} .languages=${consultation.languages} .provisions=${provisionsOf.of(slug).value ?? []}
                .principles=${principlesOf.of(slug).value ?? []}></prepare-ballot>`
            : html`<p class="muted">${whyNot(consultation, 'prepare-ballot')}</p>`}</section>
        <section class="panel" aria-labelledby="record"><h2 id="record">${t('record')}</h2>
          <publish-record .slug=${slug} .consultation=${consultation}></publish-record></section>
      </main>`;
  }

  #running() {
    const { value, refusal } = ballotsOf.of(this.slug);
    const consultation = consultationOf.of(this.slug).value;
    const waiting = value?.filter((ballot) => ballot.state !== 'closed').sort((a, b) => (a.state === b.state ? a.number - b.number
      : a.state === 'open' ? -1 : 1)) ?? [];
    const closed = value?.filter((ballot) => ballot.state === 'closed').slice(-LATEST).reverse() ?? [];
    return html`
      <p class="small muted">${t('rule-running')}</p>
      ${refusalNote(refusal)}
      ${waiting.length === 0 ? html`<p class="empty">${t('no-vote-to-run')}</p>` : nothing}
      ${waiting.map((ballot) => (may(consultation, ballot.state === 'open' ? 'close-ballot' : 'open-ballot')
        ? html`<run-ballot .slug=${this.slug} .ballot=${ballot} .delegations=${delegationsOf.of(this.slug).value ?? []}></run-ballot>`
        : html`<p><a href="/c/${this.slug}/votes/${ballot.id}">${say(ballot.question)}</a> <span
          class="small muted">${t(`ballot-${ballot.state}`)}</span></p>`))}
      ${consultation && waiting.some((ballot) => !may(consultation, ballot.state === 'open' ? 'close-ballot' : 'open-ballot'))
        ? html`<p class="small muted">${whyNot(consultation, 'open-ballot')}</p>` : nothing}
      ${value?.some(awaitsAnnouncement) ? html`<h3 class="to-announce">${t('decisions-to-announce')}</h3>
        ${value.filter(awaitsAnnouncement).map((ballot) => html`
          <article class="run" aria-label=${say(ballot.question)}><h4><a href="/c/${this.slug}/votes/${ballot.id}">${say(ballot.question)}</a></h4>
            <announce-decision .slug=${this.slug} .ballot=${ballot}></announce-decision></article>`)}` : nothing}
      ${closed.length > 0 ? html`<h3 class="small muted">${t('votes-closed')}</h3>
        <ul class="plain">${closed.map((ballot) =>
          html`<li><a href="/c/${this.slug}/votes/${ballot.id}">${say(ballot.question)}</a> <span class="small muted">${verdict(ballot)}</span></li>`)}</ul>` : nothing}`;
  }
}
