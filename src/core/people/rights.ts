import type { Role } from './role.ts';
import type { Tree } from './tree.ts';

/** Whoever works in the office. */
export interface Officer {
  id: string;
  /** The branch they organise; null: an administrator, for whom nothing is out of reach. */
  top: string | null;
}

/** Someone whom the office looks at. */
interface Subject {
  id: string;
  branch: string | null;
  roles: readonly Role[];
  organises: string | null;
}

type Branches = Pick<Tree<{ id: string; parent: string | null; name: string }>, 'isWithin'>;

/** Whether a branch is an officer's affair. */
export function isInReach({ top }: Officer, branch: string | null, tree: Branches): boolean {
  return top === null || tree.isWithin(branch, top);
}

/**
 * Whether an officer may give these roles. An organiser makes members, and organisers of branches below their own: nobody
 * who could do more than they, or as much.
 */
export function mayGive(
  officer: Officer,
  { roles, organises }: Omit<Subject, 'id' | 'branch'>,
  tree: Branches,
): boolean {
  const { top } = officer;
  if (top === null) return true;
  if (roles.includes('editor') || roles.includes('administrator')) return false;
  return organises === null || (organises !== top && tree.isWithin(organises, top));
}

/**
 * Whether an officer may change somebody's account. An organiser may not change those whose roles they could not have
 * given, for whoever resets a password could use the account; nor themselves.
 */
export function mayChange(officer: Officer, subject: Subject, tree: Branches): boolean {
  if (officer.top === null) return true;
  return subject.id !== officer.id && isInReach(officer, subject.branch, tree) && mayGive(officer, subject, tree);
}
