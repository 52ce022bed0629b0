import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asRefusal, type Refusal } from '../api/refusal.js';

/** Something that is done at the press of a button: once, however often that is pressed, with the refusal beside it. After a break in the line it is the same act still. */
export class Act implements ReactiveController {
  busy = false;
  refusal?: Refusal;
  #key = crypto.randomUUID();

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

  /** @param change asks the server, with the key of the act */
  async run(change: (key: string) => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.clear();
    try {
      await change(this.#key);
      this.#key = crypto.randomUUID();
    } catch (reason) {
      this.refusal = asRefusal(reason);
      if (!this.refusal.uncertain) this.#key = crypto.randomUUID();
    } finally {
      this.busy = false;
      this.host.requestUpdate();
    }
  }
}
