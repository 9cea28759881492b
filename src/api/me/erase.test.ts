import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '@/api/testing/test-store.ts';
import { sampleBatch, sampleRecord } from '@/api/testing/sample.ts';
import { type Browser, newApi, newBrowser, signedIn } from '@/api/testing/test-api.ts';
import type { Record } from '@/core/record/record.ts';

describe.each(databases)('POST /api/me/erase on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  beforeAll(async () => {
    api = await newApi(kind);
  });
  afterAll(() => api.remove());

  const erase = (browser: Browser) => browser.post('/api/me/erase', { confirm: 'erase' });
  const progress = async (browser: Browser, since = 0) =>
    (await browser.get(`/api/me/progress?since=${String(since)}`)).body as {
      epoch: number;
      cursor: number;
      works: { activity: string }[];
    };
  const stored = async (actor: string) => {
    const rows = await api.store.db.selectFrom('record').select('id').where('actor', '=', actor).execute();
    return rows.map(({ id }) => id).sort();
  };
  /** As by a device whose clock is right. */
  const send = async (browser: Browser, records: Record[], epoch?: number) =>
    (await browser.post('/api/records', sampleBatch(records, api.clock.now, epoch))).body;
  const studied = (actor: string, at = api.clock.now) => sampleRecord(actor, { at });

  it('refuses a guest, and whoever does not say so twice', async () => {
    expect((await erase(newBrowser(api))).status).toBe(401);
    const { browser, member } = await signedIn(api);
    await send(browser, [studied(member.id)]);
    expect((await browser.post('/api/me/erase', {})).status).toBe(400);
    expect((await browser.post('/api/me/erase', { confirm: 'erase' }, { origin: 'http://evil.example' })).status).toBe(
      403,
    );
    expect(await stored(member.id)).toHaveLength(1);
  });

  it('removes records and progress, and nobody else’s; the member stays signed in', async () => {
    const [one, two] = [await signedIn(api), await signedIn(api)];
    for (const { browser, member } of [one, two]) await send(browser, [studied(member.id)]);
    const before = await progress(one.browser);
    const { body } = await erase(one.browser);
    expect(await stored(one.member.id)).toEqual([]);
    expect(await progress(one.browser)).toMatchObject({ epoch: body['epoch'], works: [] });
    expect((await one.browser.get('/api/session')).body['member']).toMatchObject({ id: one.member.id });
    const noted = api.store.db.selectFrom('audit').select(['action', 'detail']).where('actor', '=', one.member.id);
    const newest = await noted.orderBy('sequence', 'desc').executeTakeFirst();
    expect(newest).toEqual({ action: 'study-erased', detail: '{}' });
    expect(await stored(two.member.id)).toHaveLength(1);
    expect(await progress(two.browser)).toMatchObject({ epoch: 0, works: [{ activity: 'lesson/sanwan' }] });

    api.clock.now += 1_000;
    await send(one.browser, [studied(one.member.id)], body['epoch'] as number);
    const after = await progress(one.browser, before.cursor);
    expect(after.works).toMatchObject([{ activity: 'lesson/sanwan' }]);
  });

  it('is not undone by a device that has not heard of it', async () => {
    const { browser, member } = await signedIn(api);
    const [known, unsent] = [studied(member.id), studied(member.id)];
    await send(browser, [known]);
    await erase(browser);
    api.clock.now += 60_000;
    const later = studied(member.id, api.clock.now - 1_000);
    const answer = await send(browser, [known, unsent, later]);
    expect(answer['accepted']).toEqual([later.id]);
    const type = '/problems/erased-before';
    expect(answer['rejected']).toEqual([
      { id: known.id, type },
      { id: unsent.id, type },
    ]);
    expect(await stored(member.id)).toEqual([later.id]);
  });

  it('begins another epoch each time, also when the clock was set back', async () => {
    const { browser } = await signedIn(api);
    const first = (await erase(browser)).body['epoch'] as number;
    api.clock.now -= 1_000;
    const second = (await erase(browser)).body['epoch'] as number;
    expect(second).toBeGreaterThan(first);
    api.clock.now += 1_000;
  });

  it('leaves nothing of batches that are under way', async () => {
    const { browser, member } = await signedIn(api);
    const batches = Array.from({ length: 20 }, () => [studied(member.id), studied(member.id)]);
    await Promise.all(batches.flatMap((batch, n) => [send(browser, batch), ...(n % 7 === 3 ? [erase(browser)] : [])]));
    expect(await stored(member.id)).toEqual([]);
    expect((await progress(browser)).works).toEqual([]);
  });

  it('keeps what was studied afterwards and nothing of before, whatever devices send in whatever order', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant('study' as const), device: fc.nat(2) }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('send' as const), device: fc.nat(2), hears: fc.boolean() }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), device: fc.nat(2) }) },
    );
    const plan = fc.record({
      skew: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -9e9, max: 9e9 }))),
      steps: fc.array(step, { maxLength: 30 }),
    });
    const property = fc.asyncProperty(plan, async ({ skew, steps }) => {
      const { browser, member } = await signedIn(api);
      const devices = skew.map((offset) => ({ offset, epoch: 0, outbox: [] as { record: Record; epoch: number }[] }));
      let since: string[] = [];
      for (const one of steps) {
        api.clock.now += 10;
        const device = devices[one.device]!;
        if (one.do === 'study') {
          const record = studied(member.id, api.clock.now + device.offset);
          device.outbox.push({ record, epoch: device.epoch });
          since.push(record.id);
        } else if (one.do === 'erase') {
          device.epoch = (await erase(browser)).body['epoch'] as number;
          since = [];
        } else {
          // Never emptied: whatever answers are lost, a device may send all of it again.
          for (const { record, epoch } of device.outbox)
            await browser.post('/api/records', sampleBatch([record], api.clock.now + device.offset, epoch));
          if (one.hears) device.epoch = (await progress(browser)).epoch;
        }
        expect(since).toEqual(expect.arrayContaining(await stored(member.id)));
      }
      api.clock.now += 10;
      for (const { offset, outbox } of devices)
        for (const { record, epoch } of outbox)
          await browser.post('/api/records', sampleBatch([record], api.clock.now + offset, epoch));
      expect(await stored(member.id)).toEqual(since.toSorted());
    });
    await fc.assert(property, { numRuns: 15 });
  }, 60_000);
});
