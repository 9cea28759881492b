import { type Activity, splitActivity } from '@/core/place/place.ts';
import type { AttemptSummary } from '@/core/progress/attempts.ts';
import { courseDates } from '@/core/progress/history.ts';
import type { Progress, WorkProgress } from '@/core/progress/progress.ts';
import { secondsByDay } from '@/core/progress/read.ts';
import { bestRun, type Run, runsOf } from '@/site/me/runs.ts';
import { dayOf } from '@/site/me/words.ts';

/** What the page knows of content. */
export interface Known {
  courses: { activity: Activity; title: string; works: Activity[] }[];
  quizzes: { activity: Activity; title: string; take: number }[];
}

/** What is proved of a period. Days are of the site's time zone: `2026-11-24`. */
export interface Proof {
  /** The first and the last day of the period; null where nothing was studied at all. */
  days: [from: string, to: string] | null;
  seconds: number;
  /** How many lessons were finished in it. */
  lessons: number;
  courses: { title: string; begun: string; finished: string }[];
  /** Quizzes with a run that ended in it: how many runs, and the best of those that were finished. */
  quizzes: { title: string; runs: number; best: Run | undefined; last: string }[];
}

/**
 * @param year `2026`; undefined: everything
 * @param older runs through quizzes that progress has forgotten
 */
export function proofOf(
  progress: Progress,
  { courses, quizzes }: Known,
  older: readonly (AttemptSummary & { activity: string })[],
  { year, today, timeZone }: { year: string | undefined; today: string; timeZone: string },
): Proof {
  const isIn = (day: string) => year === undefined || day.startsWith(`${year}-`);
  const studied = Object.entries(secondsByDay(progress, timeZone)).filter(([day]) => isIn(day));
  const works = Object.entries(progress) as [Activity, WorkProgress][];
  return {
    days: daysOf(studied.map(([day]) => day).sort(), year, today),
    seconds: studied.reduce((sum, [, seconds]) => sum + seconds, 0),
    lessons: works.filter(
      ([activity, { completed }]) =>
        splitActivity(activity).kind === 'lesson' && completed && isIn(dayOf(completed.at, timeZone)),
    ).length,
    courses: courses.flatMap(({ activity, title, works: on }) => {
      const { begun, finished } = courseDates(progress, activity, on);
      if (finished === null || !isIn(dayOf(finished, timeZone))) return [];
      return [{ title, begun: dayOf(begun ?? finished, timeZone), finished: dayOf(finished, timeZone) }];
    }),
    quizzes: quizzes.flatMap(({ activity, title, take }) => {
      const known = older.filter((run) => run.activity === activity);
      const runs = runsOf(progress[activity], known, take).filter(({ to }) => isIn(dayOf(to, timeZone)));
      const [newest] = runs;
      if (!newest) return [];
      return [{ title, runs: runs.length, best: bestRun(runs), last: dayOf(newest.to, timeZone) }];
    }),
  };
}

function daysOf(studied: string[], year: string | undefined, today: string): Proof['days'] {
  if (year !== undefined) return [`${year}-01-01`, today.startsWith(year) ? today : `${year}-12-31`];
  const [first] = studied;
  return first === undefined ? null : [first, today];
}
