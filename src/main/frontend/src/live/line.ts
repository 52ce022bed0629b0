import { WebSocket as ReconnectingWebSocket } from 'partysocket';
import type { DelegationRef, JournalEvent, Role } from '../api/types.js';
import { Store } from '../ui/store.js';
import { pauseAfter } from './patience.js';

export type LineState = 'idle' | 'live' | 'catching-up' | 'offline';
export interface Present { id: string; name: string; delegation?: DelegationRef; role: Role }
type Listener = (event: JournalEvent) => void;

/** What the line needs of a socket, so that a test can stand in for it. */
export interface Socket {
  send(frame: string): void;
  close(code?: number): void;
  reconnect(): void;
  addEventListener(type: 'open', listener: (event: Event) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<string>) => void): void;
  addEventListener(type: 'close', listener: (event: CloseEvent) => void): void;
}

interface Frame {
  event?: JournalEvent; /** several that came together */ events?: JournalEvent[]; /** what one is taken to have before this */ from?: number; through?: number; /** over how many milliseconds readers should spread what they ask because of it */ spread?: number; presence?: { consultation: string; count?: number; people: Present[] }; error?: { code: string; detail: string };
}

/** One consultation's events: each applied once, in the order of their numbers, over any number of connections. */
export class Feed {
  readonly listeners = new Set<Listener>();
  people: Present[] = [];
  /** How many are present: a full room is counted and not named. */
  present = 0;
  /** Over how many milliseconds to spread what is asked because of what came last: so many are told it at once. */
  spread = 0;
  #whole: number;

  constructor(readonly slug: string, public after: number) {
    this.#whole = after;
  }

  /** Whether all before the frame is here. A number alone does not tell: between two there may be some that one may not see. */
  follows(from: number | undefined): boolean {
    return from === undefined || from <= this.after;
  }

  /** False where the number does not rise: then something may have been lost before it. */
  take(event: JournalEvent): boolean {
    if (event.seq <= this.after) return false;
    this.after = event.seq;
    for (const listener of [...this.listeners]) listener(event);
    return true;
  }

  /** All that one may see up to `through` is here; the next connection asks from there. False where that is less than has come already. */
  passed(through: number): boolean {
    if (through < this.after) return false;
    this.after = through;
    this.#whole = through;
    return true;
  }

  /** Goes back to where everything was here for certain: what is asked for again is applied again, which changes nothing. */
  doubt(): void {
    this.after = this.#whole;
  }
}

const POLICY = 1008;
/** The server says something at least every 20 seconds; a line that is silent for longer than this has died without a word. */
const SILENCE = 45_000;

/**
 * The one connection over which news comes. Says whether it stands, and resumes the feed where it was cut. Frames of events do not name
 * their consultation, so one consultation is followed over one connection: another consultation gets a connection of its own.
 */
export class Line extends Store {
  state: LineState = 'idle';
  /**
   * Asks, where somebody is signed in, whether they still are who they were. The server takes whoever comes with a session that has ended
   * for the public, and `through` would lead past all that members alone hear.
   */
  stillKnown: () => Promise<boolean> | undefined = () => undefined;
  offlineSince?: Date;
  #feed?: Feed;
  #socket?: Socket;
  /** What comes is not to be trusted; a new connection is on its way. */
  #doubtful = false;
  #silence?: ReturnType<typeof setTimeout>;
  /** How often it was opened or cut: tells an answer that comes too late. */
  #turns = 0;

  constructor(
    private readonly connect: () => Socket,
    /** Told when the server closes the line because one is signed out. */
    public signedOut: () => void = () => undefined,
  ) {
    super();
    // A cut cable is known to the browser long before the socket times out; and a fresh connection is sooner back than the old one.
    globalThis.addEventListener('offline', () => { this.#lost(); });
    globalThis.addEventListener('online', () => { if (this.state === 'offline') this.#socket?.reconnect(); });
  }

  /** Opens a consultation's feed from `after`; events reach the listeners added to it. */
  follow(slug: string, after: number): Feed {
    this.close();
    const feed = new Feed(slug, after);
    this.#feed = feed;
    this.#open();
    return feed;
  }

  people(slug: string): Present[] {
    return this.#feed?.slug === slug ? this.#feed.people : [];
  }

  present(slug: string): number {
    return this.#feed?.slug === slug ? this.#feed.present : 0;
  }

  /** Hangs up: after signing out, nothing of the former person's may arrive. */
  close(): void {
    const socket = this.#socket;
    clearTimeout(this.#silence);
    this.#turns++;
    this.#feed = undefined;
    this.#socket = undefined;
    socket?.close(1000);
    this.#say('idle');
  }

  #open(): void {
    const socket = this.connect();
    this.#socket = socket;
    this.#say('catching-up');
    const mine = <E>(handle: (event: E) => void) => (event: E) => { if (this.#socket === socket) handle(event); };
    socket.addEventListener('open', mine(() => { void this.#stands(); }));
    socket.addEventListener('message', mine((event: MessageEvent<string>) => {
      this.#heard();
      this.#receive(JSON.parse(event.data) as Frame);
    }));
    socket.addEventListener('close', mine((event: CloseEvent) => { this.#closed(event.code); }));
  }

  /** Nothing is asked for, and so nothing passed over, before it is certain for whom. */
  async #stands(): Promise<void> {
    const turn = ++this.#turns;
    this.#doubtful = true;
    this.#heard();
    this.#say('catching-up');
    const asked = this.stillKnown();
    const same = asked ? await asked : true;
    if (turn !== this.#turns) return;
    if (same) this.#subscribe();
    else this.#over();
  }

  #subscribe(): void {
    if (!this.#feed) return;
    this.#doubtful = false;
    this.#socket?.send(JSON.stringify({ subscribe: this.#feed.slug, after: this.#feed.after }));
  }

  #receive(frame: Frame): void {
    const feed = this.#feed;
    if (!feed || this.#doubtful) return;
    feed.spread = frame.spread ?? 0;
    const rises = feed.follows(frame.from) && (frame.event ? [frame.event] : frame.events ?? []).every((event) => feed.take(event));
    if (!rises || frame.through !== undefined && !feed.passed(frame.through)) {
      this.#askAgain(feed);
      return;
    }
    if (frame.through !== undefined) this.#say('live');
    if (frame.presence?.consultation === feed.slug) {
      feed.people = frame.presence.people;
      feed.present = frame.presence.count ?? frame.presence.people.length;
      this.changed();
    }
  }

  /** The numbers do not fit: nothing of this connection counts any more, and what may have been lost is asked for over another. */
  #askAgain(feed: Feed): void {
    this.#doubtful = true;
    feed.doubt();
    this.#say('catching-up');
    this.#socket?.reconnect();
  }

  #heard(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#lost();
      this.#socket?.reconnect();
    }, SILENCE);
  }

  #closed(code: number): void {
    clearTimeout(this.#silence);
    this.#turns++;
    if (code === POLICY) this.#over();
    else this.#lost();
  }

  /** The session has ended. */
  #over(): void {
    this.close();
    this.signedOut();
  }

  #lost(): void {
    if (!this.#feed) return;
    this.#feed.people = [];
    this.#feed.present = 0;
    this.#say('offline');
  }

  /** "Offline since" begins with the cut and ends when the line is live again, however often it is tried in between. */
  #say(state: LineState): void {
    if (state === 'offline') this.offlineSince ??= new Date();
    else if (state === 'live' || state === 'idle') this.offlineSince = undefined;
    if (this.state === state) return;
    this.state = state;
    this.changed();
  }
}

/** Each pause is drawn anew, as the line has been away for longer; frames are never queued, since every connection begins with a subscription of its own. */
export const line: Line = new Line(() => new ReconnectingWebSocket(
  () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live`, [],
  {
    get minReconnectionDelay() { return pauseAfter(line.offlineSince ? Date.now() - line.offlineSince.getTime() : 0); },
    reconnectionDelayGrowFactor: 1, connectionTimeout: 8_000, maxEnqueuedMessages: 0,
  },
) as unknown as Socket);
