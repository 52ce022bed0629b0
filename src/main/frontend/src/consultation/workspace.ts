import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Round } from '../api/types.js';
import { pick, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { session } from '../session/session.js';
import '../session/person-bar.js';
import { Part } from '../ui/element.js';
import '../live/line-state.js';
import { consultationOf, may, PHASES, roleIn, seesConsole } from './consultation-store.js';
import { timeLeft } from './time-left.js';
import './workspace.css';

/** The frame around every screen of a consultation: where it stands, whether the line is live, who one is, and the ways on. */
@customElement('parley-workspace')
export class Workspace extends Part {
  @property() slug = '';
  @property() section = '';
  @property({ attribute: false }) content?: TemplateResult;
  @state() private menu = false;

  protected override stores() {
    return [session, consultationOf.of(this.slug)];
  }

  readonly #measure = new ResizeObserver(([entry]) => {
    this.style.setProperty('--top', `${String(Math.ceil(entry?.borderBoxSize[0]?.blockSize ?? 0))}px`);
  });

  protected override firstUpdated(): void {
    const top = this.querySelector('.top');
    if (top) this.#measure.observe(top);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#measure.disconnect();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('section') || changed.has('content')) this.menu = false;
  }

  protected override render() {
    const { value, refusal } = consultationOf.of(this.slug);
    const title = value ? pick(value.title, value.languages) : undefined;
    return html`
      <header class="top">
        <a class="brand" href="/">Parley</a>
        <button class="btn menu" aria-expanded=${this.menu} aria-controls="rail"
          @click=${() => { this.menu = !this.menu; }}>${t('menu')}</button>
        <span class="consultation" lang=${title?.lang ?? nothing}>${title?.text ?? ''}</span>
        ${value?.currentRound ? this.#phases(value.currentRound) : nothing}
        <span class="grow"></span>
        <line-state></line-state>
        <person-bar .delegation=${value?.member?.delegation} .actingAs=${roleIn(value)}></person-bar>
      </header>
      <nav class="rail ${this.menu ? 'open' : ''}" id="rail" aria-label=${t('sections')}>${this.#links()}</nav>
      ${refusal && !value
        ? html`<main id="main"><header><h1 tabindex="-1">${t('not-to-be-seen')}</h1></header><p class="lead">${refusal.detail}</p>
            <p><a href="/sign-in?next=${encodeURIComponent(location.pathname)}">${t('sign-in')}</a> · <a
              href="/">${t('to-start')}</a></p></main>`
        : this.content}`;
  }

  #phases(round: Round) {
    const now = PHASES.indexOf(round.phase);
    const left = round.phaseCloses ? timeLeft(round.phaseCloses) : undefined;
    return html`
      <ol class="phases small" aria-label=${t('phases-of', { round: say(round.title) })}>
        ${PHASES.map((phase, index) => html`
          <li class=${index < now ? 'done' : index === now ? 'now' : ''} aria-current=${index === now ? 'step' : nothing}>
            ${t(`phase-${phase}`)}${index === now && left ? html` · ${left}` : nothing}
          </li>`)}
      </ol>`;
  }

  #links() {
    const asked = session.me?.asked.filter((one) => one.consultation === this.slug) ?? [];
    const open = asked.filter((one) => one.type === 'vote-open').length;
    const { value } = consultationOf.of(this.slug);
    return html`
      ${session.me ? this.#link('today', t('nav-today'), asked.length) : nothing}
      ${this.#link('matrix', t('nav-matrix'))}
      ${this.#link('principles', t('nav-principles'))}
      ${this.#link('text', t('nav-text'))}
      ${this.#link('votes', t('nav-votes'), open)}
      ${may(value, 'see-proceedings') ? this.#link('history', t('nav-history')) : nothing}
      ${this.#link('delegations', t('nav-delegations'))}
      ${this.#link('rules', t('nav-rules'))}
      ${seesConsole(roleIn(value)) ? this.#link('console', t('nav-console')) : nothing}
      <a href="/records/">${t('nav-records')}</a>`;
  }

  #link(section: string, name: string, count = 0) {
    return html`
      <a href="/c/${this.slug}/${section}" aria-current=${this.section === section ? 'page' : nothing}>
        <span>${name}</span>${count > 0
          ? html`<span class="n"><span class="sr">, </span>${count}<span class="sr"> ${t('asked-of-you')}</span></span>` : nothing}
      </a>`;
  }
}
