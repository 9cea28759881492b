import type { Branch } from '@/core/people/branch.ts';
import type { Tree } from '@/core/people/tree.ts';

/** The names from the top down to a branch. A top that all have in common says nothing and is left out. */
export function shortPath(tree: Tree<Branch>, id: string): string[] {
  const path = tree.pathOf(id).split('/');
  return path.length > 1 && tree.childrenOf(null).length === 1 ? path.slice(1) : path;
}
