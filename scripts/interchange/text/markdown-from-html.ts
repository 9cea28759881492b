import { parse, NodeType, type HTMLElement, type Node } from 'node-html-parser';
import { renderInline } from '@/kit/markdown/inline.ts';
import { escapeBlockStart, escapeInline } from './escape-markdown.ts';
import { raised } from './raised.data.ts';

/** Text of a question that was made of HTML. */
export interface Converted {
  text: string;
  /** What the text lost: `表格`, `下划线` … */
  lost: string[];
  /** What cannot be left out without spoiling the question: pictures, formulas, tables. */
  unfit: string[];
}

const bold = new Set(['b', 'strong']);
const italic = new Set(['i', 'em']);
const blocks = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'section',
  'article',
  'dl',
  'dt',
  'dd',
]);
const unfit: Record<string, string> = {
  img: '图片',
  picture: '图片',
  svg: '图片',
  object: '图片',
  table: '表格',
  audio: '声音',
  video: '影片',
  iframe: '网页框',
  math: '公式',
  embed: '插件',
  canvas: '图片',
};
const lost: Record<string, string> = {
  u: '下划线',
  s: '删除线',
  strike: '删除线',
  del: '删除线',
  ul: '列表',
  ol: '列表',
  h1: '标题',
  h2: '标题',
  h3: '标题',
  h4: '标题',
  pre: '代码块',
  mark: '底色',
};
/** Between paragraphs while the text is put together. */
const lineEnd = '\uFDD0';

/** HTML as the inline Markdown that questions are written in; its text stays, word for word. */
export function markdownFromHtml(html: string): Converted {
  const root = parse(html, { comment: false, blockTextElements: { script: false, style: false, pre: true } });
  const result: Converted = { text: '', lost: [], unfit: [] };
  const withMarks = lines(inline(root, result, true));
  result.text = withMarks;
  if (shownText(withMarks) !== shownText(lines(inline(root, { ...result, lost: [], unfit: [] }, false)))) {
    result.text = lines(inline(root, { ...result, lost: [], unfit: [] }, false));
    result.lost.push('粗体、斜体或链接');
  }
  if (/\\\(.+\\\)|\$\$.+\$\$/s.test(root.text)) result.unfit.push('公式');
  result.lost = [...new Set(result.lost)];
  result.unfit = [...new Set(result.unfit)];
  return result;
}

/** What a reader sees of Markdown. */
function shownText(markdown: string): string {
  return parse(renderInline(markdown).replaceAll('<br />', '\n')).text.replace(/\s+/g, ' ');
}

function lines(text: string): string {
  return text
    .split(lineEnd)
    .map((line) =>
      escapeBlockStart(
        line
          .replace(/\s+/g, ' ')
          .trim()
          .replace(/(?<!\\)\\([\]<&!])$/, '$1'),
      ),
    )
    .filter((line) => line !== '')
    .join('\n\n');
}

function inline(node: Node, result: Converted, marks: boolean): string {
  if (node.nodeType === NodeType.TEXT_NODE) {
    // What ends a piece may mean something together with what begins the next one.
    return escapeInline(node.text.replace(/[\s\u00a0]+/g, ' ')).replace(/(?<!\\)[\]<&!]$/, '\\$&');
  }
  if (node.nodeType !== NodeType.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  const name = (element.rawTagName ?? '').toLowerCase();
  if (name === 'script' || name === 'style') return '';
  if (name === 'br') return lineEnd;
  if (unfit[name] !== undefined) {
    result.unfit.push(unfit[name]);
    return '';
  }
  if (lost[name] !== undefined) result.lost.push(lost[name]);
  if (name === 'sub' || name === 'sup') return raisedText(element.text, name, result);
  const inside = element.childNodes.map((child) => inline(child, result, marks)).join('');
  if (blocks.has(name)) return `${lineEnd}${inside}${lineEnd}`;
  if (!marks || inside.includes(lineEnd)) return inside;
  if (bold.has(name)) return around(inside, '**');
  if (italic.has(name)) return around(inside, '*');
  if (name === 'code') return codeSpan(element.text);
  const address = name === 'a' ? (element.getAttribute('href') ?? '') : '';
  return /^https?:\/\/[^\s<>()]+$/.test(address) ? `[${inside}](${address})` : inside;
}

/** Punctuation and spaces at the ends stay outside: beside them, Markdown would not see the mark. */
function around(inside: string, mark: string): string {
  const [, before = '', middle = '', end = ''] = /^([\p{P}\s\\]*)(.*?)([\p{P}\s\\]*)$/su.exec(inside) ?? [];
  return middle === '' ? inside : `${before}${mark}${middle}${mark}${end}`;
}

function codeSpan(text: string): string {
  return text.includes('`') || text.trim() === '' ? escapeInline(text) : `\`${text.replace(/\s+/g, ' ')}\``;
}

/** Numbers and signs have raised and lowered characters of their own: m², CO₂. */
function raisedText(text: string, name: 'sub' | 'sup', result: Converted): string {
  const characters = [...text].map((character) => raised[name][character]);
  if (characters.every((character) => character !== undefined)) return characters.join('');
  result.lost.push(name === 'sub' ? '下标' : '上标');
  return escapeInline(text);
}
