import type { Question } from '@/core/marking/question.ts';
import type { ExamPart } from '@/media/exam/exam.schema.ts';
import type { WorkFile } from './content.ts';

/** The questions of a bank, as far as they are right. */
export function questionsOf(bank: WorkFile | undefined): Question[] {
  return bank?.questions.flatMap(({ question }) => question ?? []) ?? [];
}

/** The questions that a part of a paper may ask: those it names, in that order, or those that its rule fits. */
export function poolOf({ questions, type, difficulty }: ExamPart, bank: readonly Question[]): Question[] {
  if (questions !== undefined) return questions.flatMap((id) => bank.find((question) => question.id === id) ?? []);
  return bank.filter(
    (question) =>
      (type === undefined || type.includes(question.type)) &&
      (difficulty === undefined || (question.difficulty !== undefined && difficulty.includes(question.difficulty))),
  );
}
