import { Store } from './store.js';

export type Params = Record<string, string>;

/** The address bar. Links are ordinary anchors; those that lead to a screen of the workspace are followed without a page load. */
class Router extends Store {
  path = location.pathname;
  /** False on the first page: focus then belongs to the browser. */
  navigated = false;
  /** Says whether a path is a screen here; other paths (records, the API) are left to the browser. */
  knows: (path: string) => boolean = () => false;

  start(): void {
    addEventListener('popstate', () => { this.#moved(); });
    document.addEventListener('click', (event) => { this.#clicked(event); });
  }

  go(path: string, options: { replace?: boolean } = {}): void {
    history[options.replace ? 'replaceState' : 'pushState'](null, '', path);
    this.#moved();
    scrollTo(0, 0);
  }

  #moved(): void {
    this.path = location.pathname;
    this.navigated = true;
    this.changed();
  }

  #clicked(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const anchor = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
    if (!anchor || anchor.target || anchor.hasAttribute('download') || anchor.origin !== location.origin) return;
    if (!this.knows(anchor.pathname) || (anchor.hash && anchor.pathname === location.pathname)) return;
    event.preventDefault();
    if (anchor.pathname + anchor.search !== location.pathname + location.search) this.go(anchor.pathname + anchor.search + anchor.hash);
  }
}

export const router = new Router();

/** Matches `/c/:slug/text/:provision` against a path. */
export function match(pattern: string, path: string): Params | undefined {
  const wanted = pattern.split('/');
  const given = path.replace(/(?<=.)\/$/, '').split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Params = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) {
      if (!value) return undefined;
      try {
        params[part.slice(1)] = decodeURIComponent(value);
      } catch {
        return undefined;
      }
    } else if (part !== value) return undefined;
  }
  return params;
}
