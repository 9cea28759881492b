import { fold, join } from '@/core/progress/fold.ts';
import type { Progress } from '@/core/progress/progress.ts';
import { correct } from '@/core/record/stored.ts';
import { currentAccount, onAccountChange } from './account.ts';
import { onChange } from './changes.ts';
import { unsentOf } from './outbox.ts';
import type { Unsent } from './rows.ts';
import { store } from './store.ts';

/** The progress of the current account: what the server told, and what this device has not sent yet. */
export async function loadProgress(): Promise<Progress> {
  const account = currentAccount();
  // The outbox first: what is sent in between is then seen in both, never in neither.
  const unsent = await unsentOf(account);
  const opened = await store();
  const [rows, meta] = await Promise.all([opened.all('progress', account), opened.all('meta', account)]);
  const offset = new Map(meta).get('offset') ?? 0;
  return join(Object.fromEntries(rows) as Progress, foldUnsent(unsent, offset, Date.now()));
}

/** Calls the listener with the progress after every change. Answers how to stop it. */
export function subscribe(listener: (progress: Progress) => void): () => void {
  let asked = 0;
  const refresh = async () => {
    const mine = ++asked;
    const progress = await loadProgress();
    if (mine === asked) listener(progress);
  };
  const stops = [onChange(() => void refresh()), onAccountChange(() => void refresh())];
  return () => {
    asked = -1;
    for (const stop of stops) stop();
  };
}

/** What records amount to that only this device knows; times are corrected as the server will. */
export function foldUnsent(unsent: readonly Unsent[], offset: number, now: number): Progress {
  const scores = new Map(unsent.map(({ record, score }) => [record.id, score]));
  const records = unsent.map(({ record }) => ({ ...record, corrected: correct(record.at, offset, now + offset) }));
  return fold(records, ({ id }) => {
    const score = scores.get(id);
    return score === undefined ? undefined : { score };
  });
}
