import type { Nodes, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { calloutSchema } from '@/kit/callout/callout.schema.ts';
import { chartSchema } from '@/kit/chart/chart.schema.ts';
import type { Block, Line, Paragraph, Run, Spoken, Visual } from './block.ts';

type MdxJsxFlowElement = Extract<Nodes, { type: 'mdxJsxFlowElement' }>;

/**
 * What of a lesson's text comes into a film, in its order. Expects a tree whose sentences are marked (`markSentences`).
 * Questions and what is uncovered are left out: the film asks by its timeline.
 */
export function blocksOf(tree: Root): Block[] {
  return tree.children.flatMap(blockOf);
}

function blockOf(node: Nodes): Block[] {
  switch (node.type) {
    case 'heading': {
      const { id } = (node.data as { hProperties: { id: string } }).hProperties;
      const heading = spokenIn(node.children);
      return [
        node.depth === 2
          ? { kind: 'chapter', id, heading }
          : { kind: 'text', lines: [{ marker: undefined, sentences: heading }] },
      ];
    }
    case 'paragraph': {
      const pictures = node.children.filter((child) => child.type === 'image');
      const shown = pictures.map(({ url, alt, title }): Block => {
        const caption = title ?? undefined;
        return { kind: 'visual', visual: { kind: 'picture', src: url, alt: alt ?? '', caption } };
      });
      const lines = linesIn(node);
      return [...(lines.length > 0 ? [{ kind: 'text' as const, lines }] : []), ...shown];
    }
    case 'blockquote':
      return [{ kind: 'quote', lines: linesIn(node) }];
    case 'list':
      return [{ kind: 'list', lines: linesIn(node) }];
    case 'table': {
      const [head = [], ...rows] = node.children.map((row) => row.children.map((cell) => toString(cell)));
      return [{ kind: 'visual', visual: { kind: 'table', head, rows } }];
    }
    case 'mdxJsxFlowElement':
      return componentOf(node);
    default:
      return [];
  }
}

function componentOf(node: MdxJsxFlowElement): Block[] {
  const given = attributesOf(node);
  switch (node.name) {
    case 'Steps':
      return [{ kind: 'steps', lines: linesIn(node) }];
    case 'Timeline':
      return [{ kind: 'timeline', lines: linesIn(node) }];
    case 'Callout': {
      const { kind, title } = calloutSchema.parse(given);
      return [{ kind: 'callout', callout: kind, title, lines: linesIn(node) }];
    }
    case 'Figure':
    case 'Compare':
    case 'Chart':
      return [{ kind: 'visual', visual: visualOf(node.name, given) }];
    default:
      return [];
  }
}

function visualOf(name: 'Figure' | 'Compare' | 'Chart', given: Record<string, string>): Visual {
  const { src = '', alt = '', caption, before = '', after = '', beforeLabel = '以前', afterLabel = '现在' } = given;
  if (name === 'Figure') return { kind: 'picture', src, alt, caption };
  if (name === 'Compare') return { kind: 'compare', before, after, beforeLabel, afterLabel, caption };
  const { kind, title, unit = '', data, note } = chartSchema.parse(given);
  return { kind: 'chart', look: kind, title, unit, note, rows: data };
}

function attributesOf({ attributes }: MdxJsxFlowElement): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}

/** The paragraphs and items in a node, without those in which nothing is spoken. */
function linesIn(node: Nodes): Line[] {
  if (node.type === 'paragraph') {
    const sentences = spokenIn(node.children);
    return sentences.length > 0 ? [{ marker: undefined, sentences }] : [];
  }
  if (node.type === 'list')
    return node.children.flatMap((item, i) => {
      const [first, ...rest] = linesIn(item);
      const marker = node.ordered === true ? String((node.start ?? 1) + i) : '·';
      return first === undefined ? [] : [{ ...first, marker }, ...rest];
    });
  return 'children' in node ? node.children.flatMap(linesIn) : [];
}

/** The marked sentences of a paragraph; a lone mark between two of them stays with the first. */
function spokenIn(children: readonly PhrasingContent[]): Paragraph {
  const found: Spoken[] = [];
  for (const child of children) {
    const id = sentenceId(child);
    if (id !== undefined && 'children' in child) found.push({ id, runs: trimmed(runsOf(child.children, false)) });
    else found.at(-1)?.runs.push(...runsOf([child], false));
  }
  return found;
}

function sentenceId(node: PhrasingContent): string | undefined {
  const properties = (node.data as { hProperties?: { id?: string; className?: string } } | undefined)?.hProperties;
  return properties?.className === 'sentence' ? properties.id : undefined;
}

function runsOf(nodes: readonly PhrasingContent[], strong: boolean): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'image') return [];
    if (node.type === 'break') return [{ text: ' ', strong }];
    if (node.type === 'text') return [{ text: node.value.replace(/\s+/g, ' '), strong }];
    if ('children' in node) return runsOf(node.children, strong || node.type === 'strong');
    return [{ text: toString(node), strong }];
  });
}

/** Without the spaces in front that a cut leaves. */
function trimmed(runs: Run[]): Run[] {
  const [first, ...rest] = runs.filter(({ text }) => text !== '');
  return first === undefined ? [] : [{ ...first, text: first.text.trimStart() }, ...rest];
}
