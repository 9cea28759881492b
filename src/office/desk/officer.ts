import type { Role } from '@/core/people/role.ts';
import type { SignedIn } from '@/learner/account.ts';
import { refreshSession } from '@/learner/session.ts';

/** Whoever works here. */
export interface Officer {
  id: string;
  isAdministrator: boolean;
}

/** Whether somebody may come in, and if not, why. */
export type Entry =
  | { kind: 'asking' | 'nobody' | 'no-role' | 'password' }
  | { kind: 'unreachable'; error: unknown }
  | { kind: 'in'; officer: Officer };

/** Asks the server who is signed in: the device's hint may be old. */
export async function enter(allowed: readonly Role[]): Promise<Entry> {
  try {
    return entryOf(await refreshSession(), allowed);
  } catch (error) {
    return { kind: 'unreachable', error };
  }
}

export function entryOf(member: SignedIn | null, allowed: readonly Role[]): Entry {
  if (member === null || member.ended) return { kind: 'nobody' };
  if (member.mustChangePassword !== undefined) return { kind: 'password' };
  if (!allowed.some((role) => member.roles.includes(role))) return { kind: 'no-role' };
  return { kind: 'in', officer: { id: member.id, isAdministrator: member.roles.includes('administrator') } };
}
