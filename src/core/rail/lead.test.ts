import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startLead } from './lead.ts';
import { readPosition, type Position } from './position.ts';

const at = (mm: number | null, more: Partial<Position> = {}): Position => ({
  v: 1,
  src: 'test',
  seq: 1,
  t: 0,
  raw: mm,
  mm,
  vel: 0,
  st: 'ok',
  ...more,
});

describe('a position from outside', () => {
  it('is read, and anything else is none', () => {
    expect(readPosition(at(12))).toEqual(at(12));
    for (const bad of [
      null,
      7,
      {},
      { ...at(1), v: 2 },
      { ...at(1), mm: 'x' },
      { ...at(1), mm: Number.NaN },
      { ...at(1), st: 'fine' },
    ])
      expect(readPosition(bad)).toBeUndefined();
    fc.assert(fc.property(fc.anything(), (value) => void readPosition(value)));
  });
});

/** On the rail and beside it, and what a sensor says that has lost its mind. */
const places = fc.oneof(fc.double({ min: -20000, max: 40000, noNaN: true }), fc.constantFrom(1e308, -1e308));

describe('startLead', () => {
  it('stays on the wall, and says when the screen is beyond it', () => {
    fc.assert(
      fc.property(fc.array(places, { minLength: 1 }), (way) => {
        const lead = startLead(12000);
        way.forEach((mm, i) => {
          const led = lead.position(at(mm), i * 20);
          expect(led.mm).toBeGreaterThanOrEqual(0);
          expect(led.mm).toBeLessThanOrEqual(12000);
        });
      }),
    );
    const lead = startLead(12000);
    for (let i = 0; i < 100; i += 1) lead.position(at(-300), i * 20);
    expect(lead.position(at(-300), 2000)).toMatchObject({ mm: 0, beyond: 'start' });
    for (let i = 0; i < 100; i += 1) lead.position(at(12500, { st: 'off' }), 2020 + i * 20);
    expect(lead.tick(4040)).toMatchObject({ mm: 12000, beyond: 'end' });
  });

  it('loses a silent sensor after two seconds, and finds it again by itself', () => {
    const lead = startLead(12000);
    expect(lead.tick(0)).toMatchObject({ sensor: 'none', follows: false });
    lead.position(at(100), 0);
    expect(lead.tick(1999)).toMatchObject({ sensor: 'live', follows: true });
    expect(lead.tick(2000)).toMatchObject({ sensor: 'lost', follows: false });
    lead.hand(2500);
    expect(lead.position(at(900), 3000)).toMatchObject({ sensor: 'live', follows: true, mm: 900 });
  });

  it('takes messages without a place for silence', () => {
    const lead = startLead(12000);
    lead.position(at(100), 0);
    for (let now = 100; now < 2000; now += 100)
      expect(lead.position(at(null, { st: 'lost' }), now)).toMatchObject({ sensor: 'live' });
    expect(lead.position(at(null, { st: 'uncalibrated', raw: 5 }), 2100)).toMatchObject({ sensor: 'lost' });
  });

  it('lets a hand lead until the screen is pushed', () => {
    const lead = startLead(12000);
    for (let now = 0; now < 1000; now += 20) lead.position(at(3000 + (now % 40 ? 5 : -5)), now);
    expect(lead.hand(1000)).toMatchObject({ follows: false });
    for (let now = 1020; now < 3000; now += 20)
      expect(lead.position(at(3000 + (now % 40 ? 5 : -5)), now)).toMatchObject({ follows: false });
    let led = lead.tick(3000);
    for (let now = 3020; now < 3600; now += 20) led = lead.position(at(3200), now);
    expect(led).toMatchObject({ follows: true });
  });

  it('leads again when the hand has rested', () => {
    const lead = startLead(12000);
    lead.position(at(3000), 0);
    lead.hand(100);
    for (let now = 1000; now <= 20_000; now += 1000)
      expect(lead.position(at(3000), now)).toMatchObject({ follows: false });
    expect(lead.position(at(3000), 20_100)).toMatchObject({ follows: true });
  });

  it('does not mind clocks that jump: only its own counts', () => {
    const lead = startLead(12000);
    lead.position(at(1000, { t: 5e12 }), 0);
    lead.position(at(1000, { t: -5 }), 20);
    expect(lead.position(at(1000, { t: 0, seq: 0 }), 40)).toMatchObject({ sensor: 'live', mm: 1000 });
  });
});
