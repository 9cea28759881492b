import { useMemo } from 'react';
import type { Branch } from '@/core/people/branch.ts';
import { type Tree, treeOf } from '@/core/people/tree.ts';
import { type Asked, useAsked } from '@/office/desk/use-asked.ts';

/** All branches that whoever is signed in may see, as a tree. */
export function useBranches(): Asked<Tree<Branch>> {
  const { answer, ...rest } = useAsked<{ branches: Branch[] }>('/api/office/branches');
  const tree = useMemo(() => answer && treeOf(answer.branches), [answer]);
  return { answer: tree, ...rest };
}
