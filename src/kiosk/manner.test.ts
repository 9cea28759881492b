import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { kioskSchema } from '@/core/kiosk/kiosk.schema.ts';
import { createManner } from './manner.ts';

const config = kioskSchema.parse({
  ...{
    id: 'x',
    format: 1,
    title: '屏',
    sentence: '看一看',
    programmes: [{ id: 'p', title: '平日', scenes: [{ work: 'hall/x' }] }],
  },
  home: [{ title: '走进去', works: ['hall/x'] }],
  sound: [{ when: { hours: ['12:00-14:30'] }, level: 0 }, { level: 65 }],
});
const given = { config: () => config, timeZone: 'Asia/Shanghai', address: () => undefined, isPreview: () => false };
const noon = Date.parse('2026-11-30T12:00:00+08:00');
/** A day, in minutes from noon: over the border of the quiet hours again and again. */
const minutes = fc.integer({ min: -720, max: 720 });
const byHour = (minute: number): number => (minute >= 0 && minute < 150 ? 0 : 0.65);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is as loud as the hour says, until somebody says it for the visit; the next visitor has the hour’s again', () => {
  const said = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(fc.tuple(minutes, said, fc.boolean())), (steps) => {
      const manner = createManner(given);
      let own: number | undefined;
      for (const [minute, level, isOver] of steps) {
        if (isOver) {
          manner.forget();
          own = undefined;
        }
        if (level !== undefined) manner.choose({ level: (own = level) });
        vi.setSystemTime(noon + minute * 60_000);
        manner.tick();
        expect(manner.level).toBe(own ?? byHour(minute));
        manner.choose({ larger: true });
        expect(manner.level).toBe(own ?? byHour(minute));
      }
    }),
  );
});
