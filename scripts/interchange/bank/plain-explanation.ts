import type { Draft } from '../found.ts';

/** An explanation where a file has none: what the right answer is. */
export function plainExplanation(question: Draft): string {
  return `正确答案：${answerIn(question)}。`.slice(0, 1000);
}

function answerIn(question: Draft): string {
  switch (question.type) {
    case 'single':
      return at(question.options, question.answer)?.text ?? '';
    case 'multiple':
      return question.answer.map((letter) => at(question.options, letter)?.text ?? '').join('；');
    case 'truefalse':
      return question.answer ? '对' : '错';
    case 'blank':
      return question.answer.map(([first = '']) => first).join('；');
    case 'order':
      return question.items.join(' → ');
    case 'match':
      return question.pairs.map(({ left, right }) => `${left}—${right}`).join('；');
    case 'hotspot':
      return question.answer.map((letter) => at(question.areas, letter)?.label ?? '').join('、');
  }
}

function at<T>(list: T[], letter: string): T | undefined {
  return list[letter.charCodeAt(0) - 65];
}
