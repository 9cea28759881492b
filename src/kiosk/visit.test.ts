import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createVisit } from './visit.ts';

const address = fc.constantFrom('/reading/a/', '/reading/a/#x', '/hall/b/', '/hall/b/#y');
const step = fc.oneof(
  fc.record({ do: fc.constant('open' as const), address }),
  fc.record({ do: fc.constant('move' as const), part: fc.option(fc.constantFrom('p', 'q')) }),
  fc.record({ do: fc.constant('close' as const) }),
);

it('counts each second of a visit for one work at most, and names works without their parts', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.nat(60_000)), { maxLength: 300 }), (steps) => {
      let now = 1234;
      const visit = createVisit(1e12, now);
      for (const [what, passed] of steps) {
        if (what.do === 'open') visit.opened(what.address, '题', now);
        if (what.do === 'move') visit.moved(what.part);
        if (what.do === 'close') visit.closed(now);
        now += passed;
      }
      const { at, seconds, opened } = visit.end(now);
      expect(at).toBe(1e12);
      expect(seconds).toBe(Math.round((now - 1234) / 1000));
      expect(opened.length).toBeLessThanOrEqual(200);
      // Each is rounded for itself.
      expect(opened.reduce((sum, work) => sum + work.seconds, 0)).toBeLessThanOrEqual(seconds + opened.length / 2 + 1);
      for (const work of opened) {
        expect(work.address).not.toContain('#');
        expect(work.seconds).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
