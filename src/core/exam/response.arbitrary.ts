import * as fc from 'fast-check';
import { letter, type Question, type Response } from '@/core/marking/question.ts';

/** Any answer that can be given to a question. */
export function responseTo(question: Question): fc.Arbitrary<Response> {
  const names = (count: number): string[] => Array.from({ length: count }, (_, index) => letter(index));
  const some = (count: number): fc.Arbitrary<string[]> => fc.subarray(names(count), { minLength: 1 });
  switch (question.type) {
    case 'single':
      return fc.constantFrom(...names(question.options.length));
    case 'truefalse':
      return fc.boolean();
    case 'multiple':
      return some(question.options.length);
    case 'hotspot':
      return some(question.areas.length);
    case 'order':
      return fc.shuffledSubarray(names(question.items.length), { minLength: question.items.length });
    case 'blank':
      return fc.tuple(...question.answer.map((accepted) => fc.oneof(fc.constantFrom(...accepted), fc.string())));
    case 'match': {
      const all = names(question.pairs.length);
      return fc
        .tuple(fc.subarray(all, { minLength: 1 }), fc.shuffledSubarray(all, { minLength: all.length }))
        .map(([lefts, rights]) => Object.fromEntries(lefts.map((left, index) => [left, rights[index] as string])));
    }
  }
}
