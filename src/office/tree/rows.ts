import type { Branch } from '@/core/people/branch.ts';
import type { Tree } from '@/core/people/tree.ts';

/** A line of the tree as it is shown. */
export interface Row {
  id: string;
  name: string;
  /** 1 at the top. */
  level: number;
  /** The place among its siblings, from 1, and how many they are. */
  position: number;
  siblings: number;
  /** Whether what is below it is shown; undefined: there is nothing below it. */
  isOpen: boolean | undefined;
  /** Members in it and below it. */
  members: number;
}

/** The lines that are to be seen while these branches are open, from top to bottom. */
export function rowsOf(tree: Tree<Branch>, open: ReadonlySet<string>): Row[] {
  const sums = membersBelow(tree);
  const rows: Row[] = [];
  function add(parent: string | null, level: number): void {
    const siblings = tree.childrenOf(parent);
    siblings.forEach(({ id, name }, index) => {
      const isOpen = tree.childrenOf(id).length === 0 ? undefined : open.has(id);
      rows.push({
        ...{ id, name, level, isOpen },
        ...{ position: index + 1, siblings: siblings.length, members: sums.get(id) ?? 0 },
      });
      if (isOpen === true) add(id, level + 1);
    });
  }
  add(null, 1);
  return rows;
}

/** How many members are in each branch and below it. */
export function membersBelow(tree: Tree<Branch>): Map<string, number> {
  const sums = new Map<string, number>();
  // Children stand behind their parents: from behind, each is complete when it is added to its parent.
  for (const { id, parent, members } of tree.from(null).reverse()) {
    const sum = (sums.get(id) ?? 0) + members;
    sums.set(id, sum);
    if (parent !== null) sums.set(parent, (sums.get(parent) ?? 0) + sum);
  }
  return sums;
}

/** The branches above one: they must be open for it to be seen. */
export function above(tree: Tree<Branch>, id: string): string[] {
  const line: string[] = [];
  for (let at = tree.get(id)?.parent ?? null; at !== null; at = tree.get(at)?.parent ?? null) line.push(at);
  return line;
}
