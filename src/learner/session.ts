import {
  type Account,
  leftBehind,
  type Member,
  rememberSignedIn,
  rememberSignOut,
  type SignedIn,
  signedIn,
} from './account.ts';
import { call } from './api.ts';
import { announce } from './changes.ts';
import { forgetLocal } from './local.ts';
import { forgetAccount, playKey, unsentOf } from './outbox.ts';
import { storeNames } from './rows.ts';
import { store } from './store.ts';

/**
 * Signs in; throws an ApiError with the problem in words, or with status 0 if the server can't be reached.
 * @param shared this is a shared computer: nothing stays on it when the session ends
 */
export async function signIn(name: string, password: string, shared: boolean): Promise<SignedIn> {
  await forgetLeftBehind();
  const before = signedIn();
  // Nobody, while the cookie changes hands: other tabs then take nothing of one member for another's.
  rememberSignedIn(null);
  try {
    const { body } = await call<{ member: Member }>('/api/auth/sign-in', { name, password, shared });
    const member = { ...body.member, shared, ended: false };
    rememberSignOut(false);
    rememberSignedIn(member);
    return member;
  } catch (error) {
    rememberSignedIn(before);
    throw error;
  }
}

/**
 * Sends what is unsent, signs out, and removes the member's data from this device. Answers how many records could not
 * be sent: if there are any, nothing has happened, and the member must be asked.
 * @param discardUnsent the member has been asked
 */
export async function signOut(discardUnsent = false): Promise<number> {
  const member = signedIn();
  if (!member) return 0;
  if (!discardUnsent) {
    const left = await sendAll(member.id);
    if (left > 0) return left;
  }
  rememberSignedIn(null);
  rememberSignOut(true);
  // Recordings are nowhere else: on one's own computer they wait for the next sign-in.
  await forgetAccount(member.id, member.shared ? storeNames : storeNames.filter((name) => name !== 'takes'));
  await finishSignOut().catch(() => undefined);
  return 0;
}

/**
 * Answers how many records could not be sent, and answers of an examination, which its own page sends. A second try takes
 * what came while the first was under way.
 */
async function sendAll(account: Account): Promise<number> {
  const { sync, waitingAnswers } = await import('./sync.ts');
  await sync();
  if ((await unsentOf(account)).length > 0) await sync();
  return (await unsentOf(account)).length + waitingAnswers(account);
}

/** Tells the server that somebody has signed out here. Throws an ApiError. */
export async function finishSignOut(): Promise<void> {
  await call('/api/auth/sign-out', {});
  rememberSignOut(false);
}

/**
 * Changes the member's own password; everywhere else they are signed out. Throws an ApiError with what is wrong in words.
 */
export async function changePassword(current: string, wanted: string): Promise<void> {
  const { body } = await call<{ member: Member }>('/api/auth/password', { current, wanted });
  const before = signedIn();
  if (before?.id === body.member.id) rememberSignedIn({ ...body.member, shared: before.shared, ended: false });
}

/** Asks the server who is signed in, and remembers it. Throws an ApiError. */
export async function refreshSession(): Promise<SignedIn | null> {
  const { body } = await call<{ member: Member | null }>('/api/session');
  const before = signedIn();
  if (body.member) {
    const { shared = false, epoch = 0 } = before?.id === body.member.id ? before : {};
    rememberSignedIn({ ...body.member, shared, epoch, ended: false });
  } else if (before) {
    await markEnded();
  }
  return signedIn();
}

/**
 * The session has ended. What is unsent stays for the member's next sign-in; on a shared computer all else goes, and
 * whoever studies next is a guest.
 */
export async function markEnded(): Promise<void> {
  const member = signedIn();
  if (!member) return;
  rememberSignedIn(member.shared ? null : { ...member, ended: true });
  if (member.shared) await forgetAllButUnsent(member.id);
}

/** The browser of a shared computer was closed in the middle: the same as when the session ends there. */
export async function forgetLeftBehind(): Promise<void> {
  const account = leftBehind();
  if (account === null) return;
  await forgetAllButUnsent(account);
  rememberSignedIn(null);
}

async function forgetAllButUnsent(account: Account): Promise<void> {
  forgetLocal(playKey(account));
  await (
    await store()
  ).clear(
    account,
    storeNames.filter((name) => name !== 'outbox'),
  );
  announce();
}
