import type { Problem } from '@/core/problem/problem.ts';

/** A request that the server refused, or that never reached it (`problem` undefined). */
export class Refused extends Error {
  readonly problem: (Problem & { error?: string }) | undefined;

  constructor(problem?: Problem) {
    super(problem?.title ?? 'no answer');
    this.problem = problem;
  }

  /** In words for whoever asked. */
  get words(): string {
    return this.problem === undefined
      ? '现在连不上服务器。请看看网络，再试一次。'
      : `${this.problem.title}。${this.problem.detail ?? ''}`;
  }

  /** `/problems/<name>`. */
  is(name: string): boolean {
    return this.problem?.type === `/problems/${name}`;
  }
}

const patience = 10_000;

/** Sends JSON to the API, or reads where there is no body. Throws a `Refused`. */
export async function send<T = undefined>(path: string, body?: unknown): Promise<T> {
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(), patience);
  try {
    const answer = await fetch(path, {
      ...(body !== undefined && {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
      cache: 'no-store',
      signal: impatience.signal,
    });
    const content: unknown = answer.status === 204 ? undefined : await answer.json();
    if (!answer.ok) throw new Refused(content as Problem);
    return content as T;
  } catch (error) {
    throw error instanceof Refused ? error : new Refused();
  } finally {
    clearTimeout(timer);
  }
}
