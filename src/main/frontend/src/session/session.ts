import { surroundings } from '../api/http.js';
import { instance, me, signOut } from '../api/people.js';
import { Refusal } from '../api/refusal.js';
import type { Instance, Me, SignedIn } from '../api/types.js';
import { line } from '../live/line.js';
import { showNone, showsSomething } from '../live/live-store.js';
import { drafts } from '../ui/drafts.js';
import { router } from '../ui/router.js';
import { Store } from '../ui/store.js';

/** How long after the last answer that said nothing it is asked again. */
const AGAIN = 2000;

/** Who is at this browser, and what the server is. */
class Session extends Store {
  me?: Me;
  instance?: Instance;
  ready = false;
  /** True when the server ended the session while someone was at work. */
  ended = false;
  /** Since when the server does not say who one is. */
  unansweredSince?: Date;
  #settled: Promise<void> = Promise.resolve();
  #asking?: ReturnType<typeof setTimeout>;

  async start(): Promise<void> {
    surroundings.signedOut = () => { this.#lost(); };
    line.signedOut = () => { this.#lost(); };
    line.stillKnown = () => this.me && this.#isSame();
    surroundings.sameCaller = () => this.#isSame();
    await Promise.all([this.#readInstance(), this.refresh()]);
    this.ready = true;
    this.changed();
  }

  /** Asks who one is, until that is answered: half signed in, one would write as nobody. */
  refresh(): Promise<void> {
    return this.#settled = this.#settled.then(() => this.#settle());
  }

  async #settle(): Promise<void> {
    while (!await this.#ask()) {
      this.unansweredSince ??= new Date();
      this.changed();
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
    this.unansweredSince = undefined;
    this.changed();
  }

  /** True when the answer is clear. A server that does not answer says nothing about who one is. */
  async #ask(): Promise<boolean> {
    try {
      this.#is(await me());
      return true;
    } catch (reason) {
      if (!(reason instanceof Refusal && reason.status === 401)) return false;
      this.#lost();
      return true;
    }
  }

  #is(answer: Me): void {
    // Another person has signed in in another tab: nothing of the former one's may stay on the screen.
    if (this.me && this.me.person.id !== answer.person.id) {
      this.#forget();
      location.reload();
      return;
    }
    const readAsNobody = this.ready && !this.me && showsSomething();
    this.me = answer;
    this.ended = false;
    if (answer.csrf) surroundings.csrf = answer.csrf;
    drafts.belongTo(answer.person.id);
    if (readAsNobody) location.reload();
  }

  async #isSame(): Promise<boolean> {
    const before = this.me?.person.id;
    await this.refresh();
    return before !== undefined && this.me?.person.id === before;
  }

  /** Asks again what is asked of one, a moment after the events that may have changed it. */
  refreshSoon(): void {
    this.#asking ??= setTimeout(() => {
      this.#asking = undefined;
      if (this.me) void this.refresh();
    }, 400);
  }

  async entered(answer: SignedIn): Promise<void> {
    this.ended = false;
    this.#forget();
    surroundings.csrf = answer.csrf;
    await this.refresh();
  }

  async leave(): Promise<void> {
    await signOut();
    this.#forget();
    router.go('/');
  }

  #lost(): void {
    if (!this.me) return;
    this.ended = true;
    const place = location.pathname;
    this.#forget();
    router.go(`/sign-in?next=${encodeURIComponent(place)}`);
  }

  #forget(): void {
    this.me = undefined;
    surroundings.csrf = undefined;
    drafts.belongTo(undefined);
    showNone();
    this.changed();
  }

  async #readInstance(): Promise<void> {
    try {
      this.instance = await instance();
    } catch {
      // The banner and the sample accounts are missing then; everything else says for itself that the server is away.
    }
  }
}

export const session = new Session();
