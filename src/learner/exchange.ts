import { batchLimit } from '@/core/record/batch-limit.ts';
import type { Batch, BatchAnswer } from '@/core/record/batch.ts';
import type { Activity } from '@/core/place/place.ts';
import { joinWork } from '@/core/progress/fold.ts';
import type { WorkProgress } from '@/core/progress/progress.ts';
import type { ProblemType } from '@/core/problem/problem.ts';
import type { Record } from '@/core/record/record.ts';
import { type Account, currentAccount, rememberEpoch } from './account.ts';
import { ApiError, call } from './api.ts';
import { cutBatch, firstEpoch, ordinaryBytes } from './batch.ts';
import { announce } from './changes.ts';
import { erasure } from './erase.ts';
import { device } from './identity.ts';
import { forgetOwn, unsentOf } from './outbox.ts';
import type { Change, Unsent } from './rows.ts';
import { keepSent, sendAgain } from './sent.ts';
import { store } from './store.ts';

/** One answer of `GET /api/me/progress`. */
interface ProgressPage {
  epoch: number;
  erased: number;
  cursor: number;
  works: { activity: Activity; progress: WorkProgress }[];
  more: boolean;
}

/** Another member has signed in on this device while we were talking to the server. */
export class AccountChanged extends Error {}

/** Sends what is unsent, batch by batch, and reads what is new after each. Throws an ApiError or AccountChanged. */
export async function exchange(account: Account): Promise<void> {
  let most = batchLimit;
  for (;;) {
    const unsent = await unsentOf(account);
    const { epoch, records } = firstEpoch(unsent);
    const batch = cutBatch(records, ordinaryBytes, most);
    const answer = batch.length === 0 ? nothing : await send(batch, epoch);
    if (answer === null) {
      // The batch is refused as a whole: halves find the record that is to blame.
      most = Math.ceil(batch.length / 2);
      continue;
    }
    most = batchLimit;
    const pulled = await pull(account);
    const settled = await settle(account, { unsent, batch }, answer, pulled);
    // After a restored backup there is more to send than there was.
    if (!pulled.isAgain && (settled === 0 || settled === unsent.length)) return;
  }
}

const erased: ProblemType = '/problems/erased-before';

const nothing: Settled = { done: [], rejected: [] };

interface Settled {
  done: string[];
  rejected: BatchAnswer['rejected'];
}

/** What became of the records; null if the server refused the batch as a whole. */
async function send(records: Record[], epoch: number): Promise<Settled | null> {
  const batch: Batch = { device: device(), now: Date.now(), epoch, records };
  try {
    const { body } = await call<BatchAnswer>('/api/records', batch);
    return { done: [...body.accepted, ...body.duplicates], rejected: body.rejected };
  } catch (error) {
    const refused = error instanceof ApiError && [400, 413, 422].includes(error.status);
    if (!refused) throw error;
    const [only, ...others] = records;
    if (!only || others.length > 0) return null;
    // A proxy that refuses is no judge of a record: it is tried again later.
    const type: unknown = error.problem?.type;
    if (typeof type !== 'string' || !type.startsWith('/problems/')) throw error;
    return { done: [], rejected: [{ id: only.id, type }] };
  }
}

/** What was read, as changes to what this device knows. */
interface Pulled {
  changes: Change[];
  /** The epoch of what this device knew before, and of what was read. */
  known: number;
  epoch: number;
  /** The server has lost something: what it had acknowledged is in the outbox again. */
  isAgain: boolean;
}

async function pull(account: Account): Promise<Pulled> {
  let changes: Change[] = [];
  let isAgain = false;
  // Signed out in another tab meanwhile: nothing may be left where all was removed. Asked inside the transaction.
  const isOver = () => currentAccount() !== account;
  const meta = new Map(await (await store()).all('meta', account));
  const [began, known] = [meta.get('cursor'), meta.get('epoch') ?? 0];
  let [cursor, epoch] = [began, known];
  for (let more = true; more;) {
    const query = cursor === undefined ? '' : `?since=${encodeURIComponent(cursor)}`;
    const { body, date } = await call<ProgressPage>(`/api/me/progress${query}`);
    if (body.epoch !== epoch) {
      // The member has erased their study, on another device or this one, or a backup was restored: all is read anew.
      epoch = body.epoch;
      const isErasure = body.erased > (meta.get('erased') ?? 0);
      const again = isErasure ? [] : await sendAgain(account);
      isAgain = again.length > 0;
      changes = [
        ...erasure(account),
        ...(isErasure ? [{ store: 'sent' as const, account, clear: true as const }] : again),
      ];
      const { erased: last } = body;
      changes.push({ store: 'meta', account, key: 'erased', next: (old) => (isOver() ? old : last) });
      const isWhole = cursor === undefined;
      cursor = undefined;
      if (!isWhole) continue;
    }
    for (const { activity, progress } of body.works) {
      // Joined, not replaced: another tab may have read something newer.
      const next = (old: WorkProgress | undefined) => (isOver() ? old : old ? joinWork(old, progress) : progress);
      changes.push({ store: 'progress', account, key: activity, next });
    }
    if (date !== undefined) {
      const offset = date - Date.now();
      changes.push({ store: 'meta', account, key: 'offset', next: (old) => (isOver() ? old : offset) });
    }
    more = body.more && body.cursor !== cursor;
    cursor = body.cursor;
  }
  // Where another tab has moved the cursor, or removed it with all before it, this reading is not what follows on it.
  const isNext = (old: number | undefined) => !isOver() && (old === began || epoch !== known);
  changes.push({ store: 'meta', account, key: 'cursor', next: (old) => (isNext(old) ? cursor : old) });
  changes.push({ store: 'meta', account, key: 'epoch', next: (old) => (isOver() ? old : epoch) });
  return { changes, known, epoch, isAgain };
}

/**
 * Stores what was read and forgets what was sent, both or neither. Answers how many records left the outbox; null if
 * another tab has meanwhile heard of an erasure: what was read may be from before.
 */
async function settle(
  account: Account,
  { unsent, batch }: { unsent: Unsent[]; batch: Record[] },
  answer: Settled,
  pulled: Pulled,
): Promise<number | null> {
  // Signing out and in changes the account before the cookie: what was read is ours if it is still the same.
  if (currentAccount() !== account) throw new AccountChanged();
  const sent = new Map(batch.map((record) => [record.id, record]));
  const rejected = answer.rejected.flatMap(({ id, type }): Change[] => {
    const record = sent.get(id);
    // What was erased is nothing to be shown as refused.
    if (!record || type === erased) return [];
    const next = () => (currentAccount() === account ? { record, type } : undefined);
    return [{ store: 'rejected', account, key: id, next }];
  });
  const gone = [...answer.done, ...answer.rejected.map(({ id }) => id)].filter((id) => sent.has(id));
  const deleted = gone.map((key): Change => ({ store: 'outbox', account, key, value: undefined }));
  const done = new Set(answer.done);
  const kept = await keepSent(
    account,
    unsent.filter(({ record }) => sent.has(record.id) && done.has(record.id)),
    Date.now(),
  );
  const { changes, known, epoch } = pulled;
  const given = { account, key: 'epoch', is: known };
  if (!(await (await store()).write([...changes, ...rejected, ...deleted, ...kept], given))) return null;
  rememberEpoch(account, epoch);
  forgetOwn(gone);
  announce();
  return gone.length;
}
