import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ballots } from '../api/ballots.js';
import { journal, principles } from '../api/consultations.js';
import { provisions } from '../api/provisions.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import { threads } from '../api/threads.js';
import type { Asked, JournalEvent } from '../api/types.js';
import { moment, pick, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { feedOf } from '../live/live-store.js';
import { session } from '../session/session.js';
import { Screen } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { changesOf, type Names } from './changes.js';
import { consultationOf, may } from './consultation-store.js';
import { timeLeft } from './time-left.js';
import { visit } from './visits.js';
import './today-screen.css';
import './who-is-there.js';

const SHOWN = 40;
/** On a first visit there is no "since": the last of what happened is shown. */
const FIRST_LOOK = 60;

/** What is asked of us now, and what changed. */
@customElement('today-screen')
export class TodayScreen extends Screen {
  @property() slug = '';
  @state() private events?: JournalEvent[];
  @state() private names?: Names;
  @state() private firstVisit = false;
  @state() private refusal?: Refusal;
  #stop?: () => void;

  protected override stores() {
    return [session, consultationOf.of(this.slug)];
  }

  protected heading(): string {
    return t('nav-today');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  async #read(): Promise<void> {
    try {
      const feed = await feedOf(this.slug);
      const head = feed.after;
      const since = visit(session.me?.person.id ?? 'public', this.slug, head);
      this.firstVisit = since === undefined;
      const listener = (event: JournalEvent) => { this.#take(event); };
      feed.listeners.add(listener);
      this.#stop = () => feed.listeners.delete(listener);
      const [page] = await Promise.all([journal(this.slug, since ?? Math.max(0, head - FIRST_LOOK)), this.#readNames()]);
      const early = (this.events ?? []).filter((event) => event.seq > page.through);
      this.events = [...page.items, ...early];
    } catch (reason) {
      this.refusal = asRefusal(reason);
    }
  }

  async #readNames(): Promise<void> {
    const slug = this.slug;
    const [p, th, pr, b] = await Promise.all([principles(slug), threads(slug), provisions(slug), ballots(slug)]);
    this.names = { slug, principles: p.items, threads: th.items, provisions: pr.items, ballots: b.items };
  }

  #take(event: JournalEvent): void {
    this.events = [...this.events ?? [], event];
    visit(session.me?.person.id ?? 'public', this.slug, event.seq);
    if (/^(thread|principle|provision|ballot)-/.test(event.type)) void this.#readNames();
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
          <h2 id="what-changed">${this.firstVisit ? t('what-happened-last') : t('what-changed')}</h2>
          ${refusalNote(this.refusal)}
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
    if (!this.events || !this.names) return this.refusal ? nothing : html`<p class="muted">${t('loading')}</p>`;
    const changes = changesOf(this.events, this.names);
    if (changes.length === 0) return html`<p class="empty">${t('nothing-changed')}</p>`;
    return html`<ol class="plain changes">${changes.slice(0, SHOWN).map((change) => html`
      <li><time class="small muted" datetime=${change.at}>${moment(change.at)}</time><a
        href=${change.href}>${change.text}</a></li>`)}</ol>`;
  }
}
