import { mark } from '@/core/marking/mark.ts';
import type { Response } from '@/core/marking/question.ts';
import type { Drawn } from './draw.ts';

/** The share of each question that was right, 0 to 1; a question not answered has 0. */
export function marksOf(drawn: readonly Drawn[], responses: readonly (Response | undefined)[]): number[] {
  return drawn.map(({ question }, index) => {
    const response = responses[index];
    return response === undefined ? 0 : mark(question, response).score;
  });
}

/** An organiser's decision about the points of a question. */
export interface Adjustment {
  /** Of one attempt; null: of everybody who was asked it. */
  attempt: string | null;
  /** The question's id. */
  question: string;
  points: number;
}

/**
 * The points of each question, in hundredths: what was marked, or what an organiser decided. What was decided for one
 * attempt goes before what was decided for all, and what was decided later before what was decided earlier.
 * @param adjustments in the order in which they were decided
 */
export function pointsOf(
  attempt: string,
  drawn: readonly Drawn[],
  marks: readonly number[],
  adjustments: readonly Adjustment[],
): number[] {
  return drawn.map(({ question, points }, index) => {
    const concerning = adjustments.filter(({ question: id }) => id === question.id);
    const decided =
      concerning.findLast((one) => one.attempt === attempt) ?? concerning.findLast((one) => one.attempt === null);
    return decided === undefined ? hundredths((marks[index] ?? 0) * points) : Math.min(decided.points, points);
  });
}

/** A sum of points, without the dust of binary fractions. */
export function sumOf(points: readonly number[]): number {
  return hundredths(points.reduce((sum, one) => sum + one, 0));
}

/** Whether so many points are enough. */
export function isPassed(points: number, full: number, pass: number): boolean {
  return points * 100 >= pass * full - 1e-6;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
