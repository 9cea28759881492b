import { nameKey } from '@/api/accounts/member.ts';
import type { BranchRow } from '@/api/office/branches/branch-tree.ts';
import type { MistakeKind } from '@/core/people/import.ts';
import type { Officer } from '@/core/people/rights.ts';
import { branchNameRule, tidy } from '@/core/people/text.ts';
import type { Tree } from '@/core/people/tree.ts';

/** A branch that a file names: there already, or to be made. */
export interface FoundBranch {
  id: string;
  /** From the top down. */
  path: string;
  /** How it is made if it isn't there. */
  isNew: boolean;
  parent: string | null;
  name: string;
}

interface Wrong {
  kind: MistakeKind;
  value: string;
  more?: number;
}

/**
 * Finds the branches that a file names: by a name that only one in reach has, or by a path whose first name is such
 * (`富宁县局/一组`). What is not there is made where that is wanted; tops only where there is no branch yet.
 */
export function branchFinder(
  tree: Tree<BranchRow>,
  officer: Officer,
  { create, newId }: { create: boolean; newId: () => string },
) {
  const inReach = tree.from(officer.top);
  const made: FoundBranch[] = [];
  const asFound = ({ id, parent, name }: BranchRow): FoundBranch => ({
    ...{ id, parent, name, isNew: false },
    path: tree.pathOf(id),
  });
  const byName = new Map<string, BranchRow[]>();
  for (const branch of inReach) {
    const same = byName.get(nameKey(branch.name));
    if (same === undefined) byName.set(nameKey(branch.name), [branch]);
    else same.push(branch);
  }
  const known = new Map<string, FoundBranch | Wrong>();
  // Where there are branches, an unknown first name is rather a slip than a second top.
  const mayMakeTops = officer.top === null && inReach.length === 0;

  function first(name: string): FoundBranch | Wrong {
    const same = [
      ...(byName.get(nameKey(name)) ?? []).map(asFound),
      ...made.filter((branch) => nameKey(branch.name) === nameKey(name)),
    ];
    const top = same.find(({ id, parent }) => id === officer.top || parent === null);
    const only = top ?? (same.length === 1 ? same[0] : undefined);
    if (only !== undefined) return only;
    if (same.length > 1) return { kind: 'ambiguous-branch', value: name };
    return mayMakeTops ? make(null, name) : { kind: 'unknown-branch', value: name };
  }

  function below(parent: FoundBranch, name: string): FoundBranch | Wrong {
    const isIt = (branch: { name: string }) => nameKey(branch.name) === nameKey(name);
    const there = parent.isNew ? undefined : tree.childrenOf(parent.id).find(isIt);
    if (there !== undefined) return asFound(there);
    return made.find((branch) => branch.parent === parent.id && isIt(branch)) ?? make(parent, name);
  }

  function make(parent: FoundBranch | null, name: string): FoundBranch | Wrong {
    if (!create) return { kind: 'unknown-branch', value: name };
    const { longest, pattern } = branchNameRule;
    if (name.length > longest) return { kind: 'too-long', value: name, more: longest };
    if (!pattern.test(name)) return { kind: 'forbidden-character', value: name };
    const path = parent === null ? name : `${parent.path}/${name}`;
    const branch = { id: newId(), parent: parent?.id ?? null, name, path, isNew: true };
    made.push(branch);
    return branch;
  }

  function find(text: string): FoundBranch | Wrong {
    const [top = '', ...rest] = tidy(text)
      .split(/[/>]/)
      .map((name) => name.trim());
    let at = first(top);
    for (const name of rest) {
      if ('kind' in at) break;
      at = below(at, name);
    }
    return 'kind' in at && at.kind === 'unknown-branch' ? { ...at, value: text } : at;
  }

  return {
    find(text: string): FoundBranch | Wrong {
      const found = known.get(text) ?? find(text);
      known.set(text, found);
      return found;
    },
    /** Those to be made, parents before their children. */
    made: made as readonly FoundBranch[],
  };
}
