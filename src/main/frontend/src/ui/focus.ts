/**
 * Where the keyboard goes on. A browser that loses what had the focus (it was sent, closed or withdrawn) begins again at the top of the page,
 * and whoever listens to the page hears nothing; here the focus goes to what stood around it.
 */
const HEADINGS = 'h1, h2, h3, h4';
const CONTROLS = 'a[href], :is(button, input, select, textarea):not([disabled]), summary, [tabindex="0"]';

/** Something may take the focus though nobody tabs to it. */
function focusOn(target: HTMLElement): void {
  if (!target.matches(CONTROLS)) target.tabIndex = -1;
  target.focus();
}

const visible = (one: Element): boolean => one.isConnected && one.checkVisibility();
const firstIn = (around: Element, selector: string): HTMLElement | undefined => [...around.querySelectorAll<HTMLElement>(selector)].find(visible);

/** Where a reader goes on within what is left. */
const placeIn = (around: Element): HTMLElement | undefined => firstIn(around, HEADINGS) ?? (around.querySelector('main') ? undefined : firstIn(around, CONTROLS));

/** Goes to what an act has opened, once it is drawn. */
export function goTo(within: Element, selector: string): void {
  requestAnimationFrame(() => {
    const opened = within.querySelector<HTMLElement>(selector);
    if (opened) focusOn(opened);
  });
}

class FocusKeeper {
  #last?: HTMLElement;
  /** What it stood in, from the inside out. */
  #around: Element[] = [];
  #looking = false;

  start(): void {
    document.addEventListener('focusin', ({ target }) => { if (target instanceof HTMLElement) this.#remember(target); });
    // Whoever points elsewhere means to leave it.
    document.addEventListener('pointerdown', ({ target }) => { if (!this.#last?.contains(target as Node)) this.#last = undefined; }, { capture: true });
    // While a dialog closes, the page behind it takes no focus.
    document.addEventListener('wa-after-hide', () => { this.#look(); });
    new MutationObserver(() => { this.#look(); }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled', 'hidden'] });
  }

  #remember(focused: HTMLElement): void {
    this.#last = focused;
    this.#around = [];
    for (let one = focused.parentElement; one; one = one.parentElement) this.#around.push(one);
  }

  /** After what the act itself does with the focus. */
  #look(): void {
    if (this.#looking) return;
    this.#looking = true;
    requestAnimationFrame(() => {
      this.#looking = false;
      this.#goOn();
    });
  }

  #goOn(): void {
    const last = this.#last;
    const active = document.activeElement;
    // What is switched off or hidden loses the focus only when the page is drawn the next time.
    if (!last || (active !== document.body && active !== last)) return;
    if (visible(last) && !last.hasAttribute('disabled')) return;
    for (const around of this.#around.filter(visible)) {
      const place = placeIn(around);
      if (!place) continue;
      focusOn(place);
      return;
    }
  }
}

export const focusKeeper = new FocusKeeper();
