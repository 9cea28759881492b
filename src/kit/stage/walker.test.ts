import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStill, stillness, towards, walk, type Intent } from './walker.ts';

const part = fc.double({ min: -1, max: 1, noNaN: true });
const intents = fc.record({ forward: part, aside: part, turn: part, tilt: part, hurries: fc.boolean() });
/** A room of 4 × 6 m with a pillar. */
const isFree = (x: number, z: number): boolean =>
  x > 0 && x < 4 && z > 0 && z < 6 && !(x > 1.5 && x < 2.5 && z > 2 && z < 3);

test('nobody ever stands where one can’t, however long a frame was', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(intents, fc.double({ min: 0, max: 3, noNaN: true })), { maxLength: 60 }), (steps) => {
      let pose = { x: 1, z: 1, facing: 0, pitch: 0 };
      for (const [intent, seconds] of steps) {
        pose = walk(pose, intent, seconds, isFree);
        expect(isFree(pose.x, pose.z)).toBe(true);
        expect(Math.abs(pose.pitch)).toBeLessThanOrEqual(1.1);
      }
    }),
  );
});

test('forward is where one looks, aside is to the right', () => {
  const start = { x: 1, z: 1, facing: 0, pitch: 0 };
  const free = () => true;
  expect(walk(start, { ...stillness, forward: 1 }, 0.1, free).z).toBeCloseTo(1.17);
  expect(walk(start, { ...stillness, aside: 1 }, 0.1, free).x).toBeCloseTo(0.83);
  expect(walk({ ...start, facing: Math.PI / 2 }, { ...stillness, forward: 1 }, 0.1, free).x).toBeCloseTo(1.17);
});

test('one slides along a wall', () => {
  const pose = walk({ x: 3.99, z: 1, facing: Math.PI / 4, pitch: 0 }, { ...stillness, forward: 1 }, 0.1, isFree);
  expect(pose.x).toBe(3.99);
  expect(pose.z).toBeGreaterThan(1.1);
});

test('what was let go comes to rest', () => {
  let now: Intent = { forward: 1, aside: -1, turn: 1, tilt: 0.4, hurries: true };
  for (let i = 0; i < 60; i++) now = towards(now, stillness, 1 / 60);
  expect(isStill(now)).toBe(true);
});
