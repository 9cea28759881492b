import type { Kysely } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import { askedOf, asShown } from '@/core/exam/ask.ts';
import { type Drawn, drawPaper } from '@/core/exam/draw.ts';
import type { PaperOfMine } from '@/core/exam/member.ts';
import type { Paper } from '@/core/exam/paper.ts';
import type { Response } from '@/core/marking/question.ts';
import { type AnswerRow, type AttemptRow, deadline, readAnswers, readTerms } from './attempt.ts';
import { readPaper } from './papers.ts';

/** An attempt as its member writes it: questions without anything of their keys, and what was answered so far. */
export async function paperOf(db: Kysely<Tables>, attempt: AttemptRow, now: number): Promise<PaperOfMine> {
  const { sitting, extension } = await readTerms(db, attempt);
  const paper = await readPaper(db, sitting.paper);
  const drawn = drawPaper(paper, attempt.seed);
  const answers = [...(await readAnswers(db, attempt.id)).values()];
  return {
    ...{ now, attempt: attempt.id, sitting: sitting.id, title: sitting.title, began: attempt.began },
    ...{ deadline: deadline(attempt, sitting, extension), submitted: attempt.submitted },
    parts: paper.parts.map(({ title, points, take }) => ({ title, points, questions: take })),
    questions: drawn.map(({ question }) => askedOf(question, attempt.seed, paper.shuffle)),
    answers: answers.map((row) => shownAnswer(row, { drawn, seed: attempt.seed, paper })),
  };
}

/** An answer as the member's devices know it. */
export function shownAnswer(
  { question, response, sequence, late }: AnswerRow,
  { drawn, seed, paper }: { drawn: readonly Drawn[]; seed: string; paper: Paper },
): PaperOfMine['answers'][number] {
  const asked = drawn[question]?.question;
  const written = response === null ? null : (JSON.parse(response) as Response);
  return {
    question,
    response: written === null || asked === undefined ? null : asShown(asked, seed, paper.shuffle, written),
    sequence,
    late: late === 1,
  };
}
