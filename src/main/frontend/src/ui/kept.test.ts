import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { drafts } from './drafts.js';
import { Kept } from './kept.js';

/** An element as far as a controller needs one; making it anew is a reload. */
class Host implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  readonly #controllers: ReactiveController[] = [];

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  removeController(): void {
    // Nothing leaves it.
  }

  requestUpdate(): void {
    for (const one of this.#controllers) one.hostUpdate?.();
  }
}

let matter: [place: string, stands?: string];
const loaded = (): Kept<string> => {
  const host = new Host();
  const kept = new Kept<string>(host, () => matter, '');
  host.requestUpdate();
  return kept;
};

describe('what is kept', () => {
  beforeEach(() => {
    localStorage.clear();
    drafts.owner = 'ada';
    matter = ['forum/vote', 'prepared'];
  });

  it('outlives a reload', () => {
    loaded().change('noon');
    expect(loaded().value).toBe('noon');
  });

  it('is gone once the matter stands otherwise, also after a reload', () => {
    const kept = loaded();
    kept.change('noon');
    matter = ['forum/vote', 'open'];
    expect(loaded().value).toBe('');
    expect(localStorage).toHaveLength(0);
    kept.change('one');
    expect(kept.value).toBe('one');
  });

  it('leaves nothing behind when it is taken back', () => {
    const kept = loaded();
    kept.change('noon');
    kept.change('');
    expect(localStorage).toHaveLength(0);
  });

  it('is not cleared by an answer to what was sent before', () => {
    const kept = loaded();
    kept.change('noon');
    kept.change('one');
    kept.sent('noon');
    expect(loaded().value).toBe('one');
    kept.sent('one');
    expect(loaded().value).toBe('');
  });

  it('is kept apart for another place', () => {
    const kept = loaded();
    kept.change('noon');
    matter = ['forum/other'];
    kept.clear();
    expect(kept.value).toBe('');
    matter = ['forum/vote', 'prepared'];
    expect(loaded().value).toBe('noon');
  });
});
