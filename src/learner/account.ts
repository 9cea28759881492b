import type { PasswordChangeReason } from '@/core/people/password.ts';
import { readLocal, writeLocal } from './local.ts';

/** Whose study this device is recording: a member's id, or `guest` before anyone has signed in. */
export type Account = string;

export const guest: Account = 'guest';

/** What the API tells of a member. */
export interface Member {
  id: string;
  name: string;
  displayName: string;
  roles: string[];
  /** The password is to be changed first: until then the server refuses everything else. */
  mustChangePassword?: PasswordChangeReason | undefined;
}

/**
 * Who signed in on this device. It is a hint and no secret: it lets the header render at once and pages do without the
 * API until someone signs in. What a member may do, the server decides by its own cookie.
 */
export interface SignedIn extends Member {
  /** On a shared computer nothing of a member stays longer than the session. */
  shared: boolean;
  /** The session has ended; study goes on being recorded for this member and is sent after the next sign-in. */
  ended: boolean;
  /** The epoch of the member's study as this device knows it (core/record/epoch.ts); 0 if missing. */
  epoch?: number;
}

const key = 'account';
const pendingKey = 'signing-out';
/** A cookie that ends with the browser, as the session on a shared computer does: localStorage knows no such end. */
const visit = 'xuelang_visit=1';
const listeners = new Set<() => void>();

export function signedIn(): SignedIn | null {
  const member = remembered();
  return member?.shared && !isSameVisit() ? null : member;
}

/** Whose study is still on this shared computer although the browser was closed, which ended the session. */
export function leftBehind(): Account | null {
  const member = remembered();
  return member?.shared && !isSameVisit() ? member.id : null;
}

function remembered(): SignedIn | null {
  try {
    return JSON.parse(readLocal(key) ?? 'null') as SignedIn | null;
  } catch {
    return null;
  }
}

export function currentAccount(): Account {
  return signedIn()?.id ?? guest;
}

export function rememberSignedIn(member: SignedIn | null): void {
  markVisit(member?.shared === true);
  writeLocal(key, member && JSON.stringify(member));
  for (const listener of listeners) listener();
}

/** What is recorded from now on belongs to this epoch. */
export function rememberEpoch(account: Account, epoch: number): void {
  const member = signedIn();
  if (member?.id === account && (member.epoch ?? 0) !== epoch) rememberSignedIn({ ...member, epoch });
}

/** Tells when someone signs in or out, in this tab or another. Answers how to stop it. */
export function onAccountChange(listener: () => void): () => void {
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key === null || event.key === `xuelang.${key}`) listener();
  };
  // A page that was put by and comes back has heard nothing, and shows whoever was signed in then.
  const fromThePast = (event: PageTransitionEvent) => {
    if (event.persisted) listener();
  };
  listeners.add(listener);
  addEventListener('storage', fromOtherTab);
  addEventListener('pageshow', fromThePast);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', fromOtherTab);
    removeEventListener('pageshow', fromThePast);
  };
}

/** Whether the server does not know yet that somebody has signed out here: it could not be reached. */
export function isSignOutPending(): boolean {
  return readLocal(pendingKey) !== null;
}

export function rememberSignOut(isPending: boolean): void {
  writeLocal(pendingKey, isPending ? 'yes' : null);
}

/** Whether this device has anything to tell the server or to ask it. If not, a page needs no sync. */
export function mayNeedServer(): boolean {
  return remembered() !== null || isSignOutPending();
}

function isSameVisit(): boolean {
  return typeof document === 'undefined' || document.cookie.split('; ').includes(visit);
}

function markVisit(isShared: boolean): void {
  if (typeof document === 'undefined' || (!isShared && !isSameVisit())) return;
  document.cookie = `${visit}; path=/; SameSite=Lax${isShared ? '' : '; Max-Age=0'}`;
}
