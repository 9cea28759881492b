import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWay, groundOf } from './ground.ts';

/** Two rooms of 5 × 5 m with a door between them. */
const isFree = (x: number, z: number): boolean =>
  z >= 0 && z <= 5 && ((x >= 0 && x <= 5) || (x >= 5.4 && x <= 10.4) || (x > 4.9 && x < 5.5 && z > 2 && z < 3));
const ground = groundOf({ x: 0, z: 0, width: 10.4, depth: 5 }, isFree);
const inside = fc.record({
  x: fc.double({ min: 0.2, max: 4.8, noNaN: true }),
  z: fc.double({ min: 0.2, max: 4.8, noNaN: true }),
});

test('a way to the next room leads through the door, and is hardly longer than it must be', () => {
  fc.assert(
    fc.property(inside, inside, (from, there) => {
      const to = { x: there.x + 5.4, z: there.z };
      const way = findWay(ground, from, to)!;
      expect(way[0]).toEqual(from);
      expect(way.at(-1)).toEqual(to);
      let length = 0;
      for (let i = 1; i < way.length; i++) length += Math.hypot(way[i]!.x - way[i - 1]!.x, way[i]!.z - way[i - 1]!.z);
      const door = { x: 5.2, z: Math.min(2.8, Math.max(2.2, (from.z + to.z) / 2)) };
      const least = Math.hypot(door.x - from.x, door.z - from.z) + Math.hypot(to.x - door.x, to.z - door.z);
      expect(length).toBeLessThan(least * 1.15 + 0.8);
    }),
  );
});

test('where nothing leads there is no way', () => {
  const cutOff = groundOf({ x: 0, z: 0, width: 10.4, depth: 5 }, (x, z) => isFree(x, z) && !(x > 4.9 && x < 5.5));
  expect(findWay(cutOff, { x: 1, z: 1 }, { x: 8, z: 1 })).toBeUndefined();
});
