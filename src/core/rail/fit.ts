/** A place on the wall and what the encoder said there. */
export interface FitPoint {
  /** Millimetres from the wall's beginning. */
  mm: number;
  raw: number;
}

/** mm = scale · raw + offset. */
export interface Line {
  scale: number;
  offset: number;
}

/** The straight line through points with the least squares of millimetres; null where they don't determine one. */
export function fitLine(points: FitPoint[]): Line | null {
  if (points.length < 2) return null;
  const mean = (pick: (point: FitPoint) => number): number =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [raw, mm] = [mean((point) => point.raw), mean((point) => point.mm)];
  // About the means: counts of a million beside differences of one would lose digits otherwise.
  let across = 0;
  let square = 0;
  for (const point of points) {
    across += (point.raw - raw) * (point.mm - mm);
    square += (point.raw - raw) ** 2;
  }
  const scale = across / square;
  return Number.isFinite(scale) && scale !== 0 ? { scale, offset: mm - scale * raw } : null;
}

/** Millimetres by which the line misses a point: positive where it says more than the wall. */
export function residual({ scale, offset }: Line, { raw, mm }: FitPoint): number {
  return scale * raw + offset - mm;
}

/** Root of the mean square of the residuals, in millimetres. */
export function spread(line: Line, points: FitPoint[]): number {
  return Math.sqrt(points.reduce((sum, point) => sum + residual(line, point) ** 2, 0) / Math.max(1, points.length));
}

/** A hand-pressed point may be so far off before anybody calls it wrong. */
const tolerance = 15;

/**
 * Points that the others contradict: while one lies further from the line through all others than five times their own
 * spread (and than 15 mm), the worst is taken out. Needs at least four points: of three, nobody can say which is wrong.
 */
export function outliers<Point extends FitPoint>(points: Point[]): Point[] {
  const out: Point[] = [];
  let rest = points;
  while (rest.length >= 4) {
    const judged = rest.flatMap((point) => {
      const others = rest.filter((other) => other !== point);
      const line = fitLine(others);
      return line ? [{ point, others, miss: Math.abs(residual(line, point)), usual: spread(line, others) }] : [];
    });
    // Without the wrong point the others lie best on a line.
    const worst = judged.reduce<(typeof judged)[number] | undefined>(
      (best, next) => (best === undefined || next.usual < best.usual ? next : best),
      undefined,
    );
    if (worst === undefined || worst.miss <= Math.max(tolerance, 5 * worst.usual)) break;
    out.push(worst.point);
    rest = worst.others;
  }
  return out;
}
