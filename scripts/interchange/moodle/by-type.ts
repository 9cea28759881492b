import { letter } from '@/core/marking/question.ts';
import { blankIn } from '../blank-in.ts';
import { Unfit, type Draft, type Found } from '../found.ts';
import { addChange } from '../text/texts.ts';
import { weighedChoice } from '../weights.ts';
import { childOf, childrenOf, textIn } from '../xml/elements.ts';
import type { Element } from '../xml/read-xml.ts';
import { plainAt, textAt } from './text-at.ts';

/** Percent of the points that an answer gives. */
export function fractionOf(answer: Element): number {
  return Number(answer.attributes['fraction'] ?? 0) || 0;
}

export function choiceOf(question: Element, ask: string, found: Found): Draft {
  const answers = childrenOf(question, 'answer');
  const options = answers.map((answer) => {
    const feedback = textAt(childOf(answer, 'feedback'), found, '选项反馈');
    return { text: textAt(answer, found, '选项'), ...(feedback === '' ? {} : { feedback }) };
  });
  const isSingle = !/^(?:false|0)$/.test(textIn(childOf(question, 'single')).trim());
  const hint = '请在 Moodle 里改成“允许多个答案”，或者只留一个';
  const right = weighedChoice(answers.map(fractionOf), isSingle ? 'single' : 'multiple', hint, found).map(letter);
  return isSingle
    ? { type: 'single', ask, options, answer: right[0] ?? '' }
    : { type: 'multiple', ask, options, answer: right };
}

export function trueFalseOf(question: Element, ask: string, found: Found): Draft {
  const answers = childrenOf(question, 'answer');
  const right = answers.find((answer) => fractionOf(answer) === 100);
  if (right === undefined) throw new Unfit('没有标出正确的选项');
  if (answers.some((answer) => textAt(childOf(answer, 'feedback'), found, '反馈') !== '')) {
    addChange(found, '判断题的反馈没有保留，留下了解析');
  }
  return { type: 'truefalse', ask, answer: /^(?:true|对|正确|是)$/i.test(plainAt(right)) };
}

/** The texts of the answers that give all points. */
function acceptedIn(question: Element, found: Found): string[] {
  const answers = childrenOf(question, 'answer').filter((answer) => plainAt(answer) !== '*');
  const full = answers.filter((answer) => fractionOf(answer) >= 99.9);
  if (full.length === 0) throw new Unfit('没有得满分的答案');
  if (full.length < answers.length) addChange(found, '只得部分分数的答案没有保留');
  if (answers.some((answer) => textIn(childOf(answer, 'feedback')).trim() !== '')) {
    addChange(found, '填空题每个答案的反馈没有保留');
  }
  return full.map(plainAt);
}

export function shortOf(question: Element, ask: string, found: Found): Draft {
  const accepted = acceptedIn(question, found);
  if (accepted.some((text) => /(?<!\\)\*/.test(text)))
    throw new Unfit('答案里有通配符 *，学廊的填空题只认写出来的答案');
  return { type: 'blank', ask: blankIn(ask, found), answer: [accepted.map((text) => text.replaceAll('\\*', '*'))] };
}

export function numberOf(question: Element, ask: string, found: Found): Draft {
  const allowed = childrenOf(question, 'answer').map((answer) => Number(textIn(childOf(answer, 'tolerance')) || 0));
  if (allowed.some((tolerance) => tolerance !== 0)) {
    throw new Unfit('数字题允许误差，学廊的填空题只认写出来的答案');
  }
  return { type: 'blank', ask: blankIn(ask, found), answer: [acceptedIn(question, found)] };
}

export function matchOf(question: Element, ask: string, found: Found): Draft {
  const pairs = childrenOf(question, 'subquestion').map((pair) => ({
    left: textAt(pair, found, '配对'),
    right: textAt(childOf(pair, 'answer'), found, '配对'),
  }));
  if (pairs.some(({ left }) => left === '')) throw new Unfit('配对题右边有多余的干扰项，学廊的配对题左右要一样多');
  return { type: 'match', ask, pairs };
}

export function orderOf(question: Element, ask: string, found: Found): Draft {
  const answers = childrenOf(question, 'answer');
  return { type: 'order', ask, items: answers.map((answer) => textAt(answer, found, '排序项')) };
}
