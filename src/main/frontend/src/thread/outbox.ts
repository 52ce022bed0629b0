import { asRefusal, KEY_SERVES, Refusal } from '../api/refusal.js';
import { openThread, postMessage } from '../api/threads.js';
import type { Message, MessageKind, Subject } from '../api/types.js';
import { t } from '../i18n/index.js';
import { line } from '../live/line.js';
import { drafts } from '../ui/drafts.js';
import { Store } from '../ui/store.js';
import { messagesOf, threadsOf } from './threads-store.js';

/** A message on its way: its key is made once, so that however often it is sent, it is posted once. */
export interface Outgoing {
  key: string; slug: string; subject: Subject; lang: string; text: string; replyTo?: string; kind?: MessageKind; at: string;
  /** When it may first have reached the server; absent where it surely has not. */
  sentFirst?: string;
}
export interface MessageDraft { text: string; lang: string; replyTo?: string }

/** A point of order is written apart: what was being written when the vote began waits for its end. */
export const draftPlace = (slug: string, subject: Subject, kind?: MessageKind) =>
  `${slug}/thread/${subject.type}/${subject.id}${kind === 'point-of-order' ? '/order' : ''}`;

const doubtAt = (place: string) => `${place}/maybe-posted`;
const AGAIN = 4000;

const maybePosted = () => new Refusal(409, 'maybe-posted', t('maybe-posted'));

/** Messages between "send" and the server's word that it has them. They are kept in the browser, over reloads and cut lines. */
class Outbox extends Store {
  readonly refusals = new Map<string, Refusal>();
  #sending = false;
  #timer?: ReturnType<typeof setTimeout>;

  constructor() {
    super();
    line.watch(() => { if (line.state === 'live') void this.flush(); });
    globalThis.addEventListener('online', () => void this.flush());
  }

  /** What there is to say about what was given back at a place of writing. */
  refusalAt(place: string): Refusal | undefined {
    return this.refusals.get(place) ?? (drafts.read(doubtAt(place)) ? maybePosted() : undefined);
  }

  /** What was given back there is sent anew, or dropped: nothing is to be said about it any more. */
  settled(place: string): void {
    this.refusals.delete(place);
    drafts.clear(doubtAt(place));
  }

  waiting(slug: string, subject: Subject): Outgoing[] {
    return this.#read().filter((one) => one.slug === slug && one.subject.type === subject.type && one.subject.id === subject.id);
  }

  send(message: Omit<Outgoing, 'key' | 'at'>): void {
    this.settled(draftPlace(message.slug, message.subject, message.kind));
    this.#write([...this.#read(), { ...message, key: crypto.randomUUID(), at: new Date().toISOString() }], drafts.owner);
    void this.flush();
  }

  /** Sends what waits, in order. With several windows open one of them sends. */
  async flush(): Promise<void> {
    if (this.#sending || this.#read().length === 0) return;
    this.#sending = true;
    clearTimeout(this.#timer);
    try {
      await exclusively(async () => {
        for (let next = this.#read()[0]; next; next = this.#read()[0]) {
          if (!await this.#post(next, drafts.owner)) break;
        }
      });
    } finally {
      this.#sending = false;
      if (this.#read().length > 0) this.#timer = setTimeout(() => void this.flush(), AGAIN);
    }
  }

  /**
   * True when the message needs no more sending: it was taken, or refused for good.
   *
   * @param owner whose message it is: when the answer comes, another person may be at this browser
   */
  async #post(one: Outgoing, owner: string): Promise<boolean> {
    if (one.sentFirst && Date.now() - Date.parse(one.sentFirst) > KEY_SERVES) {
      this.#giveBack(one, maybePosted(), owner);
      return true;
    }
    try {
      const thread = threadsOf.onShow(one.slug)?.about(one.subject) ?? await openThread(one.slug, one.subject);
      threadsOf.onShow(one.slug)?.add(thread);
      this.#replace({ ...one, sentFirst: one.sentFirst ?? new Date().toISOString() }, owner);
      const message: Message = await postMessage(thread.id, { lang: one.lang, text: one.text, replyTo: one.replyTo, kind: one.kind },
        one.key);
      messagesOf.onShow(one.slug, thread.id)?.add(message);
      this.#remove(one, owner);
      return true;
    } catch (reason) {
      const refusal = asRefusal(reason);
      if (!refusal.uncertain) this.#replace(one, owner);
      // Signed out: it stays, and goes out after the next sign-in of the same person.
      if (refusal.passing || refusal.status === 401) return false;
      this.#giveBack(one, refusal, owner);
      return true;
    }
  }

  /** A refused message goes back to where it was written, before anything written since. */
  #giveBack(one: Outgoing, refusal: Refusal, owner: string): void {
    const place = draftPlace(one.slug, one.subject, one.kind);
    const since = drafts.read<MessageDraft>(place, owner)?.text ?? '';
    drafts.write(place, { text: since ? `${one.text}\n\n${since}`
      : one.text, lang: one.lang, replyTo: one.replyTo } satisfies MessageDraft, owner);
    if (one.sentFirst) drafts.write(doubtAt(place), true, owner);
    if (owner === drafts.owner) this.refusals.set(place, refusal);
    this.#remove(one, owner);
  }

  #replace(one: Outgoing, owner: string): void {
    this.#write(this.#read(owner).map((other) => (other.key === one.key ? one : other)), owner);
  }

  #remove(one: Outgoing, owner: string): void {
    this.#write(this.#read(owner).filter((other) => other.key !== one.key), owner);
  }

  #read(owner = drafts.owner): Outgoing[] {
    return drafts.read<Outgoing[]>('outbox', owner) ?? [];
  }

  #write(all: Outgoing[], owner: string): void {
    if (all.length > 0) drafts.write('outbox', all, owner);
    else drafts.clear('outbox', owner);
    this.changed();
  }
}

async function exclusively(work: () => Promise<void>): Promise<void> {
  // Absent on plain http to another host than localhost; the key keeps a message single there too.
  const { locks } = navigator as { locks?: LockManager };
  if (locks) await locks.request('parley-outbox', work);
  else await work();
}

export const outbox = new Outbox();
