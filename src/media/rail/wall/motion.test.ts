import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startMotion } from './motion.ts';

const manner = { slide: 1.2, easing: 'gentle' as const, isCalm: () => false };
const place = fc.double({ min: 0, max: 12000, noNaN: true });

describe('startMotion', () => {
  it('slides to where it shall be in its time, never past it', () => {
    fc.assert(
      fc.property(place, place, fc.constantFrom('gentle' as const, 'even' as const), (from, to, easing) => {
        const motion = startMotion({ ...manner, easing });
        motion.put(from);
        motion.slide(to, 0);
        for (let now = 0; now <= 1200; now += 16) {
          motion.step(now);
          expect(motion.mm).toBeGreaterThanOrEqual(Math.min(from, to) - 1e-6);
          expect(motion.mm).toBeLessThanOrEqual(Math.max(from, to) + 1e-6);
        }
        expect(motion.step(1200)).toBe(false);
        expect(motion.mm).toBe(to);
      }),
    );
  });

  it('comes to rest where it was thrown, and where what it follows is', () => {
    fc.assert(
      fc.property(place, place, fc.double({ min: 0.01, max: 0.1, noNaN: true }), (from, to, seconds) => {
        const motion = startMotion(manner);
        motion.put(from);
        motion.throwTo(to, 0);
        expect(motion.target).toBe(to);
        motion.follow(to, 10, seconds);
        let now = 10;
        while (motion.step((now += 16)) && now < 5000);
        expect(motion.mm).toBe(to);
      }),
    );
  });

  it('cuts for who wants less motion', () => {
    const motion = startMotion({ ...manner, isCalm: () => true });
    motion.slide(5000, 0);
    expect([motion.mm, motion.isMoving]).toEqual([5000, false]);
    motion.throwTo(100, 0);
    expect([motion.mm, motion.isMoving]).toEqual([100, false]);
  });

  it('does not move back when the clock does', () => {
    const motion = startMotion(manner);
    motion.throwTo(1000, 5000);
    motion.step(5016);
    const { mm } = motion;
    motion.step(10);
    expect(motion.mm).toBe(mm);
  });
});
