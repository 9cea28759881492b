import * as z from 'zod/mini';
import { fitLine, outliers, residual, spread, type Line } from './fit.ts';

const millimetres = z.number().check(z.gte(-1_000_000), z.lte(1_000_000));
const count = z.number().check(z.gte(-1e15), z.lte(1e15));

/** A place where somebody pressed 这里. `start` and `end` are the wall's ends, all others are stops. */
const point = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(80)),
  mm: millimetres,
  raw: count,
  /** False: measured, but left out of the fit. */
  used: z.boolean(),
});

/** What a device knows of its rail: saved by the calibration page, applied by the bridge, exported as a file. */
export const calibrationSchema = z.strictObject({
  v: z.literal(1),
  /** The rail's id. */
  rail: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(80)),
  /** Millimetres a count; below zero where the encoder counts against the wall. */
  scale: z.number().check(z.refine((scale) => scale !== 0 && Math.abs(scale) < 1e6)),
  /** Millimetres at count 0. */
  offset: z.number().check(z.gte(-1e12), z.lte(1e12)),
  /** The wall's length in millimetres. */
  length: z.number().check(z.gt(0), z.lte(1_000_000)),
  /** When it was saved: ISO 8601. */
  at: z.iso.datetime(),
  points: z.array(point).check(z.maxLength(500)),
});

export type Calibration = z.infer<typeof calibrationSchema>;
export type CalibrationPoint = Calibration['points'][number];

/** Reads a calibration from outside; null where it is none. */
export function readCalibration(value: unknown): Calibration | null {
  const result = calibrationSchema.safeParse(value);
  return result.success ? result.data : null;
}

/** Where on the wall a count is, in millimetres. */
export function toMm({ scale, offset }: Line, raw: number): number {
  return scale * raw + offset;
}

/** The count at a place on the wall. */
export function toRaw({ scale, offset }: Line, mm: number): number {
  return (mm - offset) / scale;
}

/** What the measured points say together. */
export interface Fit {
  line: Line;
  /** Root of the mean square of what the points miss, in millimetres. */
  spread: number;
  /** The encoder counts against the wall's direction. */
  reversed: boolean;
  points: (CalibrationPoint & {
    /** Millimetres that the line misses this point by. */
    residual: number;
    /** The others contradict it. */
    outlier: boolean;
  })[];
}

/** Fits the points that are used; null until two of them differ. */
export function fit(points: CalibrationPoint[]): Fit | null {
  const used = points.filter((point) => point.used);
  const line = fitLine(used);
  if (line === null) return null;
  const wrong = new Set(outliers(used));
  return {
    line,
    spread: spread(line, used),
    reversed: line.scale < 0,
    points: points.map((point) => ({ ...point, residual: residual(line, point), outlier: wrong.has(point) })),
  };
}
