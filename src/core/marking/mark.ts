import { type Question, type Response } from '@/core/marking/question.ts';
import { markBlank } from '@/core/marking/blank.ts';
import { markMatch } from '@/core/marking/match.ts';
import { markOrder } from '@/core/marking/order.ts';

/** A share from 0 to 1; `correct` only if it is 1. */
export interface Mark {
  score: number;
  correct: boolean;
}

/**
 * Marks an answer. Pure, so that the browser and the server agree; a response of a wrong shape scores 0.
 *
 * | type | score |
 * | --- | --- |
 * | single, truefalse, hotspot with one right area | 0 or 1 |
 * | multiple, hotspot with several right areas | (right chosen − wrong chosen) / right in all, at least 0 |
 * | blank | share of blanks that are right |
 * | order | share of neighbours that stand directly after one another as they should |
 * | match | share of right pairs |
 */
export function mark(question: Question, response: Response): Mark {
  const score = scoreOf(question, response);
  return { score, correct: score === 1 };
}

function scoreOf(question: Question, response: unknown): number {
  switch (question.type) {
    case 'single':
    case 'truefalse':
      return response === question.answer ? 1 : 0;
    case 'multiple':
      return isTexts(response) ? choice(question.answer, response) : 0;
    case 'hotspot':
      if (!isTexts(response)) return 0;
      if (question.answer.length === 1) return response.length === 1 && response[0] === question.answer[0] ? 1 : 0;
      return choice(question.answer, response);
    case 'blank':
      return isTexts(response) ? markBlank(question, response) : 0;
    case 'order':
      return isTexts(response) ? markOrder(question, response) : 0;
    case 'match':
      return isMap(response) ? markMatch(question, response) : 0;
  }
}

/** A wrong choice takes a right one away, so that choosing everything gains nothing. */
function choice(answer: string[], response: string[]): number {
  const chosen = new Set(response);
  const right = answer.filter((letter) => chosen.has(letter)).length;
  return Math.max(0, (right - (chosen.size - right)) / answer.length);
}

function isTexts(response: unknown): response is string[] {
  return Array.isArray(response) && response.every((entry) => typeof entry === 'string');
}

function isMap(response: unknown): response is { [left: string]: unknown } {
  return typeof response === 'object' && response !== null && !Array.isArray(response);
}
