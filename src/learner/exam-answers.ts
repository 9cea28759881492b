import type { Response } from '@/core/marking/question.ts';
import { type Account, currentAccount } from './account.ts';
import { localKeys, readLocal, writeLocal } from './local.ts';
import { examKey } from './outbox.ts';

/** What one opening of an examination's page has answered and the server does not have yet. */
export interface Leftover {
  /** The last version that was given. */
  version: number;
  waiting: { question: number; response: Response | null; version: number; at: number }[];
}

const keyOf = (attempt: string): string => `${examKey(currentAccount())}answers.${attempt}`;

/** Where it is kept what a member marked to look at again, and where they were. */
export const marksKeyOf = (attempt: string): string => `${examKey(currentAccount())}marks.${attempt}`;

/** By the name of the device that each opening of the page is. A crash, or another tab, leaves some. */
export function readLeftovers(attempt: string): [string, Leftover][] {
  return parse(keyOf(attempt));
}

function parse(key: string): [string, Leftover][] {
  try {
    return Object.entries(JSON.parse(readLocal(key) ?? '{}') as { [device: string]: Leftover });
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

/** How many answers of an account's examinations are on this device alone. */
export function waitingAnswers(account: Account): number {
  const left = localKeys(`${examKey(account)}answers.`).flatMap((key) => parse(key));
  return left.reduce((sum, [, { waiting }]) => sum + waiting.length, 0);
}
