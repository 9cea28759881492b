import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '@/api/testing/test-store.ts';
import { sampleBatch, sampleRecord } from '@/api/testing/sample.ts';
import { newApi, newBrowser, signedIn } from '@/api/testing/test-api.ts';
import type { Activity } from '@/core/place/place.ts';

describe.each(databases)('GET /api/me/progress on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  beforeAll(async () => {
    api = await newApi(kind);
  });
  afterAll(() => api.remove());

  const activities: Activity[] = ['lesson/sanwan', 'lesson/gutian', 'quiz/basics'];

  it('refuses a guest', async () => {
    expect((await newBrowser(api).get('/api/me/progress')).status).toBe(401);
  });

  it('is empty for a new member', async () => {
    const { browser } = await signedIn(api);
    const reply = await browser.get('/api/me/progress');
    expect(reply.body).toEqual({ epoch: 0, erased: 0, cursor: 0, works: [], more: false });
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });

  it('answers only what changed since the cursor', async () => {
    const { browser, member } = await signedIn(api);
    const all = activities.map((activity) => sampleRecord(member.id, { activity }));
    await browser.post('/api/records', sampleBatch(all));
    const first = await browser.get('/api/me/progress?since=0');
    expect(first.body['works']).toHaveLength(3);
    const cursor = String(first.body['cursor']);
    expect((await browser.get(`/api/me/progress?since=${cursor}`)).body['works']).toEqual([]);

    await browser.post('/api/records', sampleBatch([sampleRecord(member.id, { activity: 'lesson/gutian' })]));
    const next = await browser.get(`/api/me/progress?since=${cursor}`);
    expect(next.body['works']).toMatchObject([{ activity: 'lesson/gutian' }]);
    expect(next.body['cursor']).toBeGreaterThan(Number(cursor));
  });

  it('comes in pages that miss nothing', async () => {
    const { browser, member } = await signedIn(api);
    const all = activities.map((activity) => sampleRecord(member.id, { activity }));
    await browser.post('/api/records', sampleBatch(all));
    const seen: unknown[] = [];
    let [cursor, more]: [unknown, unknown] = [0, true];
    while (more) {
      const { body } = await browser.get(`/api/me/progress?since=${String(cursor)}&limit=1`);
      seen.push(...(body['works'] as { activity: string }[]).map(({ activity }) => activity));
      ({ cursor, more } = body);
    }
    expect(seen.toSorted()).toEqual(activities.toSorted());
  });

  it('does not move for duplicates', async () => {
    const { browser, member } = await signedIn(api);
    const batch = sampleBatch([sampleRecord(member.id)]);
    await browser.post('/api/records', batch);
    const { cursor } = (await browser.get('/api/me/progress')).body;
    await browser.post('/api/records', batch);
    expect((await browser.get(`/api/me/progress?since=${String(cursor)}`)).body['works']).toEqual([]);
  });

  it('shows a member nothing of another', async () => {
    const [one, two] = [await signedIn(api), await signedIn(api)];
    await one.browser.post('/api/records', sampleBatch([sampleRecord(one.member.id)]));
    expect((await two.browser.get('/api/me/progress')).body['works']).toEqual([]);
  });

  it.each(['since=-1', 'since=NaN', 'since=1.5', 'since=x', 'limit=0', 'limit=501', "since=0'--", 'since=1e300'])(
    'refuses ?%s',
    async (query) => {
      const { browser } = await signedIn(api);
      const reply = await browser.get(`/api/me/progress?${query}`);
      expect(reply.status).toBe(400);
      expect(reply.body['type']).toBe('/problems/invalid-input');
    },
  );
});
