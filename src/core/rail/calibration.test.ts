import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, readCalibration, toMm, toRaw, type CalibrationPoint } from './calibration.ts';
import { fitLine, outliers } from './fit.ts';

const stops = [0, 1500, 2900, 4200, 6100, 7700, 9000, 10_400, 12_000];

function points(scale: number, offset: number, miss: number[] = []): CalibrationPoint[] {
  return stops.map((mm, n) => ({ id: `stop-${n}`, mm, raw: (mm + (miss[n] ?? 0) - offset) / scale, used: true }));
}

const scales = fc.oneof(
  fc.double({ min: 0.001, max: 50, noNaN: true }),
  fc.double({ min: -50, max: -0.001, noNaN: true }),
);
const offsets = fc.double({ min: -20_000, max: 20_000, noNaN: true });

describe('a fit', () => {
  it('finds the line that the points lie on, whichever way the encoder counts', () => {
    fc.assert(
      fc.property(scales, offsets, (scale, offset) => {
        const found = fit(points(scale, offset))!;
        expect(found.spread).toBeLessThan(0.001);
        expect(found.reversed).toBe(scale < 0);
        for (const point of found.points) {
          expect(Math.abs(toMm(found.line, point.raw) - point.mm)).toBeLessThan(0.01);
          expect(point.outlier).toBe(false);
        }
      }),
    );
  });

  it('is not bettered by any line beside it', () => {
    const misses = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 9, maxLength: 9 });
    const nudge = fc.double({ min: -0.01, max: 0.01, noNaN: true });
    fc.assert(
      fc.property(misses, nudge, nudge, (miss, a, b) => {
        const measured = points(0.05, -300, miss);
        const { scale, offset } = fitLine(measured)!;
        const square = (line: { scale: number; offset: number }): number =>
          measured.reduce((sum, { raw, mm }) => sum + (line.scale * raw + line.offset - mm) ** 2, 0);
        expect(square({ scale, offset })).toBeLessThanOrEqual(
          square({ scale: scale * (1 + a), offset: offset + 100 * b }) + 1e-6,
        );
      }),
    );
  });

  it('marks the stop that was pressed at the wrong place, and no other', () => {
    const misses = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 9, maxLength: 9 });
    const wrong = fc.oneof(
      fc.double({ min: 60, max: 3000, noNaN: true }),
      fc.double({ min: -3000, max: -60, noNaN: true }),
    );
    fc.assert(
      fc.property(misses, fc.nat(8), wrong, scales, (miss, at, by, scale) => {
        const measured = points(
          scale,
          40,
          miss.map((value, n) => (n === at ? by : value)),
        );
        expect(fit(measured)!.points.filter((point) => point.outlier)).toEqual([
          expect.objectContaining({ id: `stop-${at}` }),
        ]);
      }),
    );
  });

  it('marks nothing where all were pressed a little off, or where there are only three', () => {
    expect(outliers(points(0.05, 0, [4, -9, 2, 8, -3, 1, -7, 5, -2]))).toEqual([]);
    expect(outliers(points(0.05, 0, [0, 900, 0]).slice(0, 3))).toEqual([]);
  });

  it('leaves out what is not used, but still says what it misses by', () => {
    const measured = points(0.05, 0, [0, 0, 500]);
    measured[2]!.used = false;
    const found = fit(measured)!;
    expect(found.spread).toBeLessThan(0.001);
    expect(found.points[2]!.residual).toBeCloseTo(500);
  });

  it('needs two places that differ', () => {
    expect(fit([])).toBeNull();
    expect(fit(points(0.05, 0).slice(0, 1))).toBeNull();
    expect(fit(stops.map((mm, n) => ({ id: `stop-${n}`, mm, raw: 77, used: true })))).toBeNull();
  });
});

it('millimetres and counts go there and back', () => {
  fc.assert(
    fc.property(scales, offsets, fc.double({ min: -20_000, max: 20_000, noNaN: true }), (scale, offset, mm) => {
      expect(toMm({ scale, offset }, toRaw({ scale, offset }, mm))).toBeCloseTo(mm, 3);
    }),
  );
});

it('a file that is no calibration is refused', () => {
  const good = {
    v: 1,
    rail: 'gan-jiang',
    scale: -0.05,
    offset: 12_000,
    length: 12_000,
    at: '2026-11-28T22:00:00.000Z',
    points: points(-0.05, 12_000),
  };
  expect(readCalibration(good)).toEqual(good);
  for (const bad of [
    null,
    [],
    {},
    { ...good, v: 2 },
    { ...good, scale: 0 },
    { ...good, scale: Number.NaN },
    { ...good, more: 1 },
    { ...good, length: -1 },
    { ...good, rail: '../x' },
  ])
    expect(readCalibration(bad)).toBeNull();
});
