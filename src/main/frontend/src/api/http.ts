import { KEY_SERVES, NOT_NOW, Refusal } from './refusal.js';

/** What a call needs to know of its surroundings; the session and the language set it, nothing else does. */
export const surroundings = {
  language: 'en',
  csrf: undefined as string | undefined,
  /** Words for "no answer came", in the reader's language. */
  unreachable: () => 'No answer from the server.',
  /** Told when the server no longer knows who is calling. */
  signedOut: (): void => undefined,
  /** Asks who is calling, where the proof of that was refused; true where it is the same person still. */
  sameCaller: (): Promise<boolean> => Promise.resolve(false),
};

export interface Answer<T> { value: T; etag?: string; next?: string }
interface Options { key?: string; etag?: string; attempts?: number; anonymous?: boolean; waited?: number; proved?: boolean; /** when its key was first sent, by this machine's clock */ begun?: number; /** filled up with spaces to so many characters */ length?: number }

const UNPROVED = 'csrf';
const WAITS = 5;
const PAUSES = [400, 1200, 3000];
/** For how long an answer is waited for: a little longer than the server itself waits for its database. */
const PATIENCE = 25_000;
/** How long the rest of an answer may take once it has begun, and files on their way to the server. */
const LONG_PATIENCE = 60_000;
const FILES_PATIENCE = 600_000;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function send<T = undefined>(method: string, path: string, body: unknown, options: Options): Promise<Answer<T>> {
  const headers: Record<string,
    string> = { 'Accept': 'application/json, application/problem+json', 'Accept-Language': surroundings.language };
  // A form names its own type, with what stands between its parts.
  if (body !== undefined && !(body instanceof FormData)) headers['Content-Type'] = 'application/json';
  if (method !== 'GET' && surroundings.csrf) headers['X-CSRF-Token'] = surroundings.csrf;
  // The key is made once per intention and kept over retries: the server answers a repeated key with the first answer.
  if (method === 'POST') headers['Idempotency-Key'] = options.key ?? crypto.randomUUID();
  if (options.etag) headers['If-Match'] = options.etag;
  const request: RequestInit = {
    method, headers, credentials: 'same-origin', cache: 'no-store', body: body === undefined || body instanceof FormData ? body : JSON.stringify(body).padEnd(options.length ?? 0),
  };

  const begun = options.begun ?? Date.now();
  const { response, text } = await attempt(path, request, options.attempts ?? PAUSES.length + 1, begun);
  if (!response.ok) {
    const refusal = Refusal.from(response, text);
    // The first sending of this key is being carried out: its answer is there in a moment.
    if (refusal.stillRunning && (options.waited ?? 0) < WAITS) {
      await sleep((refusal.retryAfter ?? 1) * 1000);
      return send<T>(method, path, body, { ...options, key: headers['Idempotency-Key'], begun, waited: (options.waited ?? 0) + 1 });
    }
    // One has signed in anew in another tab. What was sent by somebody who has left since is not repeated for whoever is here now.
    if (refusal.code === UNPROVED && !options.proved && headers['X-CSRF-Token'] === surroundings.csrf && await surroundings.sameCaller()) {
      return send<T>(method, path, body, { ...options, key: headers['Idempotency-Key'], proved: true });
    }
    if (response.status === 401 && !options.anonymous) surroundings.signedOut();
    throw refusal;
  }
  return {
    value: (text ? JSON.parse(text) : undefined) as T,
    etag: response.headers.get('ETag') ?? undefined,
    next: nextPage(response.headers.get('Link')),
  };
}

/** The path of the next page, where the server names one: `Link: <…>; rel="next"`. */
function nextPage(link: string | null): string | undefined {
  const target = link?.match(/<([^>]*)>\s*;[^,]*rel="?next"?/)?.[1];
  if (!target) return undefined;
  const url = new URL(target, location.href);
  return url.pathname + url.search;
}

/** Asks again when no answer came, or none but that there is none now: reads and PUTs are harmless to repeat, POSTs carry their key. */
async function attempt(path: string, request: RequestInit, attempts: number, begun: number): Promise<Whole> {
  for (let tried = 1; ; tried++) {
    // The machine has slept: the server no longer knows the key, and would do it twice.
    if (request.method === 'POST' && Date.now() - begun > KEY_SERVES) throw unanswered();
    const pause = tried < attempts ? PAUSES[tried - 1] : undefined;
    try {
      const answer = await once(path, request);
      if (pause === undefined || !NOT_NOW.includes(answer.response.status) || request.method === 'PATCH') return answer;
    } catch {
      if (pause === undefined) throw unanswered();
    }
    await sleep(pause);
  }
}

const unanswered = () => new Refusal(0, 'unreachable', surroundings.unreachable());

interface Whole { response: Response; text: string }

/** One request and all of its answer. A line that has died says nothing, so that who waits has to give up by themselves. */
async function once(path: string, request: RequestInit): Promise<Whole> {
  const patience = new AbortController();
  const giveUp = () => { patience.abort(); };
  let timer = setTimeout(giveUp, request.body instanceof FormData ? FILES_PATIENCE : PATIENCE);
  try {
    const response = await fetch(path, { ...request, signal: patience.signal });
    clearTimeout(timer);
    timer = setTimeout(giveUp, LONG_PATIENCE);
    return { response, text: response.status === 204 ? '' : await response.text() };
  } finally {
    clearTimeout(timer);
  }
}

export const http = {
  get: async <T>(path: string, options: Options = {}) => (await send<T>('GET', path, undefined, options)).value,
  /** A read whose ETag or next page matters. */
  read: <T>(path: string) => send<T>('GET', path, undefined, {}),
  post: async <T>(path: string, body: unknown = {}, options: Options = {}) => (await send<T>('POST', path, body, options)).value,
  put: <T>(path: string, body: unknown, options: Options = {}) => send<T>('PUT', path, body, options),
  patch: <T>(path: string, body: unknown, options: Options = {}) => send<T>('PATCH', path, body, options),
  delete: async (path: string) => { await send('DELETE', path, undefined, {}); },
};

/** A whole list, page after page, each as long as the server makes them. */
export async function all<T>(path: string): Promise<{ items: T[] }> {
  const items: T[] = [];
  let next: string | undefined = `${path}${path.includes('?') ? '&' : '?'}limit=5000`;
  while (next) {
    const page: Answer<{ items: T[] }> = await http.read<{ items: T[] }>(next);
    items.push(...page.value.items);
    next = page.next;
  }
  return { items };
}

export const segment = (value: string) => encodeURIComponent(value);
