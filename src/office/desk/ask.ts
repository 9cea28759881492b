import { call } from '@/learner/api.ts';

/** What stands after `?`; null, undefined and empty text are left out. */
export type Query = { [name: string]: string | number | null | undefined };

/** An address of the API with its query. */
export function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value == null || value === '' ? [] : [[name, String(value)]],
  );
  const text = new URLSearchParams(given).toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Reads (without a body) or changes something. Throws an ApiError. */
export async function ask<Answer>(path: string, body?: unknown): Promise<Answer> {
  return (await call<Answer>(path, body)).body;
}
