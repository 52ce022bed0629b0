import { LitElement } from 'lit';
import { languages } from '../i18n/index.js';
import { announce } from './announce.js';
import { router } from './router.js';
import { Watching, type Store } from './store.js';

/**
 * A part of a page. It draws into the document itself, not into a shadow: labels, headings and skip links then reach across parts,
 * and one style sheet sets the whole page.
 */
export class Part extends LitElement {
  constructor() {
    super();
    new Watching(this, () => [languages, ...this.stores()]);
  }

  /** The stores whose changes redraw this part. */
  protected stores(): (Store | undefined)[] {
    return [];
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

/** A page's main part: names the page, and takes the focus to its heading when one arrives by a link. */
export abstract class Screen extends Part {
  #arriving = router.navigated;

  /** The page's name; undefined while it is not known yet. */
  protected abstract heading(): string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#arriving = router.navigated;
  }

  /** To be called when the same screen shows another thing. */
  protected arrive(): void {
    this.#arriving = router.navigated;
  }

  protected override updated(): void {
    const heading = this.heading();
    if (heading === undefined) return;
    document.title = `${heading} · Parley`;
    const h1 = this.querySelector<HTMLElement>('h1');
    if (!this.#arriving || !h1) return;
    this.#arriving = false;
    h1.tabIndex = -1;
    h1.focus({ preventScroll: true });
    announce(heading);
  }
}
