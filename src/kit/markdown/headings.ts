import { slug } from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** A heading and the id by which links, records and progress know it. */
export interface FoundHeading {
  id: string;
  /** Whether the id stands in the heading. */
  explicit: boolean;
  depth: number;
  text: string;
  node: Heading;
}

/** What gives a heading its own id, at its end: `## 标题 [#short-id]`. */
const explicitId = /\s*\[#([^\]]*)\]\s*$/;

/** Removes the explicit id from a heading's text and returns it. */
function takeExplicitId(heading: Heading): string | undefined {
  const last = heading.children.at(-1);
  const found = last?.type === 'text' ? explicitId.exec(last.value) : null;
  if (last?.type !== 'text' || found === null) return undefined;
  last.value = last.value.slice(0, found.index);
  return found[1];
}

/**
 * Gives every heading its id, explicit or the slug of its text, and lists them in their order. Page, check and
 * catalogue all use this function, so they agree. Two headings may get the same id: the content check refuses them.
 */
export function giveHeadingIds(tree: Root): FoundHeading[] {
  const headings: FoundHeading[] = [];
  visit(tree, 'heading', (node) => {
    const explicit = takeExplicitId(node);
    const text = toString(node);
    const id = explicit ?? slug(text);
    node.data = Object.assign(node.data ?? {}, { hProperties: { id } });
    headings.push({ id, explicit: explicit !== undefined, depth: node.depth, text, node });
  });
  return headings;
}

/** The remark plugin for pages. */
export function remarkHeadingIds() {
  return (tree: Root): void => {
    giveHeadingIds(tree);
  };
}
