import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSlid } from './slid.ts';

const place = fc.integer({ min: 0, max: 12_000 });
const noise = fc.double({ min: -25, max: 25, noNaN: true });
/** A corrupt line that looks like a good one. */
const wild = fc.double({ min: -1e9, max: 1e9, noNaN: true });

it('noise is no hand, a slide is one', () => {
  fc.assert(
    fc.property(place, fc.array(noise), fc.constantFrom(-1, 1), (mm, noises, way) => {
      const slid = createSlid();
      for (const by of [0, 0, 0, ...noises]) expect(slid(mm + by)).toBe(false);
      const told = [100, 101, 102, 103].map((by) => slid(mm + way * by));
      expect(told.filter(Boolean)).toHaveLength(1);
    }),
  );
});

it('one or two wild readings are no hand, wherever they come and whatever they say, and hide none', () => {
  const spike = fc.tuple(fc.array(wild, { minLength: 1, maxLength: 2 }), fc.array(noise, { minLength: 2 }));
  fc.assert(
    fc.property(place, fc.array(spike), (mm, spikes) => {
      const slid = createSlid();
      for (const by of [0, 0, 0]) slid(mm + by);
      for (const [wilds, noises] of spikes) {
        for (const said of wilds) expect(slid(said)).toBe(false);
        for (const by of noises) expect(slid(mm + by)).toBe(false);
      }
      expect([300, 300, 300].map((by) => slid(mm + by))).toContain(true);
    }),
  );
});

it('the first reading of all may be wild', () => {
  const slid = createSlid();
  expect([9000, 500, 503, 498, 501, 500].map(slid)).not.toContain(true);
});

it('a lost sensor is no hand, nor is its return to the same place', () => {
  const slid = createSlid();
  expect([500, null, 503, null, 498, 501].map(slid)).toEqual([false, false, false, false, false, false]);
});
