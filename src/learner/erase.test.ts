import * as fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { Batch } from '@/core/record/batch.ts';
import { isErased } from '@/core/record/epoch.ts';
import { fold } from '@/core/progress/fold.ts';
import type { Record } from '@/core/record/record.ts';

/**
 * Devices of one member, each with a clock of its own, over a network that loses requests and answers, and a server that
 * keeps the API's promises (src/api/me/erase.test.ts shows that it does).
 */
const member = { id: 'm1', name: 'lin', displayName: '林', roles: [], shared: false, ended: false };

/** One millisecond a step: nothing happens at the same time as anything else. */
let clock = 0;
let skew = 0;
let kept = new Map<string, Record & { corrected: number; number: number }>();
let counter = 0;
let [epoch, erased] = [0, 0];
let lost: 'request' | 'answer' | undefined;

function answer(path: string, text: string | undefined): Response {
  if (path === '/api/me/erase') {
    kept.clear();
    [epoch, erased] = [clock, clock];
    return Response.json({ epoch });
  }
  if (path === '/api/records') {
    const batch = JSON.parse(text ?? '') as Omit<Batch, 'records'> & { records: Record[] };
    const offset = clock - batch.now;
    const gone = batch.records.filter(({ at }) =>
      isErased({ epoch: batch.epoch ?? 0, ended: at + offset }, { epoch, erased }, clock),
    );
    const good = batch.records.filter((one) => !gone.includes(one));
    for (const one of good.filter(({ id }) => !kept.has(id)))
      kept.set(one.id, { ...one, corrected: one.at + offset, number: ++counter });
    const rejected = gone.map(({ id }) => ({ id, type: '/problems/erased-before' }));
    return Response.json({ accepted: good.map(({ id }) => id), duplicates: [], rejected });
  }
  const since = Number(new URLSearchParams(path.split('?')[1]).get('since') ?? 0);
  const changed = [...kept.values()].filter(({ number }) => number > since).map(({ activity }) => activity);
  const works = [...new Set(changed)].map((activity) => ({ activity, progress: folded()[activity] }));
  return Response.json({ epoch, erased, cursor: counter, works, more: false });
}

const folded = () => fold(kept.values(), () => undefined);

vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
  clock++;
  const fate = lost;
  lost = undefined;
  if (fate === 'request') return Promise.reject(new TypeError('lost'));
  const answered = answer(path, init.body as string | undefined);
  return fate === 'answer' ? Promise.reject(new TypeError('lost')) : Promise.resolve(answered);
});

/** Another browser: modules of its own, and so rows of its own. */
async function newDevice(ahead: number) {
  vi.resetModules();
  const account = await import('./account.ts');
  const { record } = await import('./record.ts');
  const { sync } = await import('./sync.ts');
  const { eraseStudy } = await import('./erase.ts');
  const { loadProgress } = await import('./progress.ts');
  const { rejectedRecords } = await import('./rejected.ts');
  account.rememberSignedIn(member);
  const here = <T>(act: () => T): T => {
    skew = ahead;
    clock++;
    return act();
  };
  return {
    study: () =>
      here(() =>
        record({
          activity: clock % 3 ? 'lesson/a' : 'lesson/b',
          part: `p${clock % 5}`,
          verb: 'experienced',
          seconds: 1,
        }),
      ),
    sync: () => here(sync),
    setClock: (to: number) => (ahead = to),
    erase: () => here(() => eraseStudy().catch(() => undefined)),
    progress: () => here(loadProgress),
    rejected: () => here(rejectedRecords),
  };
}

vi.spyOn(Date, 'now').mockImplementation(() => clock + skew);

afterEach(() => {
  [clock, skew, epoch, erased, lost] = [0, 0, 0, 0, undefined];
  kept = new Map();
});

test('what was erased never comes back, and what was studied afterwards is never lost', async () => {
  const step = fc.record({
    device: fc.nat(2),
    act: fc.oneof(
      { weight: 5, arbitrary: fc.constant('study' as const) },
      { weight: 4, arbitrary: fc.constant('sync' as const) },
      { weight: 1, arbitrary: fc.constant('erase' as const) },
    ),
    lost: fc.constantFrom(undefined, undefined, 'request' as const, 'answer' as const),
  });
  const clocks = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -1e9, max: 1e9 })));
  await fc.assert(
    fc.asyncProperty(clocks, fc.array(step, { maxLength: 40 }), async (aheads, steps) => {
      [clock, epoch, erased, lost] = [1_790_000_000_000, 0, 0, undefined];
      kept = new Map();
      const devices = [];
      for (const ahead of aheads) devices.push(await newDevice(ahead));
      const done = new Map<string, number>();
      for (const { device, act, lost: fate } of steps) {
        const one = devices[device]!;
        if (act === 'study') done.set((await one.study()).id, clock);
        else {
          lost = fate;
          await one[act]();
          lost = undefined;
        }
        for (const id of kept.keys()) expect(done.get(id)).toBeGreaterThan(erased);
      }
      for (const one of [...devices, ...devices]) expect(await one.sync()).toBe('done');
      const expected = [...done].filter(([, at]) => at > erased).map(([id]) => id);
      expect([...kept.keys()].sort()).toEqual(expected.sort());
      for (const one of devices) {
        expect(await one.progress()).toEqual(folded());
        expect(await one.rejected()).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('a guest’s study is erased on this device', async () => {
  const device = await newDevice(0);
  (await import('./account.ts')).rememberSignedIn(null);
  await device.study();
  await device.erase();
  expect(await device.progress()).toEqual({});
  expect(epoch).toBe(0);
});

test('where the server can’t be reached, nothing is erased', async () => {
  const device = await newDevice(0);
  await device.study();
  const before = await device.progress();
  lost = 'request';
  await device.erase();
  expect(await device.progress()).toEqual(before);
});

test('a device that has heard of the erasure may have any clock, and set it right before it sends', async () => {
  clock = 1_790_000_000_000;
  const device = await newDevice(0);
  await device.study();
  await device.erase();
  device.setClock(-9e11);
  const studied = await device.study();
  device.setClock(0);
  expect(await device.sync()).toBe('done');
  expect([...kept.keys()]).toEqual([studied.id]);
});
