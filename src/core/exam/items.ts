import type { Question, Response } from '@/core/marking/question.ts';

/** How one member did with one question. */
export interface Sitting {
  /** The share of the question's points, 0 to 1. */
  score: number;
  /** The share of all other points of the attempt, 0 to 1. */
  rest: number;
  /** In the author's letters; undefined: not answered. */
  response: Response | undefined;
}

/** What an option, or another answer that can be counted, was chosen by. */
export interface Choice {
  /** The letter of an option; true or false: A or B. */
  name: string;
  all: number;
  /** Of the upper and of the lower group, as shares of these groups. */
  upper: number;
  lower: number;
}

/** What is known of a question from those who were asked it. */
export interface ItemFigures {
  asked: number;
  unanswered: number;
  /** Mean share of the points: the larger, the easier (Crocker & Algina, Introduction to Classical and Modern Test Theory, 1986, ch. 5). */
  difficulty: number;
  /**
   * Correlation with the rest of the attempt: the point-biserial coefficient where the question is right or wrong, Pearson's
   * where it has partial scores. The question itself is left out of the total, or it would correlate with itself
   * (Henrysson, Psychometrika 28, 1963). Null where nothing varies, and under four members.
   */
  correlation: number | null;
  /** Difference of the mean shares of the upper and lower 27 % (Kelley, Journal of Educational Psychology 30, 1939); null under four members. */
  upperLower: number | null;
  /** For questions with letters. */
  choices: Choice[];
}

/** The share of members in the upper and in the lower group (Kelley 1939). */
const groupShare = 0.27;

/** Figures of a question; the order of the members makes no difference. */
export function itemFigures(question: Question, sittings: readonly Sitting[]): ItemFigures {
  const scores = sittings.map(({ score }) => score);
  const isLarge = sittings.length >= 4;
  const upper = groupWeights(sittings, 1);
  const lower = groupWeights(sittings, -1);
  return {
    asked: sittings.length,
    unanswered: sittings.filter(({ response }) => response === undefined).length,
    difficulty: mean(scores),
    correlation: isLarge
      ? correlation(
          scores,
          sittings.map(({ rest }) => rest),
        )
      : null,
    upperLower: isLarge ? weighted(scores, upper) - weighted(scores, lower) : null,
    choices: namesOf(question).map((name) => {
      const chosen = sittings.map(({ response }) => Number(chose(response, name)));
      return {
        name,
        all: chosen.reduce((sum, one) => sum + one, 0),
        upper: weighted(chosen, upper),
        lower: weighted(chosen, lower),
      };
    }),
  };
}

/**
 * How much each member belongs to the upper (1) or lower (−1) group: 1 or 0, and a share for those who are equal at its
 * border, so that it does not matter who stands first. The weights sum to 27 % of the members.
 */
function groupWeights(sittings: readonly Sitting[], side: 1 | -1): number[] {
  const size = sittings.length * groupShare;
  const rests = sittings.map(({ rest }) => rest * side);
  return rests.map((rest) => {
    const better = rests.filter((other) => other > rest).length;
    const equal = rests.filter((other) => other === rest).length;
    return Math.min(1, Math.max(0, (size - better) / equal));
  });
}

function weighted(values: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, one) => total + one, 0);
  return sum === 0 ? 0 : values.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0) / sum;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Pearson's coefficient; null where one of the two does not vary. */
export function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  const [x, y] = [mean(xs), mean(ys)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [index, value] of xs.entries()) {
    const [dx, dy] = [value - x, (ys[index] ?? 0) - y];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (xx < 1e-12 || yy < 1e-12) return null;
  return Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy)));
}

function namesOf(question: Question): string[] {
  const letters = (count: number) => Array.from({ length: count }, (_, index) => String.fromCharCode(65 + index));
  switch (question.type) {
    case 'single':
    case 'multiple':
      return letters(question.options.length);
    case 'truefalse':
      return ['A', 'B'];
    case 'hotspot':
      return letters(question.areas.length);
    default:
      return [];
  }
}

function chose(response: Response | undefined, name: string): boolean {
  if (typeof response === 'boolean') return (response ? 'A' : 'B') === name;
  return Array.isArray(response) ? response.includes(name) : response === name;
}
