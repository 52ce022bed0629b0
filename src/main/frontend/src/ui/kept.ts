import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { drafts } from './drafts.js';

interface Draft<T> { stands: string; value: T }

/**
 * What is entered at one place of the workspace and is not with the server yet. It outlives a reload, and is gone once it has served, or
 * once the matter that it was meant for stands otherwise.
 */
export class Kept<T> implements ReactiveController {
  #value: T;
  #place = '';
  #stands = '';

  /**
   * @param matter where it is kept, and how the matter stands now
   * @param blank what is there before anything is entered
   */
  constructor(private readonly host: ReactiveControllerHost, private readonly matter: () => [place: string, stands?: string], private readonly blank: T) {
    this.#value = blank;
    host.addController(this);
  }

  /** As it is to be shown. */
  get value(): T {
    return this.#value;
  }

  hostUpdate(): void {
    const [place, stands = ''] = this.matter();
    if (place === this.#place && stands === this.#stands) return;
    [this.#place, this.#stands] = [place, stands];
    const kept = drafts.read<Draft<T>>(place);
    if (kept && kept.stands !== stands) drafts.clear(place);
    this.#value = kept?.stands === stands ? kept.value : this.blank;
  }

  change(value: T): void {
    this.hostUpdate();
    this.#value = value;
    if (JSON.stringify(value) === JSON.stringify(this.blank)) drafts.clear(this.#place);
    else drafts.write(this.#place, { stands: this.#stands, value } satisfies Draft<T>);
    this.host.requestUpdate();
  }

  clear(): void {
    this.change(this.blank);
  }

  /** Clears what was sent, unless something else was entered while the answer was on its way. */
  sent(value: T): void {
    if (this.#value === value) this.clear();
  }
}
