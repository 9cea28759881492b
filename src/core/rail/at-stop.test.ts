import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stopAt, zoneAt, type StopPlace } from './at-stop.ts';
import { steady } from './steady.ts';

const manner = { reach: 250, hysteresis: 20 };

/** Stops at least 100 mm apart. */
const wall = fc
  .array(fc.integer({ min: 100, max: 1500 }), { minLength: 1, maxLength: 12 })
  .map((gaps) =>
    gaps.reduce<StopPlace[]>((stops, gap, i) => [...stops, { id: `s${i}`, mm: (stops.at(-1)?.mm ?? 0) + gap }], []),
  );

/** How often what one is at changes along a way. */
function changes(stops: readonly StopPlace[], way: readonly number[]): number {
  let at: string | undefined;
  let count = 0;
  way.forEach((mm, i) => {
    const now = stopAt(stops, manner, mm, at);
    if (i > 0 && now !== at) count += 1;
    at = now;
  });
  return count;
}

describe('stopAt', () => {
  it('never flickers with ±5 mm of noise, wherever the screen rests, and filtered or not', () => {
    fc.assert(
      fc.property(
        wall,
        fc.double({ min: -100, max: 20000, noNaN: true }),
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 50, maxLength: 300 }),
        (stops, rest, trembles) => {
          const way = trembles.map((tremble) => rest + tremble);
          expect(changes(stops, way)).toBeLessThanOrEqual(1);
          const filter = steady();
          expect(
            changes(
              stops,
              way.map((mm, i) => filter.next(mm, i * 20)),
            ),
          ).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('rests on exact borders without flickering', () => {
    fc.assert(
      fc.property(
        wall,
        fc.nat(),
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 80 }),
        (stops, which, trembles) => {
          const at = stops[which % stops.length]!.mm;
          const next = stops[(which % stops.length) + 1]?.mm;
          for (const border of [at + 250, at - 250, ...(next === undefined ? [] : [(at + next) / 2])])
            expect(
              changes(
                stops,
                trembles.map((tremble) => border + tremble),
              ),
            ).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('comes to every stop on the way, in its order', () => {
    fc.assert(
      fc.property(wall, (stops) => {
        const seen: string[] = [];
        let at: string | undefined;
        for (let mm = 0; mm <= stops.at(-1)!.mm; mm += 1) {
          at = stopAt(stops, manner, mm, at);
          if (at !== undefined && seen.at(-1) !== at) seen.push(at);
        }
        expect(seen).toEqual(stops.map(({ id }) => id));
      }),
    );
  });

  it('is at a stop exactly on it, wherever one came from', () => {
    fc.assert(
      fc.property(wall, fc.nat(), fc.nat(), (stops, which, whence) => {
        const { id, mm } = stops[which % stops.length]!;
        expect(stopAt(stops, manner, mm, stops[whence % stops.length]!.id)).toBe(id);
      }),
    );
  });

  it('is nowhere between stops that are far apart, and without stops', () => {
    const far = [
      { id: 'a', mm: 0 },
      { id: 'b', mm: 2000 },
    ];
    expect(stopAt(far, manner, 1000, 'a')).toBeUndefined();
    expect(stopAt([], manner, 1000, undefined)).toBeUndefined();
  });
});

describe('zoneAt', () => {
  const zones = [
    { id: 'a', from: 0, to: 1000 },
    { id: 'b', from: 1000, to: 3000 },
  ];

  it('does not flicker at the border of two zones', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 50 }), (trembles) => {
        let at: string | undefined;
        let count = 0;
        for (const tremble of trembles) {
          const now = zoneAt(zones, 20, 1000 + tremble, at);
          if (at !== undefined && now !== at) count += 1;
          at = now;
        }
        expect(count).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('knows where it is', () => {
    expect(zoneAt(zones, 20, 500, undefined)).toBe('a');
    expect(zoneAt(zones, 20, 1500, 'a')).toBe('b');
    expect(zoneAt(zones, 20, 5000, 'b')).toBeUndefined();
  });
});
