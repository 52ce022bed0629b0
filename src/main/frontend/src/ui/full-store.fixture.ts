import { vi } from 'vitest';

/** For tests: the browser has no room for anything more, until `vi.unstubAllGlobals()`. */
export function fillBrowserStore(): void {
  const store = localStorage;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.getItem(key),
    removeItem: (key: string) => { store.removeItem(key); },
    setItem: () => { throw new DOMException('no room', 'QuotaExceededError'); },
  });
}
