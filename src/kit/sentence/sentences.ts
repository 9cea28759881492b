import type { Heading, Nodes, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { sentenceNames } from './sentence-id.ts';
import { splitSentences } from './split.ts';

/** A sentence of a work as it is read aloud. */
export interface Sentence {
  id: string;
  /** Without markup, spaces at the ends and line breaks. */
  text: string;
  /** What it ends: decides the pause behind it. */
  ends: 'sentence' | 'paragraph' | 'heading';
}

/** A stretch of a work under a heading of the second level; what comes before the first has no id. */
export interface SpokenPart {
  id: string | undefined;
  title: string;
  sentences: Sentence[];
}

/** Components whose text is told in passing; what others hold is drawn, answered or uncovered, not read aloud. */
const told = new Set(['Callout', 'Steps', 'Timeline']);

/**
 * Finds the sentences of a work's text and wraps each in a `<span class="sentence">` with its id. Pages, check and
 * narration all use this function, so they agree. Expects headings that have their ids (`giveHeadingIds`).
 */
export function markSentences(tree: Root): SpokenPart[] {
  const name = sentenceNames();
  const parts: SpokenPart[] = [{ id: undefined, title: '', sentences: [] }];
  for (const { block, ends } of blocksOf(tree)) {
    if (block.type === 'heading' && block.depth === 2) parts.push({ ...partOf(block), sentences: [] });
    const found = wrapSentences(block, name);
    found.forEach((sentence, i) =>
      parts.at(-1)?.sentences.push({ ...sentence, ends: i < found.length - 1 ? 'sentence' : ends }),
    );
  }
  return parts.filter(({ id, sentences }) => id !== undefined || sentences.length > 0);
}

interface Block {
  block: Nodes & { children: PhrasingContent[] };
  ends: 'paragraph' | 'heading';
}

function blocksOf(node: Nodes): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ block: node, ends: 'heading' }];
    case 'paragraph':
      return [{ block: node, ends: 'paragraph' }];
    case 'mdxJsxFlowElement':
      return told.has(node.name ?? '') ? node.children.flatMap(blocksOf) : [];
    case 'root':
    case 'blockquote':
    case 'list':
    case 'listItem':
      return node.children.flatMap(blocksOf);
    default:
      return [];
  }
}

function partOf(heading: Heading): { id: string; title: string } {
  const { id } = (heading.data as { hProperties: { id: string } }).hProperties;
  return { id, title: toString(heading) };
}

function wrapSentences(block: Block['block'], name: (text: string) => string): { id: string; text: string }[] {
  const found: { id: string; text: string }[] = [];
  const children: PhrasingContent[] = [];
  let from = 0;
  for (const written of splitSentences(block.children.map(lettersOf).join(''))) {
    const nodes = cut(block.children, from, from + written.length);
    from += written.length;
    const text = toString(nodes).replace(/\s+/g, ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(text)) {
      children.push(...nodes);
      continue;
    }
    const id = name(text);
    found.push({ id, text });
    // An emphasis that becomes a span: mdast has no node of its own for a stretch of text.
    children.push({
      type: 'emphasis',
      data: { hName: 'span', hProperties: { id, className: 'sentence' } },
      children: nodes,
    });
  }
  block.children = children;
  return found;
}

/** A node's text, as long as what it takes up; a component's is one that no sentence ends in. */
function lettersOf(node: PhrasingContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  const letters = isCut(node) ? node.children.map(lettersOf).join('') : toString(node).replace(/[^\p{L}\p{N}]/gu, '_');
  return letters === '' ? '_' : letters;
}

/** Markup that goes on behind a cut; anything else stays whole. */
function isCut(
  node: PhrasingContent,
): node is Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' | 'link' }> {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete' || node.type === 'link';
}

/** The nodes between two offsets of their letters. */
function cut(nodes: readonly PhrasingContent[], from: number, to: number): PhrasingContent[] {
  let at = 0;
  return nodes.flatMap((node): PhrasingContent[] => {
    const [begin, end] = [at, at + lettersOf(node).length];
    at = end;
    if (end <= from || begin >= to) return [];
    if (from <= begin && end <= to) return [node];
    if (node.type === 'text') return [{ type: 'text', value: node.value.slice(Math.max(0, from - begin), to - begin) }];
    return isCut(node) ? [{ ...node, children: cut(node.children, from - begin, to - begin) }] : [node];
  });
}
