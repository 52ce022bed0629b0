/** A refusal by the server (RFC 9457), or the want of an answer. Its words are already in the reader's language. */
export interface FieldError { field: string; code: string; detail: string }

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

  /** True when no answer came: the change may or may not have happened, and the same key may be sent again. */
  get unreachable(): boolean {
    return this.status === 0;
  }

  of(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.detail;
  }

  /** The words for the form as a whole: the detail, unless every word of it stands beside a field already. */
  general(fields: string[]): string | undefined {
    return this.errors.length > 0 && this.errors.every((error) => fields.includes(error.field)) ? undefined : this.detail;
  }

  static async from(response: Response): Promise<Refusal> {
    const body = await response.json().catch(() => ({})) as Partial<{
      code: string; title: string; detail: string; errors: FieldError[]; current: unknown;
    }>;
    const retry = Number(response.headers.get('Retry-After'));
    return new Refusal(response.status, body.code ?? String(response.status), body.detail ?? body.title ?? response.statusText,
      body.errors ?? [], body.current, Number.isFinite(retry) && retry > 0 ? retry : undefined);
  }
}

export function asRefusal(reason: unknown): Refusal {
  return reason instanceof Refusal ? reason : new Refusal(0, 'unexpected', String(reason));
}
