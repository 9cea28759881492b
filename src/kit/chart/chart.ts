/** A chart's rows as an editor writes them: a label and a value. */
export type Row = readonly [label: string, value: number];

/** A round number at or above the greatest value (1, 2, 2.5 or 5 times a power of ten), so that an axis ends on it. */
export function niceMaximum(values: readonly number[]): number {
  const greatest = Math.max(0, ...values);
  const power = greatest === 0 ? 0 : 10 ** Math.floor(Math.log10(greatest));
  // There is no power of ten below the smallest numbers: they are nothing on any axis.
  if (power === 0) return 1;
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= greatest) ?? 10;
  return step * power;
}

/** A point of a line chart in the drawing's units. */
export interface Point {
  x: number;
  y: number;
  label: string;
  value: number;
}

/** Places rows from left to right on a drawing of the given size; zero lies on the lower edge. */
export function linePoints(rows: readonly Row[], width: number, height: number): Point[] {
  const top = niceMaximum(rows.map(([, value]) => value));
  const gap = width / Math.max(rows.length, 1);
  return rows.map(([label, value], index) => ({
    x: round(gap * (index + 0.5)),
    y: round(height - (value / top) * height),
    label,
    value,
  }));
}

/** The rows as consecutive stretches of 100: where each begins and how wide it is, in percent of the sum. */
export function shares(rows: readonly Row[]): { start: number; size: number }[] {
  const sum = rows.reduce((total, [, value]) => total + value, 0) || 1;
  let start = 0;
  return rows.map(([, value]) => {
    const share = { start: round(start), size: round((value / sum) * 100) };
    start += (value / sum) * 100;
    return share;
  });
}

/** A number with thousands separators. */
export function figure(value: number): string {
  return value.toLocaleString('zh-CN', { maximumFractionDigits: 2 });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
