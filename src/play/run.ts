import type { WorkFact } from '@/core/catalogue/work-fact.ts';
import { splitActivity, type Activity } from '@/core/place/place.ts';
import { ranked, questionOfDay, roundLength, roundOfDay } from '@/core/play/draw.ts';

export type Mode = 'question' | 'daily' | 'theme' | 'challenge' | 'duel';

/** An answer in a run: the question as `quiz/x#q`. */
export interface Given {
  question: string;
  /** How long it took, from the question's coming to the answer. */
  seconds: number;
  score: number;
}

/** A run that was played before, to be played against. */
export interface Opponent {
  name: string;
  answers: readonly Given[];
}

export interface Run {
  mode: Mode;
  /** What its records carry; see core/record/round.ts. */
  round: string;
  questions: readonly string[];
  answers: Given[];
  opponent?: Opponent | undefined;
}

/** What runs are drawn from. */
export interface Pool {
  works: ReadonlyMap<Activity, WorkFact>;
  day: string;
  /** Tells this installation from another. */
  site: string;
  /** A new id: the seed of runs that are no day's. */
  id: string;
}

/** All questions of all banks, as the server counts them. */
export function questionsIn(works: Pool['works']): string[] {
  return [...works.values()]
    .filter(({ activity }) => splitActivity(activity).kind === 'quiz')
    .flatMap(({ activity, parts }) => parts.map(({ id }) => `${activity}#${id}`));
}

/**
 * Draws a run.
 * @param theme for a themed round: a bank, or a course with its banks
 */
export function newRun(mode: Mode, { works, day, site, id }: Pool, theme?: Activity, opponent?: Opponent): Run {
  const all = questionsIn(works);
  const drawn: { [mode in Mode]: () => string[] } = {
    question: () => [questionOfDay(all, day, site)].filter((one) => one !== undefined),
    daily: () => roundOfDay(all, day, site),
    theme: () => ranked(ofTheme(all, works, theme), id).slice(0, roundLength),
    challenge: () => ranked(all, id),
    duel: () => opponent?.answers.map(({ question }) => question) ?? ranked(all, id).slice(0, roundLength),
  };
  const round = `${mode}/${mode === 'question' || mode === 'daily' ? day : id}`;
  return { mode, round, questions: drawn[mode](), answers: [], ...(opponent && { opponent }) };
}

/** Whether nothing more is asked: all answered, or in a challenge the first answer that was not wholly right. */
export function isOver({ mode, questions, answers }: Run): boolean {
  return answers.length >= questions.length || (mode === 'challenge' && answers.some(({ score }) => score < 1));
}

export function rightIn(answers: readonly Given[]): number {
  return answers.filter(({ score }) => score === 1).length;
}

export function secondsOf(answers: readonly Given[]): number {
  return answers.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** How many questions an opponent had answered after so many seconds. */
export function answeredBy({ answers }: Opponent, seconds: number): number {
  let passed = 0;
  const open = answers.findIndex((one) => (passed += one.seconds) > seconds);
  return open === -1 ? answers.length : open;
}

/** How a duel ended for oneself: more right answers win, then the shorter time. */
export function outcome(mine: readonly Given[], theirs: readonly Given[]): 'won' | 'lost' | 'even' {
  const lead =
    rightIn(mine) - rightIn(theirs) || Math.sign(Math.round(secondsOf(theirs)) - Math.round(secondsOf(mine)));
  return lead > 0 ? 'won' : lead < 0 ? 'lost' : 'even';
}

function ofTheme(all: readonly string[], works: Pool['works'], theme: Activity | undefined): string[] {
  if (theme === undefined) return [...all];
  const stops = works.get(theme)?.parts.map(({ id }) => id) ?? [];
  return all.filter((question) => {
    const [bank = ''] = question.split('#');
    return bank === theme || stops.includes(bank);
  });
}
