import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Something that changes and says so. One store per concern; a screen watches the few that it shows. */
export class Store {
  readonly #watchers = new Set<() => void>();

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  protected changed(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}

/** Redraws its element whenever one of the watched stores changes; lets go when the element leaves the page. */
export class Watching implements ReactiveController {
  readonly #stops = new Map<Store, () => void>();

  constructor(private readonly host: ReactiveControllerHost, stores: () => (Store | undefined)[]) {
    this.stores = stores;
    host.addController(this);
  }

  private readonly stores: () => (Store | undefined)[];

  hostUpdate(): void {
    const wanted = new Set(this.stores().filter((store) => store !== undefined));
    for (const [store, stop] of this.#stops) {
      if (wanted.has(store)) continue;
      stop();
      this.#stops.delete(store);
    }
    for (const store of wanted) {
      if (!this.#stops.has(store)) this.#stops.set(store, store.watch(() => { this.host.requestUpdate(); }));
    }
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    for (const stop of this.#stops.values()) stop();
    this.#stops.clear();
  }
}
