import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asRefusal, type Refusal } from '../api/refusal.js';

/**
 * Something that is done at the press of a button: once, however often that is pressed, with the refusal beside it. After a break in the line it is the same
 * act still. Where there are buttons for several matters, each has its own last act.
 */
export class Act implements ReactiveController {
  busy = false;
  refusal?: Refusal;
  #refused = '';
  /** What may have been carried out although the answer was lost, by matter. */
  readonly #uncertain = new Map<string, { what: string; key: string }>();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to watch.
  }

  /** What was refused before is said no longer. */
  clear(): void {
    this.refusal = undefined;
    this.host.requestUpdate();
  }

  /** The refusal, if it was of that matter. */
  refusalOf(matter: string): Refusal | undefined {
    return this.#refused === matter ? this.refusal : undefined;
  }

  /**
   * @param change asks the server, with the key of the act
   * @param matter what it is done to, and `what` is done: another act on the same matter has a key of its own
   */
  async run(change: (key: string) => Promise<void>, matter = '', what = ''): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.clear();
    const before = this.#uncertain.get(matter);
    const key = before?.what === what ? before.key : crypto.randomUUID();
    this.#uncertain.delete(matter);
    try {
      await change(key);
    } catch (reason) {
      this.refusal = asRefusal(reason);
      this.#refused = matter;
      if (this.refusal.uncertain) this.#uncertain.set(matter, { what, key });
    } finally {
      this.busy = false;
      this.host.requestUpdate();
    }
  }
}
