import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arcOf, sightOf } from './arc.ts';

/** Two rooms of 5 × 5 m, with a door of a metre in the wall between them. */
const isOpen = (x: number, z: number): boolean =>
  z >= 0 && z <= 5 && ((x >= 0 && x <= 5) || (x >= 5.3 && x <= 10.3) || (x > 4.9 && x < 5.4 && z > 2 && z < 3));

const hand = fc.record({
  x: fc.double({ min: 0.5, max: 4.5, noNaN: true }),
  y: fc.double({ min: 0.5, max: 1.8, noNaN: true }),
  z: fc.double({ min: 0.5, max: 4.5, noNaN: true }),
});
const ways = fc
  .tuple(fc.double({ min: 0, max: 6.28, noNaN: true }), fc.double({ min: -1.4, max: 1.4, noNaN: true }))
  .map(([around, up]) => ({
    x: Math.sin(around) * Math.cos(up),
    y: Math.sin(up),
    z: Math.cos(around) * Math.cos(up),
  }));

test('an arc never passes a wall, and comes down on the floor or not at all', () => {
  fc.assert(
    fc.property(hand, ways, (from, way) => {
      const { points, floor } = arcOf(from, way, isOpen);
      for (const { x, y, z } of points.slice(0, -1)) {
        expect(y).toBeGreaterThan(0);
        expect(isOpen(x, z)).toBe(true);
      }
      if (floor) {
        expect(floor.y).toBe(0);
        expect(isOpen(floor.x, floor.z)).toBe(true);
      }
    }),
  );
});

test('through the door one gets to the other room', () => {
  const { floor } = arcOf({ x: 4, y: 1.3, z: 2.5 }, { x: 1, y: 0, z: 0 }, isOpen);
  expect(floor?.x).toBeGreaterThan(5.3);
  expect(arcOf({ x: 4, y: 1.3, z: 0.5 }, { x: 1, y: 0, z: 0 }, isOpen).floor).toBeUndefined();
});

test('a ray ends at the wall or on the floor', () => {
  expect(sightOf({ x: 1, y: 1, z: 1 }, { x: 1, y: 0, z: 0 }, isOpen, 25).distance).toBeCloseTo(4, 0);
  const down = sightOf({ x: 1, y: 1, z: 1 }, { x: 0.6, y: -0.8, z: 0 }, isOpen, 25);
  expect(down).toEqual({ distance: 1.25, isFloor: true });
});
