import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack } from './pack.ts';

const size = fc.record({ width: fc.integer({ min: 1, max: 200 }), height: fc.integer({ min: 1, max: 200 }) });

test('nothing that is packed overlaps, touches or leaves the sheet', () => {
  fc.assert(
    fc.property(fc.array(size, { maxLength: 60 }), fc.integer({ min: 0, max: 6 }), (sizes, gap) => {
      const { width, height, at } = pack(sizes, 256, gap);
      sizes.forEach((one, i) => {
        const { x, y } = at[i]!;
        expect(x).toBeGreaterThanOrEqual(gap);
        expect(y).toBeGreaterThanOrEqual(gap);
        expect(x + one.width + gap).toBeLessThanOrEqual(width);
        expect(y + one.height + gap).toBeLessThanOrEqual(height);
        for (let j = 0; j < i; j++) {
          const other = { ...at[j]!, ...sizes[j]! };
          const isApart =
            x + one.width + gap <= other.x ||
            other.x + other.width + gap <= x ||
            y + one.height + gap <= other.y ||
            other.y + other.height + gap <= y;
          expect(isApart).toBe(true);
        }
      });
    }),
  );
});

test('what is wider than the sheet is refused by its width', () => {
  expect(() => pack([{ width: 260, height: 10 }], 256, 0)).toThrow('260 px do not fit a sheet 256 px wide');
});
