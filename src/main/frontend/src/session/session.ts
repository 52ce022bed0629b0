import { surroundings } from '../api/http.js';
import { instance, me, signOut } from '../api/people.js';
import { Refusal } from '../api/refusal.js';
import type { Instance, Me, SignedIn } from '../api/types.js';
import { line } from '../live/line.js';
import { forgetFeeds, PerConsultation } from '../live/live-store.js';
import { drafts } from '../ui/drafts.js';
import { router } from '../ui/router.js';
import { Store } from '../ui/store.js';

/** Who is at this browser, and what the server is. */
class Session extends Store {
  me?: Me;
  instance?: Instance;
  ready = false;
  /** True when the server ended the session while someone was at work. */
  ended = false;
  #asking?: ReturnType<typeof setTimeout>;

  async start(): Promise<void> {
    surroundings.signedOut = () => { this.#lost(); };
    line.signedOut = () => { this.#lost(); };
    await Promise.all([this.#readInstance(), this.refresh()]);
    this.ready = true;
    this.changed();
  }

  async refresh(): Promise<void> {
    try {
      const answer = await me();
      this.me = answer;
      if (answer.csrf) surroundings.csrf = answer.csrf;
      drafts.owner = answer.person.id;
    } catch (reason) {
      // Only a clear "nobody" signs out: a server that does not answer says nothing about who one is.
      if (reason instanceof Refusal && reason.status === 401) this.me = undefined;
    }
    this.changed();
  }

  /** Asks again what is asked of one, a moment after the events that may have changed it. */
  refreshSoon(): void {
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => { if (this.me) void this.refresh(); }, 400);
  }

  async entered(answer: SignedIn): Promise<void> {
    this.ended = false;
    surroundings.csrf = answer.csrf;
    forgetFeeds();
    PerConsultation.forget();
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
    drafts.owner = 'nobody';
    forgetFeeds();
    PerConsultation.forget();
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
