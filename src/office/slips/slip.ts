import type { Branch } from '@/core/people/branch.ts';
import type { Person } from '@/core/people/person.ts';
import type { Tree } from '@/core/people/tree.ts';
import { csv } from './csv.ts';

/** What somebody is handed to sign in with for the first time. */
export interface Slip {
  name: string;
  displayName: string;
  /** The branch as a path; empty: none. */
  branch: string;
  oneTimePassword: string;
}

/** The slip of a member who was given a one-time password. */
export function slipOf({ name, displayName, branch }: Person, oneTimePassword: string, tree: Tree<Branch>): Slip {
  return { name, displayName, branch: branch === null ? '' : tree.pathOf(branch), oneTimePassword };
}

/** Slips on a sheet of A4: two beside one another, five below. */
export const slipsOnSheet = 10;

/** More sheets at once are too many for a browser to lay out in one piece. */
export const sheetsAtOnce = 100;

/** Cuts into pieces of at most `size`. */
export function inPieces<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

/** By branch, so that each branch's sheets can be handed on; then in the order they came. */
export function byBranch(slips: readonly Slip[]): Slip[] {
  const order = new Map([...new Set(slips.map(({ branch }) => branch))].sort().map((branch, index) => [branch, index]));
  return [...slips].sort((a, b) => (order.get(a.branch) ?? 0) - (order.get(b.branch) ?? 0));
}

/** The slips for a table program. */
export function slipsAsCsv(slips: readonly Slip[]): string {
  const rows = slips.map(({ displayName, branch, name, oneTimePassword }) => [
    displayName,
    branch,
    name,
    oneTimePassword,
  ]);
  return csv([['姓名', '支部', '用户名', '一次性密码'], ...rows]);
}
