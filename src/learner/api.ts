import type { Problem } from '@/core/problem/problem.ts';

/** Longer than a slow network needs; a request that hangs must not keep later ones waiting. */
const patience = 30_000;

/** A request that failed. */
export class ApiError extends Error {
  /** The HTTP status; 0 if the server could not be reached. */
  readonly status: number;
  /** What the server said, in words for the member. */
  readonly problem: Problem | undefined;

  constructor(status: number, problem?: Problem) {
    super(problem?.title ?? `HTTP ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

export interface Answered<T> {
  body: T;
  /** The server's clock when it answered, to the second; undefined if it doesn't tell. */
  date: number | undefined;
}

/** Sends a body (else reads) and answers what came back; throws an ApiError. */
export async function call<T>(path: string, body?: unknown): Promise<Answered<T>> {
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(), patience);
  try {
    const response = await fetch(path, {
      ...(body === undefined ? {} : posting(JSON.stringify(body))),
      cache: 'no-store',
      signal: impatience.signal,
    });
    const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
    const content: unknown = isJson ? await response.json() : undefined;
    if (!response.ok) throw new ApiError(response.status, content as Problem | undefined);
    // A network that asks for a login of its own answers in the server's place, with a page and 200.
    if (!isJson && response.status !== 204) throw new ApiError(0);
    const date = Date.parse(response.headers.get('Date') ?? '');
    return { body: content as T, date: Number.isNaN(date) ? undefined : date };
  } catch (error) {
    throw error instanceof ApiError ? error : new ApiError(0);
  } finally {
    clearTimeout(timer);
  }
}

/** How JSON is sent. */
export function posting(json: string): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: json };
}
