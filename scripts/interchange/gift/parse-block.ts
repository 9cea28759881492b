import gift, { type GIFTQuestion } from 'gift-pegjs';
import { Unfit } from '../found.ts';
import { blankMark, protect, standIn } from './escape-gift.ts';
import type { GiftBlock } from './split-gift.ts';

/** Full-width marks that Chinese keyboards give. */
const wide: Record<string, string> = { '｛': '{', '｝': '}', '＝': '=', '～': '~', '＃': '#' };

/**
 * What the parser reads of one block. What other programs take as text though it is not escaped (a colon, an equals sign
 * outside the braces) is text here, too.
 * @throws an `Unfit` that says where the text cannot be read on
 */
export function parseBlock(block: GiftBlock): GIFTQuestion {
  const text = prepared(block);
  try {
    const [question] = gift.parse(text);
    if (question === undefined) throw new Unfit('没有内容');
    return question;
  } catch (error) {
    if (error instanceof Unfit) throw error;
    throw new Unfit(whatIsWrong(block, (error as gift.SyntaxError).location?.start.line ?? 1));
  }
}

/** Title, text before, answers, text after: the text after comes before the answers, with a mark for the blank. */
function prepared({ text }: GiftBlock): string {
  const safe = protect(text);
  const [, title = '', rest = ''] = /^(\s*::.*?::)?(.*)$/s.exec(safe) ?? [];
  const open = rest.indexOf('{');
  const close = rest.lastIndexOf('}');
  if (open === -1 || close < open) return `${title}${asText(rest)}`;
  const before = rest.slice(0, open);
  const after = rest.slice(close + 1);
  const between = rest.slice(open, close + 1);
  // Where there are wrong answers, an arrow is text: pairs have none.
  const answers = between.includes('~') ? between.replaceAll('->', `${standIn('-')}>`) : between;
  const isNumber = /^\{\s*#(?!###)/.test(answers);
  const stem = after.trim() === '' ? asText(before) : `${asText(before)}${blankMark}${asText(after)}`;
  return `${title}${stem}${isNumber ? answers : answers.replaceAll(':', standIn(':'))}`;
}

function asText(text: string): string {
  return text.replace(/[~=#:]/g, standIn);
}

/** A block without answers: a text, or one whose marks were typed with a Chinese keyboard. */
export function whyNoQuestion({ text }: GiftBlock): string {
  const found = wideMarkIn(text);
  return found === undefined ? '没有答案，只是一段说明，不是题目' : typeNarrow(found);
}

function wideMarkIn(text: string): string | undefined {
  return Object.keys(wide).find((character) => text.includes(character));
}

function typeNarrow(found: string): string {
  return `用了全角的 ${found}，请改成半角的 ${wide[found] ?? ''}`;
}

function whatIsWrong({ text, lines }: GiftBlock, line: number): string {
  const bare = text.replace(/\\./g, '');
  const opened = bare.split('{').length - 1;
  const closed = bare.split('}').length - 1;
  const found = wideMarkIn(bare);
  if (found !== undefined && opened !== closed) return typeNarrow(found);
  if (opened > closed) return '花括号 { 没有配上 }。请在答案的最后补上 }';
  if (closed > opened) return '多了一个 }。文字里要用花括号时，写成 \\{ 和 \\}';
  if (opened > 1) return '一题里有几对花括号。文字里要用花括号时，写成 \\{ 和 \\}';
  const number = lines[Math.min(line, lines.length) - 1] ?? lines[0];
  return `答案的写法读不懂，读到第 ${number} 行读不下去。答案以 = 或 ~ 开头；文字里的 = ~ # { } 前面要加 \\`;
}
