import { embeds } from '@/media/embeds.schema.ts';
import { htmlInstead, isHtml } from './html.ts';
import { nearest } from './nearest.ts';
import { lineAt } from './source.ts';
import type { Problem } from './yaml-problem.ts';

/** What the MDX parser says of the place where it stopped. */
interface SyntaxMessage {
  reason: string;
  ruleId?: string | undefined;
  source?: string | undefined;
  line?: number | undefined;
  place?: unknown;
}

/** Whether an error is the parser's, not a fault of ours. */
export function isSyntaxMessage(error: unknown): error is SyntaxMessage {
  return error instanceof Error && 'reason' in error && 'ruleId' in error;
}

/** A problem, and the piece of text that causes it, where the rest can be read without that piece. */
export interface SyntaxProblem extends Problem {
  piece?: [from: number, to: number];
}

export const strayBrace = '花括号“{”会被当成程序代码。要显示花括号，请在前面加反斜杠：\\{';
const strayAngle = '单独的“<”会被当成标签的开头。请在前面加反斜杠：\\<';

/** Says in Chinese why an MDX text cannot be parsed. */
export function describeSyntax(message: SyntaxMessage, text: string): SyntaxProblem {
  const line = message.line ?? 1;
  if (message.ruleId === 'end-tag-mismatch') return unclosed(message.reason, line);
  if (message.ruleId === 'unexpected-closing-slash') return straySlash(line, text);
  const offset = offsetOf(message.place) ?? text.length;
  if (message.source === 'micromark-extension-mdx-expression') {
    const strayAt = text.lastIndexOf('{', offset);
    return { line: lineAt(text, strayAt), text: strayBrace, piece: [strayAt, strayAt + 1] };
  }
  if (message.source === 'micromark-extension-mdxjs-esm') {
    return { line, text: '不能写 import 或 export，组件直接用就可以。请删去这一行' };
  }
  return unreadableTag(message.reason, text, offset);
}

function offsetOf(place: unknown): number | undefined {
  const point = place as { offset?: number; start?: { offset?: number } } | undefined;
  return point?.offset ?? point?.start?.offset;
}

/** `Expected a closing tag for `<Callout>` (7:1-7:22) …` or `Unexpected closing tag `</Calout>`, expected … `<Callout>` (5:1-5:10)`. */
function unclosed(reason: string, line: number): SyntaxProblem {
  const [, wrong] = /^Unexpected closing tag `<\/([^>]*)>`/.exec(reason) ?? [];
  const [, name = '', at = line] = /tag for `<([^>]*)>` \((\d+):/.exec(reason) ?? [];
  if (wrong !== undefined && !isHtml(wrong)) {
    return { line, text: `</${wrong}> 与第 ${at} 行的 <${name}> 不配对。请改成 </${name}>，或者检查中间少了什么` };
  }
  return { line: Number(at), text: unclosedTag(name, /before the end of/.test(reason)) };
}

function unclosedTag(name: string, inParagraph: boolean): string {
  if (isHtml(name)) return `不能写 HTML 标签 <${name}>。${htmlInstead(name)}`;
  const embed = embeds[name];
  const meant = nearest(name, Object.keys(embeds));
  if (embed === undefined && meant !== undefined) return `没有 <${name}> 这个组件。是不是 <${meant}>？`;
  if (embed === undefined) return `“<${name}>”会被当成标签。书名请用《》；要写尖括号，请在前面加反斜杠：\\<`;
  if (embed.children === 'none') return `<${name}> 没有结束。请把结尾写成 />`;
  if (inParagraph && embed.place === 'block') {
    return `<${name}> 的开头和结尾 </${name}> 要各占一行，前后各空一行`;
  }
  return `<${name}> 没有结束。请在内容后面写上 </${name}>`;
}

function straySlash(line: number, text: string): SyntaxProblem {
  const content = text.split('\n')[line - 1] ?? '';
  const [, name = ''] = /<\/([^>\s]*)/.exec(content) ?? [];
  if (isHtml(name)) return { line, text: `不能写 HTML 标签 </${name}>。${htmlInstead(name)}` };
  return { line, text: `多了一个 </${name}>，前面没有 <${name}> 与它配对。请删去，或者补上开头` };
}

/** A `<` that begins no readable tag: a comment, an address, a number smaller than another, or a tag with a slip in it. */
function unreadableTag(reason: string, text: string, offset: number): SyntaxProblem {
  const strayAt = text.lastIndexOf('<', offset);
  const line = lineAt(text, strayAt);
  const tag = text.slice(strayAt, strayAt + 200);
  const upTo = (end: string): [number, number] => {
    const at = text.indexOf(end, strayAt);
    return [strayAt, at === -1 ? strayAt + 1 : at + end.length];
  };
  if (tag.startsWith('<!')) {
    return { line, text: '不能写 HTML 注释 <!-- … -->。请删去；暂时不发布的内容请另存到别处', piece: upTo('-->') };
  }
  if (/^<(?:https?|mailto):/i.test(tag)) {
    return { line, text: '网址不能放在尖括号里。请写成：[文字](https://…)', piece: upTo('>') };
  }
  const [, name] = /^<([A-Z][A-Za-z]*)\s/.exec(tag) ?? [];
  if (name === undefined) return { line, text: strayAngle, piece: [strayAt, strayAt + 1] };
  const at = lineAt(text, Math.min(offset, text.length - 1));
  if (/[“”‘’＂]/.test(text[offset] ?? '')) {
    return { line: at, text: `<${name}> 的属性要用英文引号。请把中文引号“”改成英文双引号 "` };
  }
  if (/^Unexpected end of file/.test(reason)) {
    return { line, text: `<${name}> 没有写完。请检查引号是否成对，结尾是否写了 /> 或 >` };
  }
  return { line: at, text: `<${name}> 的属性写法不对。每个属性写成 名称="内容"，用英文引号，中间空一格` };
}
