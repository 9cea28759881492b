import type { Nodes, Parents, RootContent } from 'mdast';
import { embeds, type Embed } from '@/media/embeds.schema.ts';
import { attributeMistakes } from '../attributes.ts';
import { childrenMistake } from '../children.ts';
import type { Content } from '../content.ts';
import { isHtml } from '../html.ts';
import type { Mistake } from '../mistake.ts';
import { nearest } from '../nearest.ts';

export type Element = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Only the components of content are used, each in its place, with its attributes and its children. */
export function components({ works }: Content): Mistake[] {
  return works.flatMap(({ file, nodes }) =>
    nodes.flatMap(({ node, parent }) => (isElement(node) ? elementMistakes(file, node, parent) : [])),
  );
}

/** Whether a node is a component, or HTML. */
export function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function elementMistakes(file: string, element: Element, parent: Parents | undefined): Mistake[] {
  const { name } = element;
  if (name === null || isHtml(name)) return [];
  const line = element.position?.start.line ?? 1;
  const embed = embeds[name];
  if (embed === undefined) return [{ file, line, text: unknown(name) }];
  const texts = [misplaced(name, embed, element, parent), childrenMistake(name, embed, element)];
  return [
    ...texts.flatMap((text) => (text === undefined ? [] : [{ file, line, text }])),
    ...attributeMistakes(name, embed, element).map((problem) => ({ file, ...problem })),
  ];
}

function unknown(name: string): string {
  if (name.toLowerCase() === 'question') return '题目不写成 <Question>。请用三个反引号加 question 开头的一段来写';
  const meant = nearest(name, Object.keys(embeds));
  const advice = meant === undefined ? `可以用的有：${Object.keys(embeds).join('、')}` : `是不是 <${meant}>？`;
  return `没有 <${name}> 这个组件。${advice}`;
}

function misplaced(name: string, embed: Embed, element: Element, parent: Parents | undefined): string | undefined {
  const isAlone =
    element.type === 'mdxJsxFlowElement' || (parent?.type === 'paragraph' && isOnlyChild(element, parent));
  if (embed.place === 'inline') {
    return isAlone && parent?.type !== 'listItem' ? `<${name}> 要写在一行文字里，不能独占一行` : undefined;
  }
  if (!isAlone) return `<${name}> 不能夹在一行文字里。请让它独占一行，前后各空一行`;
  if (embed.children === 'none' || element.type === 'mdxJsxFlowElement') return undefined;
  return `<${name}> 的开头和结尾 </${name}> 要各占一行，前后各空一行`;
}

/** Whether a line holds nothing else: MDX then takes the element out of its paragraph. */
function isOnlyChild(element: Element, parent: Parents): boolean {
  return parent.children.every((child) => child === element || (child.type === 'text' && child.value.trim() === ''));
}
