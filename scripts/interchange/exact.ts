import { isDeepStrictEqual } from 'node:util';
import { questionSchema } from '@/kit/question/question.schema.ts';
import type { Question } from '@/core/marking/question.ts';
import type { Draft } from './found.ts';

/*
 * Other formats cannot say everything that a question of ours can. What we export is first written as well as the format
 * allows, for other programs. Where reading that back would not give the same question, the question itself follows in a
 * comment, `xuelang: {…}`, that only we read, and only as long as nobody has changed what stands beside it.
 */

const mark = /^\s*xuelang:\s*(\{.*\})\s*$/s;

/** The comment that a question needs beside what was written of it; undefined where that says everything. */
export function sourceComment(question: Question, readBack: () => Draft | undefined): string | undefined {
  const read = readBack();
  if (read !== undefined && isDeepStrictEqual(normal(read), normal(question))) return undefined;
  // Two hyphens would end a comment of XML.
  return `xuelang: ${JSON.stringify(question).replaceAll('--', '-\\u002d')}`;
}

/**
 * The question that a comment holds, if what stands beside it is still what was written of that question.
 * @param read what the format itself says here
 * @param reread what it would say of the question in the comment
 */
export function questionInComment(
  comments: readonly string[],
  read: Draft | undefined,
  reread: (question: Question) => Draft | undefined,
): Question | undefined {
  for (const comment of comments) {
    const question = parsed(mark.exec(comment)?.[1]);
    if (question !== undefined && isDeepStrictEqual(normal(reread(question)), normal(read))) return question;
  }
  return undefined;
}

function parsed(json: string | undefined): Question | undefined {
  if (json === undefined) return undefined;
  try {
    const result = questionSchema.safeParse(JSON.parse(json));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

/** Without fields that are undefined. */
function normal(question: Draft | undefined): unknown {
  return question === undefined ? undefined : JSON.parse(JSON.stringify(question));
}
