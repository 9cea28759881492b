import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '@/api/testing/test-store.ts';
import { newId, sampleBatch, sampleRecord } from '@/api/testing/sample.ts';
import { newApi, signedIn, type TestApp } from '@/api/testing/test-api.ts';
import type { Record } from '@/core/record/record.ts';

/** What happened, without who did it. */
const event = fc.record({
  activity: fc.constantFrom('lesson/sanwan' as const, 'quiz/basics' as const),
  verb: fc.constantFrom('experienced' as const, 'answered' as const, 'completed' as const),
  part: fc.constantFrom('year', 'place'),
  ago: fc.integer({ min: 0, max: 1_000_000 }),
  seconds: fc.integer({ min: 1, max: 600 }),
  response: fc.constantFrom('A', 'B'),
});

const plan = fc.array(event, { minLength: 2, maxLength: 12 }).chain((events) =>
  fc.record({
    events: fc.constant(events.map((of) => ({ ...of, id: newId() }))),
    order: fc.shuffledSubarray(
      events.map((_, index) => index),
      { minLength: events.length },
    ),
    size: fc.integer({ min: 1, max: 5 }),
  }),
);

describe.each(databases)('the order of batches on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  beforeAll(async () => {
    api = await newApi(kind);
  });
  afterAll(() => api.remove());

  it('makes no difference to progress, nor do repetitions', async () => {
    const property = fc.asyncProperty(plan, async ({ events, order, size }) => {
      const records = (actor: string): Record[] =>
        events.map(({ ago, ...rest }) => sampleRecord(actor, { ...rest, at: api.clock.now - ago }));
      const straight = await progressAfter(
        api,
        records,
        events.map((_, index) => index),
        events.length,
      );
      const shuffled = await progressAfter(api, records, [...order, ...order.slice(0, 3)], size);
      expect(shuffled).toEqual(straight);
    });
    await fc.assert(property, { numRuns: 8 });
  }, 30_000);

  it('makes no difference when batches of one member arrive at once', async () => {
    const { browser, member } = await signedIn(api);
    const records = Array.from({ length: 60 }, (_, index) =>
      sampleRecord(member.id, { seconds: 30, at: api.clock.now - index * 30_000 }),
    );
    const replies = await Promise.all(
      records
        .flatMap((record) => [record, record])
        .map((record) => browser.post('/api/records', sampleBatch([record]))),
    );
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
    expect(replies.flatMap(({ body }) => body['accepted'])).toHaveLength(60);
    const { works } = (await browser.get('/api/me/progress')).body;
    const [{ progress }] = works as [{ progress: { spans: [number, number][] } }];
    expect(progress.spans.map(([from, to]) => Math.round((to - from) / 1000))).toEqual([1800]);
  });
});

async function progressAfter(api: TestApp, records: (actor: string) => Record[], order: number[], size: number) {
  const { browser, member } = await signedIn(api);
  const all = records(member.id);
  for (let from = 0; from < order.length; from += size) {
    const batch = order.slice(from, from + size).flatMap((index) => all[index] ?? []);
    await browser.post('/api/records', sampleBatch(batch, api.clock.now));
  }
  const { works } = (await browser.get('/api/me/progress')).body;
  return (works as { activity: string }[]).toSorted((a, b) => a.activity.localeCompare(b.activity));
}
