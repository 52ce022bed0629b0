import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { consultations, records } from '../api/consultations.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { ConsultationSummary, RecordSummary } from '../api/types.js';
import { day, pick, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { session } from '../session/session.js';
import { Screen } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import './home-screen.css';

/** What is open to everyone: the consultations and what they have published; one's own come first. */
@customElement('home-screen')
export class HomeScreen extends Screen {
  @state() private consultations?: ConsultationSummary[];
  @state() private records: RecordSummary[] = [];
  @state() private refusal?: Refusal;

  protected override stores() {
    return [session];
  }

  protected heading(): string {
    return session.me ? t('your-consultations') : t('consultations');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  async #read(): Promise<void> {
    try {
      const [open, published] = await Promise.all([consultations(), records()]);
      this.consultations = open.items;
      this.records = published.items;
    } catch (reason) {
      this.refusal = asRefusal(reason);
    }
  }

  protected override render() {
    const own = new Set(session.me?.memberships.map((membership) => membership.consultation.slug));
    const all = this.consultations ?? [];
    const mine = all.filter((one) => own.has(one.slug));
    const others = all.filter((one) => !own.has(one.slug));
    return html`
      <main id="main">
        <header><h1>${this.heading()}</h1>${session.me ? nothing : html`<p class="lead">${t('home-lead')}</p>`}</header>
        ${refusalNote(this.refusal)}
        <h2 class="sr">${session.me ? t('your-consultations') : t('consultations')}</h2>
        ${session.me ? this.#list(mine, t('no-consultation-of-yours'), true) : nothing}
        ${session.me && others.length > 0 ? html`<h2>${t('other-consultations')}</h2>` : nothing}
        ${!session.me || others.length > 0 ? this.#list(others, t('no-consultations'), false) : nothing}
        <h2>${t('published-records')}</h2>
        ${this.records.length === 0
          ? html`<p class="empty">${t('no-records')}</p>`
          : html`<ul class="plain records">${this.records.map((record) => html`
              <li><a href=${record.url}>${say(record.title)}</a>
                <span class="small muted">${record.symbol} · ${t('version',
                  { version: record.version })} · ${day(record.publishedAt)}</span></li>`)}</ul>`}
      </main>`;
  }

  #list(items: ConsultationSummary[], none: string, mine: boolean) {
    if (!this.consultations) return html`<p class="muted">${t('loading')}</p>`;
    if (items.length === 0) return html`<p class="empty">${none}</p>`;
    return html`<ul class="plain cards">${items.map((one) => {
      const title = pick(one.title, one.languages);
      const mandate = pick(one.mandate, one.languages);
      const membership = session.me?.memberships.find((candidate) => candidate.consultation.slug === one.slug);
      const asked = session.me?.asked.filter((request) => request.consultation === one.slug).length ?? 0;
      return html`
        <li class="panel">
          <h3><a href="/c/${one.slug}/${mine ? 'today' : 'principles'}" lang=${title.lang}>${title.text}</a></h3>
          ${mandate.text ? html`<p class="muted" lang=${mandate.lang}>${mandate.text}</p>` : nothing}
          <p class="small row">
            ${one.currentRound ? html`<span>${say(one.currentRound.title)} · <b>${t(`phase-${one.currentRound.phase}`)}</b></span>`
              : nothing}
            ${membership ? html`<span class="muted">${membership.delegation ? `${say(membership.delegation.name)} · `
              : ''}${t(`role-${membership.role}`)}</span>` : nothing}
            ${asked > 0 ? html`<span class="asked">${t('asked-count', { count: asked })}</span>` : nothing}
          </p>
        </li>`;
    })}</ul>`;
  }
}
