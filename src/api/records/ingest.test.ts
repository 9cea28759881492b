import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '@/api/testing/test-store.ts';
import { newId, sampleBatch, sampleRecord } from '@/api/testing/sample.ts';
import { newApi, newBrowser, signedIn } from '@/api/testing/test-api.ts';
import { ofRecord } from '@/core/progress/fold.ts';
import type { WorkProgress } from '@/core/progress/progress.ts';
import { partsLimit } from '@/core/record/parts-limit.ts';

describe.each(databases)('POST /api/records on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  beforeAll(async () => {
    api = await newApi(kind);
  });
  afterAll(() => api.remove());

  it('refuses a guest', async () => {
    const reply = await newBrowser(api).post('/api/records', sampleBatch([]));
    expect(reply.status).toBe(401);
    expect(reply.body['type']).toBe('/problems/not-signed-in');
  });

  it('accepts new records and knows them again', async () => {
    const { browser, member } = await signedIn(api);
    const records = [sampleRecord(member.id), sampleRecord(member.id, { part: 'night' })];
    const ids = records.map(({ id }) => id);
    const first = await browser.post('/api/records', sampleBatch(records));
    expect(first.status).toBe(200);
    expect(first.body).toEqual({ accepted: ids, duplicates: [], rejected: [] });
    const second = await browser.post('/api/records', sampleBatch(records));
    expect(second.body).toEqual({ accepted: [], duplicates: ids, rejected: [] });
  });

  it('knows a record again however its keys are ordered', async () => {
    const { browser, member } = await signedIn(api);
    const response = { A: '1', B: '2' };
    const record = sampleRecord(member.id, { activity: 'quiz/basics', part: 'year', verb: 'answered', response });
    await browser.post('/api/records', sampleBatch([record]));
    const reversed = { ...Object.fromEntries(Object.entries(record).reverse()), response: { B: '2', A: '1' } };
    const reply = await browser.post('/api/records', sampleBatch([reversed]));
    expect(reply.body['duplicates']).toEqual([record.id]);
  });

  it('rejects the same id with other content, in another batch and in the same', async () => {
    const { browser, member } = await signedIn(api);
    const record = sampleRecord(member.id, { seconds: 10 });
    const other = { ...record, seconds: 20 };
    const conflict = [{ id: record.id, type: '/problems/conflict' }];
    const first = await browser.post('/api/records', sampleBatch([record, other, record]));
    expect(first.body).toEqual({ accepted: [record.id], duplicates: [record.id], rejected: conflict });
    const second = await browser.post('/api/records', sampleBatch([other]));
    expect(second.body).toEqual({ accepted: [], duplicates: [], rejected: conflict });
  });

  it('lets two members use the same id', async () => {
    const [one, two] = [await signedIn(api), await signedIn(api)];
    const id = newId();
    for (const { browser, member } of [one, two]) {
      const reply = await browser.post('/api/records', sampleBatch([sampleRecord(member.id, { id })]));
      expect(reply.body['accepted']).toEqual([id]);
    }
  });

  it('counts as many sentences as a record may name, of a text that has them no more as well', async () => {
    const { browser, member } = await signedIn(api);
    const parts = Array.from({ length: partsLimit }, (_, index) => `s${String(index).padStart(6, '0')}`);
    const heard = sampleRecord(member.id, { part: 's000000', parts, offset: 1.5 });
    const tooMany = sampleRecord(member.id, { parts: [...parts, 'smore00'] });
    const reply = await browser.post('/api/records', sampleBatch([heard, tooMany]));
    expect(reply.body).toEqual({
      accepted: [heard.id],
      duplicates: [],
      rejected: [{ id: tooMany.id, type: '/problems/invalid-record' }],
    });
    const { works } = (await browser.get('/api/me/progress')).body as { works: { progress: WorkProgress }[] };
    expect(Object.keys(works[0]?.progress.parts ?? {})).toEqual(parts);
    expect(works[0]?.progress.last).toMatchObject({ part: 's000000', offset: 1.5 });
  });

  it('keeps the records, but not the parts, of a work that has grown beyond any honest study', async () => {
    const { browser, member } = await signedIn(api);
    const first = sampleRecord(member.id);
    await browser.post('/api/records', sampleBatch([first]));
    const parts = Object.fromEntries(Array.from({ length: 40_000 }, (_, index) => [`made-up-${index}`, first.at]));
    await api.deps.store.write((db) =>
      db
        .updateTable('progress')
        .set({ state: JSON.stringify({ ...ofRecord({ ...first, corrected: first.at }), parts }) })
        .where('member', '=', member.id)
        .execute(),
    );
    const read = async (): Promise<string> => JSON.stringify((await browser.get('/api/me/progress')).body['works']);
    const before = await read();
    const record = sampleRecord(member.id, { part: 'night' });
    const reply = await browser.post('/api/records', sampleBatch([record]));
    expect(reply.body['accepted']).toEqual([record.id]);
    expect(await read()).toBe(before);
  });

  it('stores nothing of a batch with a record of another member', async () => {
    const { browser, member } = await signedIn(api);
    const mine = sampleRecord(member.id);
    const reply = await browser.post('/api/records', sampleBatch([mine, sampleRecord(newId())]));
    expect(reply.status).toBe(403);
    expect(reply.body['type']).toBe('/problems/another-member');
    const again = await browser.post('/api/records', sampleBatch([mine]));
    expect(again.body['accepted']).toEqual([mine.id]);
  });

  it('rejects only the bad one of 500', async () => {
    const { browser, member } = await signedIn(api);
    const records = Array.from({ length: 500 }, () => sampleRecord(member.id, { seconds: 1 }));
    const bad = { ...records[250], verb: 'slept' };
    const reply = await browser.post('/api/records', sampleBatch(records.with(250, bad as never)));
    expect(reply.body['rejected']).toEqual([{ id: records[250]?.id, type: '/problems/invalid-record' }]);
    expect(reply.body['accepted']).toHaveLength(499);
  });

  it('rejects records of works nobody knows', async () => {
    const { browser, member } = await signedIn(api);
    const record = sampleRecord(member.id, { activity: 'lesson/nowhere' });
    const reply = await browser.post('/api/records', sampleBatch([record]));
    expect(reply.body['rejected']).toEqual([{ id: record.id, type: '/problems/unknown-activity' }]);
  });

  it.each([
    ['no batch', []],
    ['no records', { device: newId(), now: 1 }],
    ['an empty list', sampleBatch([])],
    ['too many', sampleBatch(Array.from({ length: 501 }, () => ({ id: newId() })))],
    ['a record without id', sampleBatch([{ actor: 'x' }])],
    ['a clock that is none', { ...sampleBatch([{ id: newId() }]), now: 'noon' }],
  ])('refuses a batch that does not parse: %s', async (_case, batch) => {
    const { browser } = await signedIn(api);
    const reply = await browser.post('/api/records', batch);
    expect(reply.status).toBe(400);
    expect(reply.body['type']).toBe('/problems/invalid-input');
  });

  it.each([
    ['negative seconds', { seconds: -1 }],
    ['no number', { seconds: null }],
    ['a time out of range', { at: 1e300 }],
    ['an activity that is none', { activity: "lesson/x'; drop table record; --" }],
    ['an unknown field', { points: 1000 }],
    ['a nested response', { response: { A: { B: 'C' } } }],
  ])('rejects a record with %s', async (_case, replaced) => {
    const { browser, member } = await signedIn(api);
    const record = { ...sampleRecord(member.id), ...replaced };
    const reply = await browser.post('/api/records', sampleBatch([record]));
    expect(reply.body['rejected']).toEqual([{ id: record.id, type: '/problems/invalid-record' }]);
  });

  it.each([
    ['SQL', "'; drop table record; --"],
    ['HTML', '<script>alert(1)</script>'],
    ['NUL', 'a\0b'],
    ['half a surrogate pair', '\ud83d'],
    ['a name of Object', '__proto__'],
    ['constructor', 'constructor'],
    ['emoji and rare characters', '𠮷👩‍👩‍👧'],
  ])('stores %s in text fields as it is', async (_case, text) => {
    const { browser, member } = await signedIn(api);
    const records = [
      sampleRecord(member.id, { part: text }),
      sampleRecord(member.id, { verb: 'completed', revision: text }),
      sampleRecord(member.id, { activity: 'quiz/basics', part: 'place', verb: 'answered', response: [text] }),
    ];
    const reply = await browser.post('/api/records', sampleBatch(records));
    expect(reply.body['accepted']).toHaveLength(3);
    const again = await browser.post('/api/records', sampleBatch(records));
    expect(again.body['duplicates']).toHaveLength(3);
    const progress = await browser.get('/api/me/progress');
    expect(JSON.stringify(progress.body['works'])).toContain(JSON.stringify(text));
    expect(api.errors).toEqual([]);
  });

  it('keeps what a device ten years off sends, at the time it really was', async () => {
    const { browser, member } = await signedIn(api);
    const tenYears = 10 * 365 * 24 * 3_600_000;
    for (const wrong of [api.clock.now - tenYears, api.clock.now + tenYears]) {
      const record = sampleRecord(member.id, { at: wrong - 60_000, part: 'night' });
      const reply = await browser.post('/api/records', sampleBatch([record], wrong));
      expect(reply.body['accepted']).toEqual([record.id]);
    }
    const { body } = await browser.get('/api/me/progress');
    expect(body['works']).toMatchObject([{ progress: { parts: { night: api.clock.now - 60_000 } } }]);
  });

  it('survives clocks at the ends of time', async () => {
    const { browser, member } = await signedIn(api);
    for (const [at, now] of [
      [-8.64e15, 8.64e15],
      [8.64e15, -8.64e15],
    ] as const) {
      const reply = await browser.post('/api/records', sampleBatch([sampleRecord(member.id, { at })], now));
      expect(reply.body['accepted']).toHaveLength(1);
    }
    await expect(api.store.db.selectFrom('record').selectAll().execute()).resolves.toBeDefined();
  });

  it('marks answers itself', async () => {
    const { browser, member } = await signedIn(api);
    const answer = { activity: 'quiz/basics', part: 'year', verb: 'answered' } as const;
    const right = sampleRecord(member.id, { ...answer, response: 'B' });
    await browser.post('/api/records', sampleBatch([right]));
    const { body } = await browser.get('/api/me/progress');
    expect(body['works']).toMatchObject([{ progress: { answers: { year: { response: 'B', score: 1, best: 1 } } } }]);
  });
});
