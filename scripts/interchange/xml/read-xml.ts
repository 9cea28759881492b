import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Refusal } from '../../new/new-work.ts';
import { guardXml } from './guard-xml.ts';
import { decodeEntities } from './entities.ts';

/** An element; names are without their namespace. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** Elements and texts in their order; entities are decoded. */
  children: (Element | string)[];
  /** Of its comments, the texts. */
  comments: string[];
  /** Counted from 1. */
  line: number;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  // No entity is ever expanded by the parser: the five of XML and numbers are decoded afterwards.
  processEntities: false,
  parseTagValue: false,
  trimValues: false,
  captureMetaData: true,
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: '#cdata',
  commentPropName: '#comment',
});
const metadata = XMLParser.getMetaDataSymbol() as unknown as symbol;

type RawNode = Record<string | symbol, unknown>;

/**
 * The root element of an XML text.
 * @throws a `Refusal` for what is not well-formed, has a DOCTYPE, or is nested or written to do harm
 */
export function readXml(text: string): Element {
  guardXml(text);
  const valid = XMLValidator.validate(text, { allowBooleanAttributes: false });
  if (valid !== true) {
    throw new Refusal(`XML 写坏了，读到第 ${valid.err.line} 行读不下去。请重新导出一份，不要手改。`);
  }
  const lines = lineStarts(text);
  const roots = (parser.parse(text) as RawNode[]).map((node) => toElement(node, lines));
  const comments = roots.flatMap((one) => (isComment(one) ? [one.comment] : []));
  const root = roots.find((one): one is Element => typeof one === 'object' && 'name' in one);
  if (root === undefined) throw new Refusal('XML 里没有内容。');
  return { ...root, comments: [...comments, ...root.comments] };
}

interface Comment {
  comment: string;
}

function isComment(node: Element | string | Comment): node is Comment {
  return typeof node === 'object' && 'comment' in node;
}

function toElement(node: RawNode, lines: number[]): Element | string | Comment {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  const content = node[name];
  if (name === '#text') return decodeEntities(String(content));
  if (name === '#cdata') return textOf(content);
  if (name === '#comment') return { comment: textOf(content) };
  const attributes = (node[':@'] ?? {}) as Record<string, unknown>;
  const children = (content as RawNode[]).map((child) => toElement(child, lines));
  const start = (node[metadata] as { startIndex?: number } | undefined)?.startIndex ?? 0;
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, decodeEntities(String(value))]),
    ),
    children: children.filter((child): child is Element | string => !isComment(child)),
    comments: children.flatMap((child) => (isComment(child) ? [child.comment] : [])),
    line: lineAt(lines, start),
  };
}

function textOf(content: unknown): string {
  return (content as RawNode[]).map((part) => String(part['#text'] ?? '')).join('');
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** By halving: files have many lines and many elements. */
function lineAt(starts: number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
