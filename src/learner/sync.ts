import type { Batch } from '@/core/record/batch.ts';
import { currentAccount, isSignOutPending, onAccountChange, signedIn } from './account.ts';
import { ApiError, posting } from './api.ts';
import { backOff } from './back-off.ts';
import { cutBatch, firstEpoch, keepaliveBytes } from './batch.ts';
import { onChange } from './changes.ts';
import { AccountChanged, exchange } from './exchange.ts';
import { device } from './identity.ts';
import { ownUnsent } from './outbox.ts';
import { finishSignOut, forgetLeftBehind, markEnded, refreshSession } from './session.ts';

// Who signs out without a network can load nothing any more: it comes along.
export { waitingAnswers } from './exam-answers.ts';

/** Records wait so long for company. */
const gathering = 10_000;

/** On coming back to a page, progress is read again if this old. */
const stale = 60_000;

/**
 * How sending and reading went. `done`: everything · `nobody`: nobody is signed in · `ended`: the session has, sign in
 * again · `password`: the member must change it first · `unreachable`: it will be tried again.
 */
export type Outcome = 'done' | 'nobody' | 'ended' | 'password' | 'unreachable';

let running: Promise<Outcome> | undefined;

/** Sends what is unsent and reads what is new, once at a time. Never throws. */
export function sync(): Promise<Outcome> {
  running ??= inTurn(attempt)
    .catch((): Outcome => 'unreachable')
    .finally(() => {
      running = undefined;
    });
  return running;
}

/** Keeps device and server in step while the page is open. Called once, on pages where `mayNeedServer()`. */
export function startSync(): void {
  let failures = 0;
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = async () => {
    clearTimeout(timer);
    timer = undefined;
    last = Date.now();
    failures = (await sync()) === 'unreachable' ? failures + 1 : 0;
    if (failures > 0) timer = setTimeout(() => void run(), backOff(failures, Math.random()));
  };
  const soon = () => {
    if (timer === undefined && ownUnsent(currentAccount()).length > 0) timer = setTimeout(() => void run(), gathering);
  };
  const onReturn = () => {
    if (document.visibilityState !== 'visible') sendOnHide();
    else if (failures > 0 || Date.now() - last > stale) void run();
  };
  onChange(soon);
  // What is under way may be another's.
  onAccountChange(() => void sync().then(run));
  addEventListener('online', () => void run());
  addEventListener('focus', onReturn);
  // On `window`, so that study time, which listens on `document`, has written its last record before.
  addEventListener('visibilitychange', onReturn);
  addEventListener('pagehide', sendOnHide);
  void run();
}

const sentOnHide = new Set<string>();

/**
 * Sends this page's unsent records by a request that outlives it. Nobody reads the answer: the records stay in the
 * outbox, the next page sends them again and hears that they are duplicates.
 */
function sendOnHide(): void {
  const member = signedIn();
  if (!member || member.ended) return;
  const { epoch, records } = firstEpoch(ownUnsent(member.id).filter(({ record }) => !sentOnHide.has(record.id)));
  if (records.length === 0) return;
  const batch: Batch = { device: device(), now: Date.now(), epoch, records: cutBatch(records, keepaliveBytes) };
  for (const { id } of batch.records) sentOnHide.add(id);
  fetch('/api/records', { ...posting(JSON.stringify(batch)), keepalive: true }).catch(() => sentOnHide.clear());
}

async function attempt(): Promise<Outcome> {
  try {
    await forgetLeftBehind();
    if (isSignOutPending()) await finishSignOut();
    const member = signedIn();
    if (!member) return 'nobody';
    if (member.ended) return 'ended';
    if (member.mustChangePassword !== undefined) return 'password';
    await exchange(member.id);
    return 'done';
  } catch (error) {
    return await outcomeOf(error);
  }
}

async function outcomeOf(error: unknown): Promise<Outcome> {
  if (error instanceof AccountChanged) return 'done';
  if (!(error instanceof ApiError)) return 'unreachable';
  if (error.status === 401) {
    await markEnded();
    return 'ended';
  }
  if (error.problem?.type === '/problems/another-member') {
    await refreshSession().catch(() => undefined);
    return 'ended';
  }
  if (error.problem?.type === '/problems/password-change-required') {
    // It has grown too old since the sign-in: what the device remembers does not say so yet.
    await refreshSession().catch(() => undefined);
    return 'password';
  }
  return 'unreachable';
}

/** One tab after the other, where the browser has locks; without them two tabs merely send the same twice. */
function inTurn(task: () => Promise<Outcome>): Promise<Outcome> {
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks ? locks.request('xuelang.sync', task) : task();
}
