/** Why a request was refused (RFC 9457), in the language of the page. */
export class Problem extends Error {
  readonly rule: string;
  readonly status: number;
  readonly detail: string | undefined;
  readonly body: unknown;
  /** In seconds, when the server said when to come back. */
  readonly retryAfter: number | undefined;

  constructor(status: number, body: ProblemBody, retryAfter?: number) {
    super(body.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.rule = (body.type ?? '').replace('/problems/', '') || String(status);
    this.status = status;
    this.detail = body.errors?.map((error) => error.detail).join(' ') || body.detail;
    this.body = body;
    this.retryAfter = retryAfter;
  }

  /** The same request may succeed in a moment. */
  get isPassing() {
    return this.status === 429 || this.status === 502 || this.status === 503 || this.status === 504;
  }

  static async of(response: Response): Promise<Problem> {
    const seconds = Number(response.headers.get('Retry-After'));
    const retryAfter = Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
    return new Problem(response.status, await bodyOf(response), retryAfter);
  }
}

interface ProblemBody {
  type?: string;
  title?: string;
  detail?: string;
  errors?: { field?: string; detail?: string }[];
}

async function bodyOf(response: Response): Promise<ProblemBody> {
  try {
    return (await response.clone().json()) as ProblemBody;
  } catch {
    return {};
  }
}

/** How long to wait before the nth repetition of a query, in milliseconds. */
export function pauseBefore(attempt: number, error: unknown): number {
  const asked = error instanceof Problem ? error.retryAfter : undefined;
  return asked === undefined ? Math.min(300 * 2 ** attempt, 5_000) : asked * 1_000;
}

/** Whether a query that failed is worth repeating: a view that is behind, a service that is restarting, a lost line. */
export function isWorthRepeating(attempt: number, error: unknown): boolean {
  const passing = error instanceof Problem ? error.isPassing : error instanceof TypeError;
  return passing && attempt < 4;
}
