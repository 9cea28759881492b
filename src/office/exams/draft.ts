import type { ExamTerms, OfferedPaper, ScheduledSitting } from '@/core/exam/office.ts';
import { fieldOf, timeOf } from './moments.ts';

/** What stands in the form. */
export interface Draft extends Omit<ExamTerms, 'opens' | 'closes'> {
  opens: string;
  closes: string;
}

const hour = 3_600_000;

/** A new examination: the next full hour, for a day. */
export function newDraft(paper: OfferedPaper | undefined, branches: string[], now: number): Draft {
  const opens = Math.ceil(now / hour) * hour;
  return {
    ...{ title: paper?.title ?? '', paper: paper?.revision ?? '', branches },
    ...{ opens: fieldOf(opens), closes: fieldOf(opens + 24 * hour) },
    ...{ minutes: paper?.minutes ?? 60, attempts: paper?.attempts ?? 1, pass: paper?.pass ?? 60, grace: 10 },
    ...{ scores: 'submitted', answers: 'closed' },
  };
}

/** An examination as it stands. */
export function draftOf(sitting: ScheduledSitting): Draft {
  const { title, paper, branches, opens, closes, minutes, attempts, pass, grace, scores, answers } = sitting;
  return {
    ...{ title, paper, branches, opens: fieldOf(opens), closes: fieldOf(closes) },
    ...{ minutes, attempts, pass, grace, scores, answers },
  };
}

/** What is sent; undefined while something is missing. @param before keeps times that the form can't show to the second */
export function termsOf(draft: Draft, before?: ScheduledSitting): ExamTerms | undefined {
  const kept = (field: 'opens' | 'closes'): number | undefined =>
    before && fieldOf(before[field]) === draft[field] ? before[field] : timeOf(draft[field]);
  const [opens, closes] = [kept('opens'), kept('closes')];
  if (opens === undefined || closes === undefined || draft.title.trim() === '') return undefined;
  if (draft.paper === '' || draft.branches.length === 0) return undefined;
  return { ...draft, opens, closes };
}
