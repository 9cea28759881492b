import { letter, type Question } from '@/core/marking/question.ts';
import { blankPattern } from '@/kit/question/blank.schema.ts';
import { escapeGift } from './escape-gift.ts';

/** The block that other programs read. */
export function giftBody(question: Question): string {
  const tags = question.difficulty === undefined ? '' : ` [tag:难度${question.difficulty}]`;
  return `// [id:${question.id}]${tags}\n[markdown]${stemAndAnswers(question)}`;
}

function stemAndAnswers(question: Question): string {
  const ask = escapeGift(question.ask);
  const explain = question.explain === undefined ? [] : [`####${giftText(question.explain)}`];
  const answers = (lines: string[]): string => `{\n${[...lines, ...explain].map((line) => `  ${line}`).join('\n')}\n}`;
  switch (question.type) {
    case 'truefalse':
      return `${ask} {${question.answer ? 'TRUE' : 'FALSE'}${explain.join('')}}`;
    case 'single':
      return `${ask} ${answers(question.options.map((option, i) => `${letter(i) === question.answer ? '=' : '~'}${optionText(option)}`))}`;
    case 'multiple':
      return `${ask} ${answers(question.options.map((option, i) => weighed(option, question.answer.includes(letter(i)), question)))}`;
    case 'blank':
      return blankGift(question, explain, answers);
    case 'order':
      return `${ask} ${answers(question.items.map((item, i) => `=${i + 1} -> ${escapeGift(item)}`))}`;
    case 'match':
      return `${ask} ${answers(question.pairs.map(({ left, right }) => `=${leftText(left)} -> ${escapeGift(right)}`))}`;
    case 'hotspot':
      return ask;
  }
}

function optionText({ text, feedback }: { text: string; feedback?: string | undefined }): string {
  return `${giftText(text)}${feedback === undefined ? '' : `#${giftText(feedback)}`}`;
}

type Multiple = Extract<Question, { type: 'multiple' }>;

function weighed(option: Multiple['options'][number], isRight: boolean, { options, answer }: Multiple): string {
  const share = (count: number): string => String(Math.round(10_000_000 / count) / 100_000);
  const weight = isRight ? share(answer.length) : `-${share(Math.max(1, options.length - answer.length))}`;
  return `~%${weight}%${optionText(option)}`;
}

/** One blank is a short answer in its place; several are shown as pairs. */
function blankGift(
  { ask, answer }: Extract<Question, { type: 'blank' }>,
  explain: string[],
  answers: (lines: string[]) => string,
): string {
  const [first = []] = answer;
  if (answer.length > 1) {
    return `${escapeGift(ask)} ${answers(answer.map(([text = ''], i) => `=第 ${i + 1} 个空 -> ${escapeGift(text)}`))}`;
  }
  const [before = '', after = ''] = ask.split(blankPattern);
  const short = `{${first.map((text) => `=${giftText(text)}`).join(' ')}${explain.join('')}}`;
  return after.trim() === '' ? `${escapeGift(ask)} ${short}` : `${escapeGift(before)}${short}${escapeGift(after)}`;
}

/** An arrow would end the left side; there is no escape for it, so it is written as Markdown allows. */
function leftText(left: string): string {
  return giftText(left.replaceAll('&', '&amp;').replaceAll('->', '-&gt;'));
}

/** A text of its own; one that begins like the name of a format or a weight says its format first. */
function giftText(text: string): string {
  return `${/^[[%]/.test(text) ? '[markdown]' : ''}${escapeGift(text)}`;
}
