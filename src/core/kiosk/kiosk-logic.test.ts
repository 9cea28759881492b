import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from './playlist.ts';
import { hourOf } from './hour.ts';
import { look, use, type Watch } from './idle.ts';
import { slowMove } from './ken-burns.ts';
import { pixelShift, reach } from './pixel-shift.ts';
import { nextPlace, playlistAt } from './playlist.ts';
import { isNow, wallTime } from './schedule.ts';
import { volumeAt } from './volume.ts';
import { weekdays } from './when.schema.ts';

const zone = 'Asia/Shanghai';
const at = (text: string) => wallTime(Date.parse(`${text}:00+08:00`), zone);

describe('the schedule', () => {
  it('says of an hour how loud it may be, and whether it is night or dark', () => {
    const config = {
      sound: [{ when: { hours: ['12:00-14:00'] }, level: 0 }],
      night: [{ hours: ['18:00-08:00'] }],
      dark: [{ hours: ['22:00-06:30'] }],
    };
    expect(hourOf(config, at('2026-11-28 12:30'))).toEqual({ level: 0, isNight: false, isDark: false });
    expect(hourOf(config, at('2026-11-28 19:00'))).toEqual({ level: 0.7, isNight: true, isDark: false });
    expect(hourOf(config, at('2026-11-29 03:00'))).toEqual({ level: 0.7, isNight: true, isDark: true });
  });

  it('reads the clock of the site’s zone, wherever the machine is', () => {
    expect(at('2026-11-28 00:05')).toEqual({ date: '2026-11-28', minute: 5 });
    expect(wallTime(Date.parse('2026-11-27T16:05:00Z'), zone)).toEqual({ date: '2026-11-28', minute: 5 });
  });

  it('hours over midnight belong to the day on which they begin', () => {
    const saturdayNight = { hours: ['22:00-06:00'], days: ['周六' as const] };
    expect(isNow(saturdayNight, at('2026-11-28 21:59'))).toBe(false);
    expect(isNow(saturdayNight, at('2026-11-28 22:00'))).toBe(true);
    expect(isNow(saturdayNight, at('2026-11-29 05:59'))).toBe(true);
    expect(isNow(saturdayNight, at('2026-11-29 06:00'))).toBe(false);
    expect(isNow(saturdayNight, at('2026-11-29 22:30'))).toBe(false);
    // The early hours of a Saturday are Friday's night.
    expect(isNow(saturdayNight, at('2026-11-28 03:00'))).toBe(false);
  });

  it('the last night of a span of dates goes on until morning', () => {
    const week = { hours: ['20:00-02:00'], from: '2026-10-01', until: '2026-10-07' };
    expect(isNow(week, at('2026-10-08 01:59'))).toBe(true);
    expect(isNow(week, at('2026-10-01 01:59'))).toBe(false);
  });

  it('a span and what it leaves out are together the whole day', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const text = (value: number) =>
      `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(minute, minute, minute, fc.integer({ min: 0, max: 4000 }), (from, until, now, days) => {
        fc.pre(from !== until);
        const date = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
        const inside = isNow({ hours: [`${text(from)}-${text(until)}`] }, { date, minute: now });
        const outside = isNow({ hours: [`${text(until)}-${text(from)}`] }, { date, minute: now });
        expect(inside).toBe(!outside);
      }),
    );
  });

  it('every day is one weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const date = new Date(days * 86_400_000).toISOString().slice(0, 10);
        expect(weekdays.filter((day) => isNow({ days: [day] }, { date, minute: 0 }))).toHaveLength(1);
      }),
    );
    expect(isNow({ days: ['周六'] }, at('2026-11-28 12:00'))).toBe(true);
  });

  it('what is loud first counts first, and where nothing is said it is as usual', () => {
    const sound = [{ when: { hours: ['12:00-14:00'] }, level: 0 }, { level: 50 }];
    expect(volumeAt({ sound }, at('2026-11-28 13:00'))).toBe(0);
    expect(volumeAt({ sound }, at('2026-11-28 14:00'))).toBe(0.5);
    expect(volumeAt({ sound: [] }, at('2026-11-28 14:00'))).toBe(0.7);
  });
});

describe('the playlist', () => {
  const scenes = (says: string) => [{ says }];
  const programmes = [
    { id: 'a', title: '', alone: false, scenes: scenes('平日') },
    { id: 'b', title: '', alone: false, scenes: scenes('早上'), when: { hours: ['08:00-09:00'] } },
    { id: 'c', title: '', alone: true, scenes: scenes('国庆'), when: { from: '2026-10-01', until: '2026-10-07' } },
  ];
  const said = (time: string) => playlistAt({ programmes }, at(time)).map(({ scene }) => scene.says);

  it('has what fits the time, and nothing else while something stands alone', () => {
    expect(said('2026-09-30 12:00')).toEqual(['平日']);
    expect(said('2026-09-30 08:30')).toEqual(['平日', '早上']);
    expect(said('2026-10-01 08:30')).toEqual(['国庆']);
  });

  const item = (key: string): Item => ({ key, programme: 'p', scene: { says: key } });
  const lists = fc
    .uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 12 })
    .map((keys) => keys.map(item));

  it('goes through all scenes in their order, round and round', () => {
    fc.assert(
      fc.property(lists, (list) => {
        fc.pre(list.length > 0);
        let last: { key: string; place: number } | undefined;
        const seen = Array.from({ length: list.length * 2 }, () => {
          const place = nextPlace(list, last);
          last = { key: list[place]!.key, place };
          return last.key;
        });
        const keys = list.map(({ key }) => key);
        expect(seen).toEqual([...keys, ...keys]);
      }),
    );
  });

  it('has a place to go on from, whatever becomes of the list meanwhile', () => {
    fc.assert(
      fc.property(lists, lists, fc.nat(12), (before, after, place) => {
        const shown = before[place];
        const next = nextPlace(after, shown && { key: shown.key, place });
        expect(next === 0 || after[next] !== undefined).toBe(true);
      }),
    );
  });

  it('a scene that was taken out is not shown again, and what follows it is', () => {
    expect(nextPlace([item('a'), item('c')], { key: 'b', place: 1 })).toBe(1);
    expect(nextPlace([item('a')], { key: 'b', place: 1 })).toBe(0);
  });
});

describe('idle', () => {
  const patience = { held: false, idle: 60, ask: 15 };
  const run = (watch: Watch, times: number[], held = false) => {
    let state = watch;
    return times.map((now) => {
      const seen = look(state, now * 1000, { ...patience, held });
      state = seen.watch;
      return seen.over ? 'over' : (seen.left ?? 'used');
    });
  };

  it('asks, counts down, and is over; a touch ends the question', () => {
    expect(run(use(0), [59, 60, 61, 74, 75])).toEqual(['used', 15, 14, 1, 'over']);
    expect(look(use(70_000), 75_000, patience)).toEqual({ watch: { used: 70_000 }, over: false });
  });

  it('does not count while something is held, and begins anew after it', () => {
    expect(run(use(0), [100, 1000], true)).toEqual(['used', 'used']);
    const held = look(use(0), 1_000_000, { ...patience, held: true }).watch;
    expect(look(held, 1_059_000, patience).left).toBeUndefined();
  });

  it('asks who comes back to a machine that slept', () => {
    expect(run(use(0), [100_000, 100_001])).toEqual([15, 14]);
  });

  it('is never over before it has asked for its time, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -200_000, max: 200_000 }), { maxLength: 60 }), (steps) => {
        let now = 0;
        let watch = use(now);
        let asked = 0;
        for (const step of steps) {
          now += step;
          const seen = look(watch, now, patience);
          if (seen.over) {
            expect(asked).toBeGreaterThan(0);
            return;
          }
          asked = seen.left === undefined ? 0 : asked + 1;
          if (seen.left !== undefined) expect(seen.left).toBeLessThanOrEqual(patience.ask);
          watch = seen.watch;
        }
      }),
    );
  });
});

describe('the picture', () => {
  it('moves by one pixel a minute and never further than it may', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (minute) => {
        const [one, next] = [pixelShift(minute), pixelShift(minute + 1)];
        expect(Math.abs(one.x - next.x) + Math.abs(one.y - next.y)).toBe(1);
        expect(Math.max(Math.abs(one.x), Math.abs(one.y))).toBeLessThanOrEqual(reach);
      }),
    );
    const side = 2 * reach + 1;
    const places = new Set(Array.from({ length: side * side }, (_, minute) => JSON.stringify(pixelShift(minute))));
    expect(places.size).toBe(side * side);
  });

  it('always covers its frame, however it moves', () => {
    const size = fc.record({ width: fc.integer({ min: 100, max: 8000 }), height: fc.integer({ min: 100, max: 8000 }) });
    fc.assert(
      fc.property(size, size, fc.integer({ min: 5, max: 120 }), fc.nat(3), (frame, picture, seconds, turn) => {
        const move = slowMove(frame, picture, seconds, turn);
        for (const { x, y, scale } of [move.from, move.to]) {
          expect(x).toBeLessThanOrEqual(1e-6);
          expect(y).toBeLessThanOrEqual(1e-6);
          expect(x + move.size.width * scale).toBeGreaterThanOrEqual(frame.width - 1e-6);
          expect(y + move.size.height * scale).toBeGreaterThanOrEqual(frame.height - 1e-6);
        }
        expect(move.from).not.toEqual(move.to);
      }),
    );
  });
});
