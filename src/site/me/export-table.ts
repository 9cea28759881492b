import { phrase } from '@/kit/language/phrase.ts';
import { toCsv } from '@/core/csv/csv.ts';
import { type Activity, type Kind, splitActivity } from '@/core/place/place.ts';
import type { WorkFact } from '@/core/catalogue/work-fact.ts';
import { courseDates, datesOf, type Dates } from '@/core/progress/history.ts';
import type { Progress } from '@/core/progress/progress.ts';
import { studySeconds } from '@/core/progress/read.ts';
import { type Standing, standingOf } from '@/core/progress/standing.ts';
import { loadProgress } from '@/learner/progress.ts';
import { loadWorks } from '@/learner/works.ts';
import { download } from '@/site/me/download.ts';
import { dayOf } from '@/site/me/words.ts';

function nameOf(kind: Kind): string {
  const names: { [kind in Kind]: string } = {
    ...{ course: phrase('课程'), lesson: phrase('微课'), reading: phrase('读物'), hall: phrase('展馆') },
    ...{ panorama: phrase('全景'), video: phrase('视频'), quiz: phrase('测验'), rail: phrase('滑轨') },
    notice: phrase('通知'),
  };
  return names[kind];
}

function head(): string[] {
  return [
    ...[phrase('类别'), phrase('名称'), phrase('开始'), phrase('完成'), phrase('学习分钟'), phrase('进度')],
    ...[phrase('答过题数'), phrase('答对过题数')],
  ];
}

/** Saves what was studied as a table, a row for each work. Answers in words what is in it. */
export async function exportTable(timeZone: string): Promise<string> {
  const [progress, works] = await Promise.all([loadProgress(), loadWorks()]);
  const rows = tableOf(progress, works, timeZone);
  const today = dayOf(Date.now(), timeZone);
  download(`${phrase('学习明细')}-${today}.csv`, 'text/csv', toCsv([head(), ...rows]));
  return rows.length === 0
    ? phrase('已存成文件，里面还只有表头。')
    : phrase('已存成文件：{n} 行，可以用 Excel 或 WPS 打开。', { n: rows.length });
}

/** A row for each work that was begun, courses first; works that are gone keep their address for a name. */
export function tableOf(
  progress: Progress,
  works: ReadonlyMap<Activity, WorkFact>,
  timeZone: string,
): (string | number)[][] {
  const studied = Object.keys(progress) as Activity[];
  const courses = [...works.values()].filter(({ activity }) => splitActivity(activity).kind === 'course');
  const begun = courses.filter(({ parts }) => parts.some(({ id }) => progress[id as Activity]));
  const activities = [...new Set([...begun.map(({ activity }) => activity), ...studied])];
  return activities.map((activity) => rowOf(activity, progress, works.get(activity), timeZone));
}

function rowOf(activity: Activity, progress: Progress, fact: WorkFact | undefined, timeZone: string) {
  const { kind } = splitActivity(activity);
  const parts = (fact?.parts ?? []).map(({ id }) => id as Activity);
  const isCourse = kind === 'course';
  const dates = isCourse ? courseDates(progress, activity, parts) : datesOf(progress[activity]);
  const studied = isCourse ? pick(progress, parts) : pick(progress, [activity]);
  const answers = Object.values(progress[activity]?.answers ?? {});
  return [
    nameOf(kind),
    fact?.title ?? activity,
    ...[day(dates.begun, timeZone), day(dates.finished, timeZone)],
    Math.round(studySeconds(studied) / 6) / 10,
    isCourse || !fact ? stateOf(dates) : standingWords(standingOf(progress, fact)),
    ...(answers.length > 0 ? [answers.length, answers.filter(({ best }) => best === 1).length] : ['', '']),
  ];
}

function standingWords(standing: Standing): string {
  if (standing.state === 'done') return phrase('已学完');
  return standing.state === 'begun' ? phrase('学了 {n}%', { n: standing.share }) : '';
}

function pick(progress: Progress, activities: readonly Activity[]): Progress {
  return Object.fromEntries(activities.flatMap((one) => (progress[one] ? [[one, progress[one]]] : [])));
}

function stateOf({ begun, finished }: Dates): string {
  return finished !== null ? phrase('已学完') : begun !== null ? phrase('已开始') : '';
}

function day(time: number | null, timeZone: string): string {
  return time === null ? '' : dayOf(time, timeZone);
}
