import type { Response } from '@/core/marking/question.ts';
import { readLocal, writeLocal } from '@/learner/local.ts';

/** What one opening of the page has answered and the server does not have yet. */
export interface Leftover {
  /** The last version that was given. */
  version: number;
  waiting: { question: number; response: Response | null; version: number; at: number }[];
}

const keyOf = (attempt: string): string => `exam.${attempt}`;

/** By the name of the device that each opening of the page is. A crash, or another tab, leaves some. */
export function readLeftovers(attempt: string): [string, Leftover][] {
  try {
    return Object.entries(JSON.parse(readLocal(keyOf(attempt)) ?? '{}') as { [device: string]: Leftover });
  } catch {
    return [];
  }
}

/** Keeps what one opening has; undefined: nothing is left. */
export function writeLeftover(attempt: string, device: string, left: Leftover | undefined): void {
  const others = readLeftovers(attempt).filter(([name]) => name !== device);
  const all = left === undefined ? others : [...others, [device, left] as const];
  writeLocal(keyOf(attempt), all.length === 0 ? null : JSON.stringify(Object.fromEntries(all)));
}
