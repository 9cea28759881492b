/** A branch as far as the tree is concerned. */
interface Node {
  id: string;
  parent: string | null;
  name: string;
}

/** Branches by their place among one another. A parent that is not among them counts as none. */
export interface Tree<Branch extends Node> {
  get(id: string): Branch | undefined;
  /** Whether a branch is `top` or below it. */
  isWithin(id: string | null, top: string): boolean;
  /** In their order; `null`: the tops. */
  childrenOf(parent: string | null): readonly Branch[];
  /** The names from the top down: `州局/富宁县局`. */
  pathOf(id: string): string;
  /** All of `top` (or everything), parents before their children. */
  from(top: string | null): Branch[];
}

/** The tree that branches make; siblings stand in the order of their names. */
export function treeOf<Branch extends Node>(branches: readonly Branch[]): Tree<Branch> {
  const known = new Map(branches.map((branch) => [branch.id, branch]));
  const parentOf = ({ parent }: Branch): string | null => (parent !== null && known.has(parent) ? parent : null);
  const children = new Map<string | null, Branch[]>();
  for (const branch of [...branches].sort(byName)) {
    const siblings = children.get(parentOf(branch));
    if (siblings === undefined) children.set(parentOf(branch), [branch]);
    else siblings.push(branch);
  }

  /** From a branch up to its top. */
  function lineOf(id: string | null): Branch[] {
    const line: Branch[] = [];
    for (let at = id; at !== null;) {
      const branch = known.get(at);
      if (branch === undefined) break;
      line.push(branch);
      at = parentOf(branch);
    }
    return line;
  }

  return {
    get: (id) => known.get(id),
    isWithin: (id, top) => lineOf(id).some((branch) => branch.id === top),
    childrenOf: (parent) => children.get(parent) ?? [],
    pathOf: (id) =>
      lineOf(id)
        .map(({ name }) => name)
        .reverse()
        .join('/'),
    from(top) {
      const first =
        top === null ? (children.get(null) ?? []) : [known.get(top)].filter((branch) => branch !== undefined);
      const found: Branch[] = [];
      const waiting = [...first].reverse();
      for (let branch = waiting.pop(); branch !== undefined; branch = waiting.pop()) {
        found.push(branch);
        waiting.push(...[...(children.get(branch.id) ?? [])].reverse());
      }
      return found;
    },
  };
}

/** The same everywhere, whatever the machine's language: names in Chinese by pinyin come from the page, if wanted. */
function byName(a: Node, b: Node): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
