import { Unfit, type Draft, type Found } from '../found.ts';
import { addChange, plainText } from '../text/texts.ts';
import { childOf, textIn } from '../xml/elements.ts';
import type { Element } from '../xml/read-xml.ts';
import { textAt } from './text-at.ts';

/** `{1:SHORTANSWER:=答案~=另一种写法}` in the text. */
const gap = /\{(\d*):([A-Z_]+):((?:\\.|[^\\}])*)\}/g;
const typed = new Set(['SHORTANSWER', 'SA', 'MW', 'SHORTANSWER_C', 'SAC', 'MWC', 'NUMERICAL', 'NM']);

/** A text with several things to fill in. */
export function clozeOf(question: Element, found: Found): Draft {
  const element = childOf(question, 'questiontext');
  const text = textIn(childOf(element, 'text') ?? element);
  const answer: string[][] = [];
  const asked = text.replace(gap, (_, _points: string, type: string, answers: string) => {
    if (!typed.has(type)) throw new Unfit('完形填空里有下拉或单选的空，学廊的填空题都是打字的');
    answer.push(acceptedIn(answers, type.startsWith('N'), found));
    return '____';
  });
  if (answer.length === 0) throw new Unfit('完形填空里没有找到空');
  const child = { ...(element ?? question), children: [asked] };
  return { type: 'blank', ask: textAt(child, found, '题干'), answer };
}

function acceptedIn(answers: string, isNumber: boolean, found: Found): string[] {
  const each = answers.split(/(?<!\\)~/);
  const full = each.flatMap((one) => {
    const [, mark = '', text = ''] = /^(=|%[\d.-]+%)?(.*?)(?<!\\)(?:#.*)?$/s.exec(one) ?? [];
    return mark === '=' || mark === '%100%' ? [text] : [];
  });
  const texts = full.map((text) => plainText(text.replace(/\\(.)/g, '$1'), 'html'));
  if (texts.length < each.length) addChange(found, '只得部分分数的答案没有保留');
  if (texts.length === 0) throw new Unfit('有一个空没有得满分的答案');
  if (isNumber) return texts.map(exactNumber);
  if (texts.some((text) => text.includes('*'))) throw new Unfit('答案里有通配符 *，学廊的填空题只认写出来的答案');
  return texts;
}

function exactNumber(text: string): string {
  const [number = '', tolerance = '0'] = text.split(':');
  if (Number(tolerance) !== 0) throw new Unfit('数字题允许误差，学廊的填空题只认写出来的答案');
  return number;
}
