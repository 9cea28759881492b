import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { momentOf, roadsOf, type Road } from './road.ts';
import { partsOfRoad, stretchesOf, stretchStart } from './stretches.ts';

const seconds = 100;

/** Chapters every ten seconds, some of which lead elsewhere, and some choices. */
const anyRoad: fc.Arbitrary<Road> = fc
  .record({
    thens: fc.array(fc.option(fc.constantFrom('c0', 'c3', 'c7', 'end'), { nil: undefined }), {
      minLength: 10,
      maxLength: 10,
    }),
    choices: fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: seconds }),
        to: fc.array(fc.constantFrom(undefined, 'c2', 'c8', 'end', 15, 95), { minLength: 2, maxLength: 3 }),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ thens, choices }) => ({
    seconds,
    choices,
    chapters: thens.map((then, i) => ({ id: `c${i}`, at: i * 10, then })),
  }));

/** Goes through a video as its player does, choosing by chance; the stretches that were passed, null if it never ends. */
function journey(road: Road, choose: (options: number) => number): [number, number][] | null {
  const passed: [number, number][] = [];
  let at = 0;
  let isArrival = true;
  for (let turns = 0; turns < 400; turns += 1) {
    const choice = road.choices.filter((one) => one.at === at).flatMap(({ to }) => to);
    const led = road.chapters.find((one, i) => (road.chapters[i + 1]?.at ?? seconds) === at && one.then !== undefined);
    const to = choice[choose(choice.length)] ?? (isArrival ? undefined : led?.then);
    const there = to === undefined ? undefined : momentOf(road, to);
    const before = at;
    if (there !== undefined) at = there;
    if (at >= seconds) return passed;
    const stops = [...road.choices.map((one) => one.at), ...road.chapters.map((one) => one.at), seconds];
    const next = Math.min(...stops.filter((stop) => stop > at));
    passed.push([at, next]);
    // Whoever was led to another moment meets what is there before going on.
    if (there !== undefined && there !== before && road.choices.some((one) => one.at === there)) {
      passed.pop();
      isArrival = true;
      continue;
    }
    at = next;
    isArrival = false;
  }
  return null;
}

describe('roadsOf', () => {
  it('needs all of a video without branches', () => {
    const { needed, trap, unreached } = roadsOf({ seconds: 30, chapters: [{ id: 'a', at: 0 }], choices: [] });
    expect(needed).toEqual([{ from: 0, to: 30 }]);
    expect([trap, unreached]).toEqual([undefined, []]);
  });

  it('needs what all branches share', () => {
    const chapters = [
      { id: 'a', at: 0 },
      { id: 'b', at: 10, then: 'd' },
      { id: 'c', at: 20 },
      { id: 'd', at: 30 },
    ];
    const { needed, trap } = roadsOf({ seconds: 40, chapters, choices: [{ at: 10, to: ['b', 'c'] }] });
    expect(trap).toBeUndefined();
    expect(needed).toEqual([
      { from: 0, to: 10 },
      { from: 30, to: 40 },
    ]);
  });

  it('finds a choice that leads only back', () => {
    expect(roadsOf({ seconds: 30, chapters: [{ id: 'a', at: 0 }], choices: [{ at: 20, to: ['a', 5] }] }).trap).toBe(0);
    const way = roadsOf({ seconds: 30, chapters: [{ id: 'a', at: 0 }], choices: [{ at: 20, to: ['a', undefined] }] });
    expect(way.trap).toBeUndefined();
  });

  test('whoever comes to the end has passed all that is needed, and where there is no trap everyone can', () => {
    fc.assert(
      fc.property(anyRoad, fc.array(fc.nat(), { minLength: 1, maxLength: 50 }), (road, chances) => {
        const { needed, unreached } = roadsOf(road);
        let turn = 0;
        const passed = journey(road, (count) => (chances[turn++ % chances.length] ?? 0) % Math.max(1, count));
        if (passed === null) return;
        const covers = (from: number, to: number) =>
          passed.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0) >= to - from - 1e-6;
        for (const { from, to } of needed) expect(covers(from, to)).toBe(true);
        for (const { from, to } of unreached)
          expect(passed.some(([a, b]) => Math.min(b, to) - Math.max(a, from) > 0)).toBe(false);
      }),
    );
  });
});

describe('stretches', () => {
  test('cover a video once, and their ids say where they begin', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 5000, noNaN: true }), (length) => {
        const stretches = stretchesOf(length);
        expect(stretches[0]?.from).toBe(0);
        expect(stretches.at(-1)?.to).toBe(length);
        stretches.forEach(({ id, from, to }, i) => {
          expect(stretchStart(id)).toBe(from);
          if (i > 0) expect(stretches[i - 1]?.to).toBe(from);
          expect(to).toBeGreaterThan(from);
        });
      }),
    );
  });

  test('of branches that were not taken nothing is left open', () => {
    const chapters = [
      { id: 'a', at: 0 },
      { id: 'b', at: 20, then: 'd' },
      { id: 'c', at: 40 },
      { id: 'd', at: 60 },
    ];
    const road = { seconds: 80, chapters, choices: [{ at: 18, to: ['b', 'c'] }] };
    const parts = partsOfRoad(road, [
      { id: 'wen', at: 10 },
      { id: 'zhi', at: 30 },
    ]);
    expect(parts).toEqual([
      { id: 'a', sentences: ['t0', 't5', 't10'] },
      { id: 'd', sentences: ['t60', 't65', 't70', 't75'] },
      { id: 'wen', sentences: ['wen'] },
    ]);
  });
});
