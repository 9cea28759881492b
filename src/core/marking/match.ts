import { letter, type MatchQuestion } from '@/core/marking/question.ts';

/** Which pairs are right. Right texts that read the same are interchangeable: nobody can tell them apart. */
export function rightPairs({ pairs }: MatchQuestion, response: { [left: string]: unknown }): boolean[] {
  const texts = new Map(pairs.map(({ right }, i) => [letter(i), right]));
  return pairs.map(({ right }, i) => {
    const left = letter(i);
    const chosen = Object.hasOwn(response, left) ? response[left] : undefined;
    return typeof chosen === 'string' && texts.get(chosen) === right;
  });
}

/** The share of pairs that are right. */
export function markMatch(question: MatchQuestion, response: { [left: string]: unknown }): number {
  return rightPairs(question, response).filter(Boolean).length / question.pairs.length;
}
