import type { DayPlay } from '@/core/play/day-play.ts';
import { roundLength } from '@/core/play/draw.ts';
import { lengthOf, unite } from '@/core/progress/spans.ts';

/** What points are given for. */
export type RuleName = 'right' | 'question' | 'daily' | 'study' | 'work';

/** One version of the rules: once published it never changes; another one follows from its own day on. */
export interface Rules {
  version: number;
  /** The first day it holds for. */
  from: string;
  /** For each question answered wholly right, once a day. */
  right: { points: number; most: number };
  /** For the question of the day, answered right or at least answered. */
  question: { right: number; answered: number };
  /** For a whole daily round. */
  daily: { points: number };
  /** For so many minutes of effective study. */
  study: { minutes: number; points: number; most: number };
  /** For each work completed, where so many seconds were studied in it that day. */
  work: { points: number; most: number; seconds: number };
}

/** All versions, the oldest first. */
export const versions: readonly Rules[] = [
  {
    version: 1,
    from: '2020-01-01',
    right: { points: 1, most: 20 },
    question: { right: 3, answered: 1 },
    daily: { points: 5 },
    study: { minutes: 10, points: 1, most: 6 },
    work: { points: 5, most: 15, seconds: 60 },
  },
];

/** The version that holds on a day; for days before all of them, the first. */
export function rulesOn(day: string): Rules {
  return versions.filter(({ from }) => from <= day).at(-1) ?? (versions[0] as Rules);
}

/** One line of the ledger: what a day brought by one rule. */
export interface Entry {
  rule: RuleName;
  points: number;
}

/** The ledger of one day, by the rules of that day. Depends on nothing else. */
export function entriesOf(day: string, play: DayPlay): Entry[] {
  const { right, question, daily, study, work } = rulesOn(day);
  const minutes = lengthOf(unite(Object.values(play.study).flat(), 0)) / 60_000;
  const completed = play.completed.filter((one) => lengthOf(play.study[one] ?? []) >= work.seconds * 1000);
  const points: { [rule in RuleName]: number } = {
    right: Math.min(right.most, play.right.length * right.points),
    question: play.question === null ? 0 : play.question === 1 ? question.right : question.answered,
    daily: play.daily.length >= roundLength ? daily.points : 0,
    study: Math.min(study.most, Math.floor(minutes / study.minutes) * study.points),
    work: Math.min(work.most, completed.length * work.points),
  };
  return (Object.keys(points) as RuleName[])
    .map((rule) => ({ rule, points: points[rule] }))
    .filter((entry) => entry.points > 0);
}

export function pointsOf(day: string, play: DayPlay): number {
  return entriesOf(day, play).reduce((sum, { points }) => sum + points, 0);
}

/** What each rule is called on the page of one's points. */
export const ruleNames: { [rule in RuleName]: string } = {
  right: '答对题目',
  question: '今日一题',
  daily: '每日十题',
  study: '有效学习',
  work: '学完作品',
};

/** The rules in words, made from the rules themselves. */
export function sentencesOf({ right, question, daily, study, work }: Rules): { [rule in RuleName]: string } {
  return {
    right: `答对一道题得 ${right.points} 分，同一道题一天只算一次，每天最多 ${right.most} 分。`,
    question: `今日一题答对得 ${question.right} 分，答了没全对得 ${question.answered} 分。`,
    daily: `每日十题做完得 ${daily.points} 分。`,
    study: `有效学习每满 ${study.minutes} 分钟得 ${study.points} 分，每天最多 ${study.most} 分。`,
    work: `学完一课、一本书、一个展馆或一份测验得 ${work.points} 分，当天在里面至少学了 ${work.seconds} 秒才算，每天最多 ${work.most} 分。`,
  };
}
