import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart, fromPicture, fromView, toPicture, toView, turnBetween, wholeYaw, type Look } from './sphere.ts';

const yaw = fc.double({ min: -720, max: 720, noNaN: true });
const direction = fc.record({ yaw, pitch: fc.double({ min: -89, max: 89, noNaN: true }) });
const look: fc.Arbitrary<Look> = fc.record({
  yaw,
  pitch: fc.double({ min: -85, max: 85, noNaN: true }),
  fov: fc.double({ min: 30, max: 100, noNaN: true }),
});
const north = fc.double({ min: 0, max: 360, noNaN: true });

test('a point of the picture shows the direction that lies there', () => {
  fc.assert(
    fc.property(direction, north, (one, left) => {
      const point = toPicture(one, left);
      expect(point.x).toBeGreaterThanOrEqual(0);
      expect(point.x).toBeLessThan(1);
      expect(apart(fromPicture(point, left), one)).toBeLessThan(1e-4);
    }),
  );
});

test('a point of the view shows the direction that is seen there', () => {
  const point = fc.record({
    x: fc.double({ min: -900, max: 900, noNaN: true }),
    y: fc.double({ min: -500, max: 500, noNaN: true }),
  });
  fc.assert(
    fc.property(point, look, (seen, now) => {
      const found = toView(fromView(seen, now, 800), now, 800);
      expect(found!.x).toBeCloseTo(seen.x, 3);
      expect(found!.y).toBeCloseTo(seen.y, 3);
    }),
  );
});

test('what one looks at is in the middle, what lies behind is not seen', () => {
  fc.assert(
    fc.property(look, (now) => {
      const middle = toView(now, now, 800)!;
      expect(Math.hypot(middle.x, middle.y)).toBeLessThan(1e-6);
      expect(toView({ yaw: now.yaw + 180, pitch: -now.pitch }, now, 800)).toBeUndefined();
    }),
  );
});

test('the edge of the view is half a field away from its middle', () => {
  fc.assert(
    fc.property(look, (now) => {
      expect(apart(fromView({ x: 0, y: -400 }, now, 800), now)).toBeCloseTo(now.fov / 2, 3);
    }),
  );
});

test('east is to the right of north, above is above', () => {
  const ahead = { yaw: 0, pitch: 0, fov: 70 };
  expect(toView({ yaw: 10, pitch: 0 }, ahead, 800)!.x).toBeGreaterThan(0);
  expect(toView({ yaw: 0, pitch: 10 }, ahead, 800)!.y).toBeLessThan(0);
});

test('a turn goes the short way', () => {
  fc.assert(
    fc.property(yaw, yaw, (from, to) => {
      const turn = turnBetween(from, to);
      expect(Math.abs(turn)).toBeLessThanOrEqual(180);
      expect(apart({ yaw: from + turn, pitch: 0 }, { yaw: to, pitch: 0 })).toBeLessThan(1e-4);
      expect(wholeYaw(from)).toBeLessThan(360);
    }),
  );
});
