import { questionSchema } from '@/kit/question/question.schema.ts';
import { idPattern } from '@/core/place/place.ts';
import type { Question } from '@/core/marking/question.ts';
import type { Content } from '../../check-content/content.ts';
import { schemaProblems } from '../../check-content/schema-problems.ts';
import { strange } from '../../check-content/source.ts';
import { newId } from '../../new/new-id.ts';
import type { Draft, Found } from '../found.ts';
import { addChange } from '../text/texts.ts';
import { plainExplanation } from './plain-explanation.ts';
import { sameness } from './sameness.ts';

/** What became of an item. */
export interface Taken {
  found: Found;
  /** The question as it goes into the bank. */
  question?: Question | undefined;
  /** Why it does not: it cannot. */
  reason?: string | undefined;
  /** Why it does not: it is there already. */
  same?: string | undefined;
  /** Whether its explanation was made here, from the answer alone. */
  unexplained?: boolean | undefined;
}

/**
 * Makes questions of what was found: each with an id that no question has, checked, and once only.
 * @param fallback the id's beginning where a question's text has no letters
 */
export function takeQuestions(found: Found[], { works }: Content, fallback: string): Taken[] {
  const ids = new Map<string, string>();
  const known = new Map<string, string>();
  for (const { kind, folder, questions } of works) {
    for (const { question } of questions) {
      if (question === undefined) continue;
      ids.set(question.id, `${kind}/${folder}`);
      known.set(sameness(question), ` ${kind}/${folder} 里的 ${question.id} `);
    }
  }
  const taken = new Set(ids.keys());
  return found.map((item) => {
    const draft = item.question;
    if (draft === undefined) return { found: item, reason: item.reason ?? '读不出内容' };
    const cleaned = clean(draft, item);
    const same = known.get(sameness(cleaned));
    if (same !== undefined) return { found: item, same: `与${same}相同` };
    const unexplained = (cleaned.explain ?? '').trim() === '';
    const wanted =
      cleaned.id !== undefined && cleaned.id.length <= 80 && idPattern.test(cleaned.id) ? cleaned.id : undefined;
    const id = wanted ?? idFor(cleaned, taken, fallback);
    const value = { id, ...cleaned, ...(unexplained ? { explain: plainExplanation(cleaned) } : {}) };
    const parsed = questionSchema.safeParse({ ...value, id });
    if (!parsed.success) return { found: item, reason: whatIsWrong(parsed.error.issues, value) };
    const place = ids.get(id);
    if (place !== undefined) {
      return {
        found: item,
        reason: `编号 ${id} 已经在 ${place} 里，内容却不一样；没有改动原来的题。要导入这一题，请先改它的编号`,
      };
    }
    ids.set(id, '这个文件');
    taken.add(id);
    known.set(sameness(parsed.data), item.name);
    return { found: item, question: parsed.data, unexplained };
  });
}

/** An id from the item's own, else from its text; where that has no letters: the bank's name and a number. */
function idFor({ id, ask }: Draft, taken: ReadonlySet<string>, fallback: string): string {
  const name = id ?? ask.replace(/[*_`\\]|\]\([^)]*\)/g, ' ');
  if (/\p{L}/u.test(name)) return newId(name.slice(0, 80), taken, `${fallback}-ti`);
  let count = 1;
  while (taken.has(`${fallback}-${count}`)) count += 1;
  return `${fallback}-${count}`;
}

/** Without characters that nobody sees. */
function clean(draft: Draft, found: Found): Draft {
  const invisible = new RegExp(strange.source, 'gu');
  const json = JSON.stringify(draft, (_, value: unknown) => {
    if (typeof value !== 'string' || !strange.test(value)) return value;
    addChange(found, '看不见的字符去掉了');
    return value.replace(invisible, '');
  });
  return JSON.parse(json) as Draft;
}

function whatIsWrong(issues: Parameters<typeof schemaProblems>[0], value: unknown): string {
  const manner = {
    schema: questionSchema,
    value,
    add: () => '',
    write: (field: string, example: string) => `${field}: ${example}`,
  };
  const problems = schemaProblems(issues, manner, { lineOf: () => 1, lineOfKey: () => 1 });
  return [...new Set(problems.map(({ text }) => text.replace(/。(?:请写成：.*)?$/s, '')))].join('；');
}
