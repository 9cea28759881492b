import { currentAccount } from '@/learner/account.ts';
import { playKey } from '@/learner/outbox.ts';
import { readLocal, writeLocal } from '@/learner/local.ts';
import type { Given, Opponent, Run } from '@/play/run.ts';

/**
 * What of a run stays on this device: the day's question and round can be gone on with, and the last whole duel can be
 * played against by oneself.
 */
interface Kept {
  round: string;
  answers: Given[];
}

function keyOf(run: string): string {
  return `${playKey(currentAccount())}${run}`;
}

function read(run: string): Kept | null {
  try {
    return JSON.parse(readLocal(keyOf(run)) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

/** Keeps a run as far as it has come. */
export function keepRun({ mode, round, questions, answers }: Run): void {
  const isWhole = answers.length === questions.length;
  if (mode === 'question' || mode === 'daily' || (mode === 'duel' && isWhole)) {
    writeLocal(keyOf(mode), JSON.stringify({ round, answers }));
  }
}

/** What was answered of the same run before, as far as it still asks the same. */
export function keptRun({ mode, round, questions }: Run): Given[] {
  if (mode !== 'question' && mode !== 'daily') return [];
  const kept = read(mode);
  if (kept?.round !== round) return [];
  const open = kept.answers.findIndex(({ question }, index) => question !== questions[index]);
  return open === -1 ? kept.answers : kept.answers.slice(0, open);
}

/** One's own last duel on this device. */
export function ownGhost(name: string): Opponent | undefined {
  const kept = read('duel');
  return kept ? { name, answers: kept.answers } : undefined;
}
