import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Place } from '@/media/hall/scene/scene.ts';
import { standBeside } from './stand-beside.ts';

/** A room of 6 × 8 m; an exhibit hangs on its north wall. */
const isOpen = (x: number, z: number): boolean => x >= 0 && x <= 6 && z >= 0 && z <= 8;
const hanging = (x: number, width: number): Place => ({
  ...{ exhibit: 'a', kind: 'picture', x, y: 1.45, z: 0.02, facing: 0, width, height: 0.9, depth: 0.05 },
  stand: { x, z: 1.5, facing: Math.PI },
});

test('a label stands before the walls, faces the reader, and does not cover what it is about', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.9, max: 5.1, noNaN: true }),
      fc.double({ min: 0.4, max: 1.6, noNaN: true }),
      fc.double({ min: 1.3, max: 2.6, noNaN: true }),
      (x, width, z) => {
        const head = { x, y: 1.6, z, facing: Math.PI };
        const panel = standBeside(hanging(x, width), head, 0.71, isOpen);
        expect(isOpen(panel.x, panel.z)).toBe(true);
        const back = Math.atan2(head.x - panel.x, head.z - panel.z);
        expect(Math.cos(back - panel.facing)).toBeCloseTo(1, 5);
        // Nearer than arm's length nobody reads; farther than a step and a half the words get small.
        const distance = Math.hypot(panel.x - head.x, panel.z - head.z);
        expect(distance).toBeGreaterThan(0.75);
        expect(distance).toBeLessThan(1.5);
        const aside = Math.abs(Math.atan2(panel.x - head.x, -(panel.z - head.z)));
        expect(aside).toBeGreaterThan(Math.min(0.55, Math.atan2(width / 2, z)) + 0.2);
      },
    ),
  );
});
