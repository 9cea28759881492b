import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flightTo } from './flight.ts';

const coordinate = fc.double({ min: -20, max: 20, noNaN: true });
const pose = fc.record({
  x: coordinate,
  z: coordinate,
  facing: coordinate,
  pitch: fc.double({ min: -1, max: 1, noNaN: true }),
});
const spot = fc.record({ x: coordinate, z: coordinate });

test('a flight begins where one stands, ends at its goal, and never jumps', () => {
  fc.assert(
    fc.property(pose, pose, fc.array(spot, { maxLength: 5 }), (from, to, between) => {
      const way = [from, ...between, to];
      const flight = flightTo(from, way, to);
      expect(flight.at(0).x).toBeCloseTo(from.x, 5);
      expect(flight.at(0).facing).toBeCloseTo(from.facing, 5);
      expect(flight.at(flight.seconds)).toEqual(to);
      let before = flight.at(0);
      const total = way.slice(1).reduce((sum, { x, z }, i) => sum + Math.hypot(x - way[i]!.x, z - way[i]!.z), 0);
      for (let i = 1; i <= 200; i++) {
        const now = flight.at((flight.seconds * i) / 200);
        expect(Math.hypot(now.x - before.x, now.z - before.z)).toBeLessThanOrEqual((total / 200) * 2.5 + 1e-6);
        before = now;
      }
    }),
  );
});
