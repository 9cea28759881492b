import { z } from 'astro/zod';
import { text } from '@/kit/work/text.schema.ts';

/** A blank in `ask`: a run of four or more underscores. */
export const blankPattern = /_{4,}/g;

/**
 * The accepted texts of each blank. An entry that is one text stands for a list of one, and so does an answer that is
 * not a list at all.
 */
export const blankAnswer = z.preprocess(
  (value) => {
    const blanks = typeof value === 'string' || typeof value === 'number' ? [value] : value;
    if (!Array.isArray(blanks)) return value;
    return blanks.map((accepted: unknown) =>
      typeof accepted === 'string' || typeof accepted === 'number' ? [accepted] : accepted,
    );
  },
  z.array(z.array(text(60)).min(1)).min(1),
);

/** Reports a question whose blanks and answers differ in number. */
export function blanksAnswered(question: { ask: string; answer: string[][] }, context: z.RefinementCtx): void {
  const blanks = question.ask.match(blankPattern)?.length ?? 0;
  const answers = question.answer.length;
  if (blanks === answers) return;
  const message =
    blanks === 0
      ? '填空题的题干里没有空。请在要填的地方写四个下划线：____'
      : `题干里有 ${blanks} 个空，「答案」却有 ${answers} 项。每个空（____）写一项；一个空有几种写法时写成 [写法一, 写法二]`;
  context.addIssue({ code: 'custom', path: [blanks === 0 ? 'ask' : 'answer'], message });
}
