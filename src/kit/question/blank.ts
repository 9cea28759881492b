import type { BlankQuestion } from '@/core/marking/question.ts';
import { phrase } from '@/kit/language/phrase.ts';
import type { Face } from './face.ts';
import type { Sheet } from './sheet.ts';

/** Fields in a sentence. One filled field is enough to check; for another try what was written stays. */
export function blankFace(sheet: Sheet, question: BlankQuestion): Face {
  const fields = sheet.all<HTMLInputElement>('input');
  const write = (texts: readonly unknown[]) => {
    for (const [index, field] of fields.entries()) {
      const text = texts[index];
      field.value = typeof text === 'string' ? text : '';
    }
  };

  return {
    begin() {
      write([]);
    },

    read() {
      const texts = fields.map(({ value }) => value.trim());
      return texts.some(Boolean) ? texts : undefined;
    },

    show(response) {
      write(Array.isArray(response) ? response : []);
    },

    async mark(response, whole) {
      const { rightBlanks } = await import('@/core/marking/blank.ts');
      const right = rightBlanks(question, Array.isArray(response) ? response : []);
      for (const [index, field] of fields.entries()) {
        const answer = whole ? phrase('应填 {answer}', { answer: question.answer[index]?.[0] ?? '' }) : undefined;
        if (right[index]) sheet.stamp(field.parentElement as HTMLElement, 'right');
        else sheet.stamp(field.parentElement as HTMLElement, 'wrong', answer);
      }
    },
  };
}
