import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { clock } from './i18n/format.js';
import { t } from './i18n/index.js';
import { show } from './live/live-store.js';
import { session } from './session/session.js';
import { announcements } from './ui/announce.js';
import { Part } from './ui/element.js';
import { match, router } from './ui/router.js';
import { routes } from './routes.js';
import './app.css';

type Drawing = () => TemplateResult;

/** The page: the banner of a sample server, the screen that the address names, and the words for those who listen. */
@customElement('parley-app')
export class App extends Part {
  @state() private drawing?: Drawing;
  @state() private failed = false;
  #path?: string;

  protected override stores() {
    return [router, session, announcements];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    router.knows = (path) => routes.some(([pattern]) => match(pattern, path) !== undefined);
  }

  protected override willUpdate(): void {
    if (!session.ready || router.path === this.#path) return;
    this.#path = router.path;
    void this.#load(router.path);
  }

  async #load(path: string): Promise<void> {
    this.failed = false;
    const found = routes.map(([pattern, load]) => ({ params: match(pattern, path), load })).find((route) => route.params !== undefined);
    if (!found?.params) {
      this.drawing = () => html`<main id="main"><header><h1 tabindex="-1">${t('nothing-here')}</h1></header><p><a
        href="/">${t('to-start')}</a></p></main>`;
      return;
    }
    const { params, load } = found;
    try {
      const draw = await load();
      if (path !== this.#path) return;
      if (params.slug) show(params.slug);
      this.drawing = () => draw(params);
    } catch {
      // A part of the program could not be fetched: the line is down, or a newer version was installed meanwhile.
      if (path === this.#path) this.failed = true;
    }
  }

  protected override render() {
    return html`
      <a class="skip" href="#main" @click=${this.#skip}>${t('skip-to-content')}</a>
      ${session.unansweredSince ? html`<section class="banner" role="status" data-testid="unanswered">${t('line-offline', { time: clock(session.unansweredSince) })}</section>`
        : session.instance?.sample ? html`<section class="banner" aria-label=${t('sample-data')}>${t('sample-banner')}</section>` : nothing}
      ${this.failed
        ? html`<main id="main"><h1>${t('screen-not-loaded')}</h1><p><button class="btn"
          @click=${() => { location.reload(); }}>${t('try-again')}</button></p></main>`
        : this.drawing?.() ?? html`<main id="main" aria-busy="true"><p class="muted">${session.ready ? t('loading') : ''}</p></main>`}
      <div class="sr" role="status" aria-live="polite">${announcements.text}</div>`;
  }

  #skip(event: Event): void {
    event.preventDefault();
    const main = this.querySelector<HTMLElement>('main');
    if (!main) return;
    main.tabIndex = -1;
    main.focus();
  }
}
