import type { Numerical, NumericalFormat, ShortAnswer, TextChoice } from 'gift-pegjs';
import { letter } from '@/core/marking/question.ts';
import { Unfit, type Draft, type Found } from '../found.ts';
import { addChange, plainText } from '../text/texts.ts';
import { weighedChoice } from '../weights.ts';
import { blankIn } from '../blank-in.ts';
import { restore } from './escape-gift.ts';
import { textOf } from './text-of.ts';

/** A question of choosing: `=` or a weight says which options are right. */
export function choiceOf(choices: TextChoice[], ask: string, found: Found): Draft {
  const options = choices.map(({ text, feedback }) => ({
    text: textOf(text, found, '选项'),
    ...(feedback ? { feedback: textOf(feedback, found, '选项反馈') } : {}),
  }));
  const isSingle = choices.some(({ isCorrect, weight }) => isCorrect && weight === null);
  const weights = choices.map(({ isCorrect, weight }) => weight ?? (isCorrect ? 100 : 0));
  const hint = '多选题请把每个正确选项写成 ~%50%…，权重加起来是 100';
  const right = weighedChoice(weights, isSingle ? 'single' : 'either', hint, found).map(letter);
  const [only] = right;
  return isSingle || (right.length === 1 && only !== undefined)
    ? { type: 'single', ask, options, answer: only ?? '' }
    : { type: 'multiple', ask, options, answer: right };
}

/** A question that is answered by typing. */
export function shortOf(question: ShortAnswer | Numerical, ask: string, found: Found): Draft {
  const accepted = question.type === 'Short' ? texts(question.choices, found) : numbers(question.choices, found);
  if (accepted.length === 0) throw new Unfit('没有正确答案');
  return { type: 'blank', ask: blankIn(ask, found), answer: [accepted] };
}

function texts(choices: TextChoice[], found: Found): string[] {
  if (choices.some(({ feedback }) => feedback !== null)) addChange(found, '填空题每个答案的反馈没有保留');
  const full = choices.filter(({ weight }) => weight === null || weight === 100);
  if (full.length < choices.length) addChange(found, '只得部分分数的答案没有保留');
  const accepted = full.map(({ text }) => plainText(restore(text.text), text.format === 'moodle' ? 'auto' : 'plain'));
  if (accepted.some((text) => text.includes('*'))) throw new Unfit('答案里有通配符 *，学廊的填空题只认写出来的答案');
  return accepted;
}

function numbers(choices: Numerical['choices'], found: Found): string[] {
  const list = Array.isArray(choices) ? choices : [{ isCorrect: true, weight: null, text: choices, feedback: null }];
  const full = list.filter(({ weight, isCorrect }) => isCorrect && (weight === null || weight === 100));
  if (full.length < list.length) addChange(found, '只得部分分数的答案没有保留');
  return full.map(({ text }) => numberOf(text));
}

function numberOf(text: NumericalFormat): string {
  const { type, number, range, numberHigh, numberLow } = text;
  if ((type === 'range' && range !== 0) || (type === 'high-low' && numberHigh !== numberLow)) {
    throw new Unfit('数字题允许误差，学廊的填空题只认写出来的答案');
  }
  return String(number ?? numberLow);
}
