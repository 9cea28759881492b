import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOffset } from './clock.ts';
import { firstState, type GuideCommand, guideStateSchema, stateAfter } from './command.ts';

const name = fc.string({ minLength: 1, maxLength: 20 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const spot = fc.oneof(fc.constant(null), name, fc.record({ x: share, y: share, w: share, h: share }));
const commands: fc.Arbitrary<GuideCommand> = fc.oneof(
  fc.record({
    do: fc.constant('open' as const),
    address: fc.constantFrom('/hall/x/', '/rail/y/'),
    part: fc.option(name),
    title: name,
  }),
  fc.record({ do: fc.constant('go' as const), part: name, title: name }),
  fc.record({
    ...{ do: fc.constant('go' as const), part: name, title: name },
    tour: fc.record({ id: name, stop: fc.nat(500) }),
  }),
  fc.record({ do: fc.constant('stop' as const), id: name, title: name }),
  fc.record({ do: fc.constantFrom('next', 'previous', 'play', 'pause', 'home') }) as fc.Arbitrary<GuideCommand>,
  fc.record({ do: fc.constant('volume' as const), level: share }),
  fc.record({ do: fc.constant('spotlight' as const), on: spot }),
);

describe('how screens stand', () => {
  it('is a state that can be told, whatever is commanded', () => {
    fc.assert(
      fc.property(fc.array(commands), (all) => {
        const state = all.reduce(stateAfter, firstState);
        expect(guideStateSchema.safeParse(state).success).toBe(true);
      }),
    );
  });

  it('depends on the place that was named last, not on what was missed before it', () => {
    fc.assert(
      fc.property(fc.array(commands), fc.array(commands), commands, (all, missed, last) => {
        fc.pre(last.do === 'open');
        const place = ({ volume: _, ...state }: ReturnType<typeof stateAfter>) => state;
        const whole = [...all, ...missed, last].reduce(stateAfter, firstState);
        expect(place(whole)).toEqual(place([...all, last].reduce(stateAfter, firstState)));
      }),
    );
  });

  it('follows a tour only as long as it is led from stop to stop', () => {
    fc.assert(
      fc.property(fc.array(commands), commands, (all, last) => {
        const before = all.reduce(stateAfter, firstState);
        const { tour } = stateAfter(before, last);
        const isPlace = ['open', 'go', 'stop', 'next', 'previous', 'home'].includes(last.do);
        expect(tour).toEqual(isPlace ? (last.do === 'go' ? last.tour : undefined) : before.tour);
      }),
    );
  });
});

describe('the server’s clock', () => {
  it('is known to within half of the quickest exchange', () => {
    const exchange = fc.record({ asked: fc.integer({ min: 0, max: 1e6 }), there: fc.nat(500), back: fc.nat(500) });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.array(exchange, { minLength: 1 }), (ahead, exchanges) => {
        const found = clockOffset(
          exchanges.map(({ asked, there, back }) => ({
            asked,
            said: asked + there + ahead,
            answered: asked + there + back,
          })),
        );
        const quickest = Math.min(...exchanges.map(({ there, back }) => there + back));
        expect(found?.error).toBe(quickest / 2);
        expect(Math.abs((found?.offset ?? NaN) - ahead)).toBeLessThanOrEqual(quickest / 2);
      }),
    );
  });

  it('is not known without an exchange, and a clock that ran backwards meanwhile tells nothing', () => {
    expect(clockOffset([])).toBeUndefined();
    expect(clockOffset([{ asked: 10, answered: 5, said: 0 }])).toBeUndefined();
  });
});
