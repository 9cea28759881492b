import fc from 'fast-check';
import { expect, test } from 'vitest';
import { turned } from '@/kit/stage/aim.ts';
import { headIn, originFor } from './head.ts';

const metre = fc.double({ min: -5, max: 5, noNaN: true });
const angle = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });
const head = fc.record({ x: metre, y: fc.double({ min: 0.4, max: 2, noNaN: true }), z: metre, facing: angle });

test('wherever one stands in one’s own room, one comes to the place that is meant, and looks the way that is meant', () => {
  fc.assert(
    fc.property(head, metre, metre, angle, fc.boolean(), (own, x, z, facing, isSeated) => {
      const there = headIn(originFor({ x, z, facing }, own, isSeated), own);
      expect(there.x).toBeCloseTo(x, 6);
      expect(there.z).toBeCloseTo(z, 6);
      expect(turned(there.facing - facing)).toBeCloseTo(0, 6);
      // Who sits sees from where one stands; nobody is lowered.
      expect(there.y).toBeCloseTo(isSeated ? Math.max(1.55, own.y) : own.y, 6);
    }),
  );
});
