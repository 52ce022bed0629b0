import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Asked } from '../api/types.js';
import { moment, pick, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { provisionsOf } from '../provision/provisions-store.js';
import { session } from '../session/session.js';
import { threadsOf } from '../thread/threads-store.js';
import { Screen } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { ballotsOf } from '../voting/ballots-store.js';
import { changesSince } from './changes-store.js';
import { changesOf, type Names } from './changes.js';
import { consultationOf, may, principlesOf } from './consultation-store.js';
import { timeLeft } from './time-left.js';
import './today-screen.css';
import './who-is-there.js';

const SHOWN = 40;

/** What is asked of us now, and what changed. */
@customElement('today-screen')
export class TodayScreen extends Screen {
  @property() slug = '';

  protected override stores() {
    return [session, consultationOf.of(this.slug), changesSince.of(this.slug), ...Object.values(this.#lists())];
  }

  override connectedCallback(): void {
    // What is new to this visit is asked anew each time that one comes here.
    void changesSince.onShow(this.slug)?.refresh();
    super.connectedCallback();
  }

  protected override updated(): void {
    super.updated();
    const last = changesSince.onShow(this.slug)?.value?.events.at(-1);
    if (last) changesSince.of(this.slug).seen(last.seq);
  }

  protected heading(): string {
    return t('nav-today');
  }

  #lists() {
    const { slug } = this;
    return { principles: principlesOf.of(slug), threads: threadsOf.of(slug), provisions: provisionsOf.of(slug), ballots: ballotsOf.of(slug) };
  }

  /** What changes are about; undefined until all of it is here. */
  get #names(): Names | undefined {
    const { principles: { value: principles }, threads: { value: threads }, provisions: { value: provisions }, ballots: { value: ballots } } = this.#lists();
    return principles && threads && provisions && ballots ? { slug: this.slug, principles, threads, provisions, ballots } : undefined;
  }

  get #refusal() {
    return changesSince.of(this.slug).refusal ?? Object.values(this.#lists()).find((list) => list.refusal)?.refusal;
  }

  protected override render() {
    const consultation = consultationOf.of(this.slug).value;
    const asked = session.me?.asked.filter((one) => one.consultation === this.slug) ?? [];
    const round = consultation?.currentRound;
    return html`
      <main id="main">
        <header>
          <h1>${t('nav-today')}</h1>
          ${round ? html`<p class="lead">${say(round.title)} · ${t(`phase-${round.phase}`)}${round.phaseCloses
            ? html` · ${t('closes-at', { time: moment(round.phaseCloses) })}` : nothing}</p>` : nothing}
        </header>
        ${may(consultation, 'see-proceedings') ? html`<who-is-there .slug=${this.slug}></who-is-there>` : nothing}
        <section aria-labelledby="asked-of-us">
          <h2 id="asked-of-us">${t('asked-of-us')}</h2>
          ${asked.length === 0 ? html`<p class="empty">${t('nothing-asked')}</p>`
            : html`<ul class="plain asks">${asked.map((one) => html`<li>${this.#ask(one)}</li>`)}</ul>`}
        </section>
        <section aria-labelledby="what-changed">
          <h2 id="what-changed">${changesSince.of(this.slug).value?.firstVisit ? t('what-happened-last') : t('what-changed')}</h2>
          ${refusalNote(this.#refusal)}
          ${this.#changes()}
        </section>
      </main>`;
  }

  #ask(one: Asked) {
    const { type, id, code } = one.subject;
    const href = `/c/${this.slug}/${({ ballot: `votes/${id}`, provision: `text/${id}` })[type] ?? `principles/${code ?? id}`}`;
    const title = pick(one.title);
    const left = one.due ? timeLeft(one.due) : undefined;
    return html`
      <a class="ask" href=${href}>
        <span class="kind small">${t({ 'vote-open': 'ask-vote', 'silence-expiring': 'ask-silence', 'position-due': 'ask-position', 'words-asked': 'ask-words' }[one.type])}</span>
        <span class="what" lang=${title.lang || nothing}>${type === 'ballot' ? nothing : html`${code} `}${title.text}</span>
        ${left ? html`<span class="small muted">${left}</span>` : nothing}
      </a>`;
  }

  #changes() {
    const names = this.#names;
    const seen = changesSince.of(this.slug).value;
    if (!seen || !names) return this.#refusal ? nothing : html`<p class="muted">${t('loading')}</p>`;
    const changes = changesOf(seen.events, names);
    if (changes.length === 0) return html`<p class="empty">${t('nothing-changed')}</p>`;
    return html`<ol class="plain changes">${changes.slice(0, SHOWN).map((change) => html`
      <li><time class="small muted" datetime=${change.at}>${moment(change.at)}</time><a
        href=${change.href}>${change.text}</a></li>`)}</ol>`;
  }
}
