import fc from 'fast-check';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findDisplay } from './display.ts';
import { isTimeToRenew, opensByItself, renewal } from './renewal.ts';
import { delayOf, noteRestart, type Restarts } from './restarts.ts';
import { temperature } from './vitals.ts';
import { judge, patience, startWatch, type Seen, type Watch } from './watch.ts';

const seen = fc.constantFrom<Seen>('well', 'aside', 'empty', 'elsewhere', 'silent');

it('starts the browser again only after the page was unwell for long enough, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(seen, fc.integer({ min: -100_000, max: 100_000 }))), (looks) => {
      let now = 1e12;
      let watch: Watch = startWatch(now);
      // Since when it has been so without a break, and without the clock going back.
      let since = now;
      let before: Seen = 'empty';
      for (const [what, step] of looks) {
        now += step;
        if (what !== before || now < since) since = now;
        before = what;
        const { verdict, watch: next } = judge(watch, what, now);
        watch = next;
        if (verdict.do === 'nothing') continue;
        expect(what).not.toBe('well');
        expect(now - since).toBeGreaterThanOrEqual(patience[what as Exclude<Seen, 'well'>]);
        expect(verdict.do).toBe(['silent', 'empty'].includes(what) ? 'restart' : 'open');
        since = now;
      }
    }),
  );
});

it('never waits for ever: a page that stays unwell is dealt with', () => {
  for (const [what, wait] of Object.entries(patience)) {
    let watch = startWatch(0);
    const verdicts = Array.from({ length: 1000 }, (_, index) => {
      const judged = judge(watch, what as Seen, index * 5000);
      watch = judged.watch;
      return judged.verdict.do;
    });
    const first = verdicts.findIndex((verdict) => verdict !== 'nothing');
    expect(first * 5000).toBeGreaterThanOrEqual(wait);
    expect(first * 5000).toBeLessThanOrEqual(wait + 5000);
    expect(verdicts[first]).toBe(['silent', 'empty'].includes(what) ? 'restart' : 'open');
  }
});

it('waits longer from one failure to the next, a minute at most, and begins anew after it was well', () => {
  let restarts: Restarts = { count: 0, row: 0 };
  const waits = Array.from({ length: 12 }, () => {
    restarts = noteRestart(restarts, '白屏', 2000, 5);
    return delayOf(restarts);
  });
  expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000, 60_000, 60_000]);
  restarts = noteRestart(restarts, '崩溃', 3_600_000, 9);
  expect(delayOf(restarts)).toBe(500);
  expect(restarts).toMatchObject({ count: 13, last: { at: 9, why: '崩溃' } });
});

it('reads the highest temperature, and none where the machine tells of none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xuelang-thermal-'));
  try {
    expect(await temperature(folder)).toBeUndefined();
    for (const [zone, text] of Object.entries({
      thermal_zone0: '47500',
      thermal_zone1: '61200\n',
      thermal_zone2: '-5',
    })) {
      await mkdir(join(folder, zone));
      await writeFile(join(folder, zone, 'temp'), text);
    }
    await mkdir(join(folder, 'thermal_zone3'));
    expect(await temperature(folder)).toBe(61);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('finds the screen of whoever is signed in, and none where that is another’s', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xuelang-display-'));
  const [runtime, home, sockets] = ['run', 'home', 'x11'].map((name) => join(folder, name)) as [string, string, string];
  try {
    for (const one of [join(runtime, 'gdm'), home, sockets]) await mkdir(one, { recursive: true });
    await writeFile(join(sockets, 'X0'), '');
    expect(findDisplay(runtime, home, sockets)).toBeUndefined();
    await writeFile(join(home, '.Xauthority'), '');
    const x = { DISPLAY: ':0', XDG_RUNTIME_DIR: runtime };
    expect(findDisplay(runtime, home, sockets)).toEqual({ ...x, XAUTHORITY: join(home, '.Xauthority') });
    await writeFile(join(runtime, 'gdm/Xauthority'), '');
    await writeFile(join(runtime, 'wayland-0'), '');
    const key = join(runtime, 'gdm/Xauthority');
    expect(findDisplay(runtime, home, sockets)).toEqual({ ...x, XAUTHORITY: key, WAYLAND_DISPLAY: 'wayland-0' });
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('renews the browser only at night, after a day, and never under somebody’s hands', () => {
  const states = fc.constantFrom('attract', 'dark', 'home', 'work', 'guided', undefined);
  const day = fc.date({ min: new Date(2026, 0, 1), max: new Date(2027, 0, 1), noInvalidDate: true });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 * 3_600_000 }), day, states, (ran, now, state) => {
      const isNight = now.getHours() === 3 || now.getHours() === 4;
      const isFree = state === 'attract' || state === 'dark';
      expect(isTimeToRenew(ran, now, { state })).toBe(isNight && isFree && ran >= renewal.after);
    }),
  );
  expect(isTimeToRenew(renewal.after, new Date(2026, 10, 29, 3), null)).toBe(false);
  expect([{ release: { version: 'x' } }, { release: { version: null } }, {}, null].map(opensByItself)).toEqual([
    ...[true, false, false, false],
  ]);
});
