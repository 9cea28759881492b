import type { BlankQuestion } from '@/core/marking/question.ts';
import { normalise } from '@/core/marking/normalise.ts';

/** Which blanks are right: a blank is, if its text equals an accepted one after normalisation. */
export function rightBlanks({ answer }: BlankQuestion, response: string[]): boolean[] {
  return answer.map((accepted, i) => {
    const text = normalise(response[i] ?? '');
    return text !== '' && accepted.some((one) => normalise(one) === text);
  });
}

/** The share of blanks that are right. */
export function markBlank(question: BlankQuestion, response: string[]): number {
  return rightBlanks(question, response).filter(Boolean).length / question.answer.length;
}
