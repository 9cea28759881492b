import type { Nodes, Parents, Root } from 'mdast';

/** A node of a syntax tree, where it stands. */
export interface PlacedNode {
  node: Nodes;
  parent: Parents | undefined;
  line: number;
}

/** All nodes of a tree in the order of the text: walked once, for all the rules that look at it. */
export function nodesOf(tree: Root): PlacedNode[] {
  const found: PlacedNode[] = [];
  const walk = (node: Nodes, parent: Parents | undefined): void => {
    found.push({ node, parent, line: node.position?.start.line ?? 1 });
    if ('children' in node) for (const child of node.children) walk(child, node);
  };
  walk(tree, undefined);
  return found;
}
