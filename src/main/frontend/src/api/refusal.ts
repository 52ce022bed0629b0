/** A node that has just gone, or its database; the next one, or the same in a moment, will do it. */
export const NOT_NOW = [502, 503, 504];

/** The first sending of the same key is at work. */
const STILL_RUNNING = 'still-running';
/** For how long a key makes a change single: a little less than the 24 hours for which the server keeps its answers. */
export const KEY_SERVES = 23 * 3_600_000;

export interface FieldError { field: string; code: string; detail: string }

/** A refusal by the server (RFC 9457), or the want of an answer. Its words are already in the reader's language. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors: FieldError[] = [],
    /** What the server has instead, where a stale edit was refused (412). */
    readonly current?: unknown,
    readonly retryAfter?: number,
  ) {
    super(detail);
    this.name = 'Refusal';
  }

  /** True when no answer came. */
  get unreachable(): boolean {
    return this.status === 0;
  }

  /** True when the same is being carried out at this moment. */
  get stillRunning(): boolean {
    return this.code === STILL_RUNNING;
  }

  /** True when the change may have been carried out all the same: only its own key, sent again, settles that. */
  get uncertain(): boolean {
    return this.unreachable || this.stillRunning || this.status === 500 || NOT_NOW.includes(this.status);
  }

  /** True when time heals it: no answer yet, too many requests at once, or a server that is away. */
  get passing(): boolean {
    return this.unreachable || this.stillRunning || this.status === 429 || NOT_NOW.includes(this.status);
  }

  of(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.detail;
  }

  /** The words for the form as a whole: the detail, unless every word of it stands beside a field already. */
  general(fields: string[]): string | undefined {
    return this.errors.length > 0 && this.errors.every((error) => fields.includes(error.field)) ? undefined : this.detail;
  }

  static from(response: Response, text: string): Refusal {
    const body = problemIn(text);
    const retry = Number(response.headers.get('Retry-After'));
    return new Refusal(response.status, body.code ?? String(response.status), body.detail ?? body.title ?? response.statusText,
      body.errors ?? [], body.current, Number.isFinite(retry) && retry > 0 ? retry : undefined);
  }
}

/** What a proxy says in its own words is no problem document. */
function problemIn(text: string): Partial<{ code: string; title: string; detail: string; errors: FieldError[]; current: unknown }> {
  try {
    return JSON.parse(text) as ReturnType<typeof problemIn>;
  } catch {
    return {};
  }
}

export function asRefusal(reason: unknown): Refusal {
  return reason instanceof Refusal ? reason : new Refusal(0, 'unexpected', String(reason));
}
