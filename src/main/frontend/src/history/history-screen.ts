import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { query, rollCalls, type Filter, type RollCall } from '../api/history.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { day, number, pick, say } from '../i18n/format.js';
import { languages, t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import { Screen } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { CHOICE_SIGNS } from '../voting/outcome.js';
import './history-filter.js';
import { historyOf, type Past } from './history-store.js';
import './history.css';
import './import-panel.js';
import { kinds } from './names.js';

const NONE: Filter = { session: '', text: '', outcome: '', member: '', choice: '' };

/** How a body has voted before: its roll-calls, the latest first, found by session, words, outcome and member. */
@customElement('history-screen')
export class HistoryScreen extends Screen {
  @property() slug = '';
  @state() private filter: Filter = NONE;
  @state() private found?: RollCall[];
  @state() private next?: string;
  @state() private refusal?: Refusal;
  @state() private busy = false;
  /** What the list was read for; another answer comes too late. */
  #read = '';

  protected override stores() {
    return [consultationOf.of(this.slug), historyOf.of(this.slug)];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const asked = new URLSearchParams(location.search);
    this.filter = Object.fromEntries(Object.keys(NONE).map((name) => [name, asked.get(name) ?? ''])) as unknown as Filter;
  }

  protected heading(): string {
    return t('nav-history');
  }

  protected override willUpdate(): void {
    const past = historyOf.of(this.slug).value;
    const wanted = `${this.slug} ${query(this.filter)} ${String(past?.rollCalls)} ${languages.current}`;
    if (!past || wanted === this.#read) return;
    this.#read = wanted;
    void this.#load(wanted);
  }

  async #load(wanted: string, next?: string): Promise<void> {
    this.busy = true;
    try {
      const page = await rollCalls(this.slug, this.filter, next);
      if (wanted !== this.#read) return;
      this.found = next ? [...this.found ?? [], ...page.value.items] : page.value.items;
      this.next = page.next;
      this.refusal = undefined;
      if (next) announce(t('roll-calls-shown', { count: this.found.length }));
    } catch (reason) {
      if (wanted === this.#read) this.refusal = asRefusal(reason);
    } finally {
      if (wanted === this.#read) this.busy = false;
    }
  }

  #more(): void {
    if (!this.busy) void this.#load(this.#read, this.next);
  }

  protected override render() {
    const { value, refusal } = historyOf.of(this.slug);
    return html`
      <main id="main">
        <header>
          <h1>${t('nav-history')}</h1>
          ${value ? html`<p class="lead">${value.rollCalls > 0 ? this.#lead(value) : t('history-empty')}</p>` : nothing}
        </header>
        ${may(consultationOf.of(this.slug).value, 'import-roll-calls') ? html`<import-panel .slug=${this.slug}></import-panel>` : nothing}
        ${refusalNote(refusal ?? this.refusal)}
        ${value && value.rollCalls > 0 ? this.#list(value) : value || refusal ? nothing : html`<p class="muted">${t('loading')}</p>`}
      </main>`;
  }

  #lead(past: Past): string {
    const days = past.sessions.flatMap((session) => [session.first, session.last]).sort();
    return t('history-lead', { count: past.rollCalls, members: past.members.length, first: day(days[0] ?? ''), last: day(days.at(-1) ?? '') });
  }

  #list(past: Past) {
    return html`
      <history-filter .past=${past} .filter=${this.filter} @filtered=${(event: CustomEvent<Filter>) => { this.#filter(event.detail); }}></history-filter>
      ${this.filter.member ? html`<p class="of-member small"><a href="/c/${this.slug}/history/members/${encodeURIComponent(this.filter.member)}">${t('history-of', {
        name: say(past.members.find((one) => one.member.code === this.filter.member)?.member.name) || this.filter.member })}</a></p>` : nothing}
      <ul class="plain past" aria-busy=${this.busy}>${this.found?.map((one) => this.#row(one))}</ul>
      ${this.found?.length === 0 ? html`<p class="empty">${t('no-roll-calls')}</p>` : nothing}
      ${this.next ? html`<p class="noprint"><button class="btn" aria-disabled=${this.busy} @click=${() => { this.#more(); }}>${t('older-roll-calls')}</button></p>`
        : nothing}`;
  }

  #row(one: RollCall) {
    const title = pick(one.title);
    return html`
      <li>
        <p class="small muted">${[day(one.date), t('session-number', { number: one.session }), one.symbol, ...kinds(one)].filter(Boolean).join(' · ')}</p>
        <h2><a href="/c/${this.slug}/history/roll-calls/${one.id}" lang=${title.lang || nothing}>${title.text}</a></h2>
        <p class="row small"><b class=${one.outcome.adopted ? 'won' : 'lost'}>${one.outcome.adopted ? t('adopted') : t('not-adopted')}</b>
          <span>${t('tally-short', { yes: number(one.tally.yes), no: number(one.tally.no), abstain: number(one.tally.abstain) })}</span>
          ${one.choice ? html`<span class="mine ${one.choice}"><span aria-hidden="true">${CHOICE_SIGNS[one.choice]}</span> ${t(`voted-${one.choice}`)}</span>` : nothing}</p>
      </li>`;
  }

  #filter(filter: Filter): void {
    this.filter = filter;
    const wanted = query(filter);
    history.replaceState(null, '', location.pathname + (wanted ? `?${wanted}` : ''));
  }
}
