import { messages, threads } from '../api/threads.js';
import type { JournalEvent, Message, Subject, Thread } from '../api/types.js';
import { LiveStore, PerConsultation } from '../live/live-store.js';

/** Which threads there are, and about what. */
class ThreadsStore extends LiveStore<Thread[]> {
  protected async read(): Promise<Thread[]> {
    return (await threads(this.slug)).items;
  }

  protected apply(value: Thread[], event: JournalEvent): Thread[] {
    if (event.type !== 'thread-opened') return value;
    return this.#with(value, event.data as Thread);
  }

  /** The answer to opening a thread may be here before the news of it. */
  add(thread: Thread): void {
    if (this.value) this.replace(this.#with(this.value, thread));
  }

  about(subject: Subject): Thread | undefined {
    return this.value?.find((thread) => thread.subject.type === subject.type && thread.subject.id === subject.id);
  }

  #with(value: Thread[], thread: Thread): Thread[] {
    return value.some((one) => one.id === thread.id) ? value : [...value, thread];
  }
}

const MESSAGE_EVENTS = ['message-posted', 'message-corrected', 'message-hidden', 'message-shown'];

/** One thread's messages, oldest first. */
class MessagesStore extends LiveStore<Message[]> {
  constructor(slug: string, private readonly thread: string) {
    super(slug);
  }

  protected read(): Promise<Message[]> {
    return messages(this.thread);
  }

  protected apply(value: Message[], event: JournalEvent): Message[] {
    if (!MESSAGE_EVENTS.includes(event.type)) return value;
    const message = event.data as Message;
    // A correction or a hiding keeps the message's own number, whatever number its event has.
    return message.thread === this.thread
      ? put(value, event.type === 'message-posted' ? { ...message, seq: message.seq || event.seq } : message) : value;
  }

  /** The answer to a post may be here before the news of it. */
  add(message: Message): void {
    if (this.value) this.replace(put(this.value, message));
  }
}

/** In the order of the journal, each message once, with its newest state. */
export function put(all: Message[], message: Message): Message[] {
  const index = all.findIndex((one) => one.id === message.id);
  const known = all[index];
  if (known) return all.with(index, { ...message, seq: known.seq });
  const last = all.at(-1);
  if (!last || last.seq < message.seq) return [...all, message];
  return [...all, message].sort((a, b) => a.seq - b.seq);
}

export const threadsOf = new PerConsultation((slug) => new ThreadsStore(slug));
export const messagesOf = new PerConsultation((slug, thread) => new MessagesStore(slug, thread));
