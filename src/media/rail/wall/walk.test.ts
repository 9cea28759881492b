import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import type { WallFacts } from './read-wall.ts';
import { startWalk } from './walk.ts';

afterEach(() => vi.unstubAllGlobals());

const behaviour: WallFacts['behaviour'] = { reach: 250, hysteresis: 20, dwell: 1.2, slide: 1.2, easing: 'gentle' };
const wall: WallFacts = { length: 12_000, height: 2000, direction: 1, behaviour, stops: [], zones: [] };

/** A wall before a sensor of so many positions a second, and how often it was used. */
function wallAt(hertz: number) {
  let now = 0;
  let uses = 0;
  // Frames are not drawn here: time is the sensor's alone.
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('performance', { now: () => now });
  const acts = { draw() {}, led() {}, drive: () => false, used: () => (uses += 1), isCalm: () => false };
  const walk = startWalk(wall, acts);
  return {
    hear(mm: number): void {
      now += 1000 / hertz;
      walk.position({ v: 1, src: 'test', seq: 1, t: now, raw: mm, mm, vel: 0, st: 'ok' });
    },
    /** Those since it was last asked. */
    uses(): number {
      const before = uses;
      uses = 0;
      return before;
    },
  };
}

it('a sensor that trembles for an hour is nobody’s hand; 20 cm are one’s', () => {
  const tremble = fc.infiniteStream(fc.double({ min: -10, max: 10, noNaN: true }));
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 12_000 }),
      fc.constantFrom(20, 50),
      tremble,
      fc.integer({ min: 100, max: 600 }),
      (mm, hertz, noises, speed) => {
        const { hear, uses } = wallAt(hertz);
        for (const by of noises.take(3600 * hertz)) hear(mm + by);
        expect(uses()).toBe(0);
        const way = mm < 6000 ? 1 : -1;
        for (let gone = 0; gone < 200; gone += speed / hertz) hear(mm + way * gone);
        for (const by of noises.take(hertz)) hear(mm + way * 200 + by);
        expect(uses()).toBeGreaterThanOrEqual(1);
      },
    ),
    { numRuns: 5 },
  );
});

it('single wild readings are nobody’s hand', () => {
  const { hear, uses } = wallAt(50);
  for (let i = 0; i < 1000; i += 1) hear(i % 10 === 9 ? (i * 7919) % 12_000 : 5000);
  expect(uses()).toBe(0);
});
