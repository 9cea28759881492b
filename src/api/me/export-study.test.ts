import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '@/api/testing/test-store.ts';
import { newId, sampleBatch, sampleRecord } from '@/api/testing/sample.ts';
import { newApi, newBrowser, password, signedIn } from '@/api/testing/test-api.ts';

describe.each(databases)('what a member may take along, on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  beforeAll(async () => {
    api = await newApi(kind);
  });
  afterAll(() => api.remove());

  it.each(['/api/me/account', '/api/me/export', '/api/me/attempts'])('%s refuses a guest', async (path) => {
    expect((await newBrowser(api).get(path)).status).toBe(401);
  });

  it('is nothing but the account at first', async () => {
    const { browser, member } = await signedIn(api);
    const { body, headers } = await browser.get('/api/me/export');
    expect(headers.get('content-disposition')).toBe('attachment; filename="xuelang-study.json"');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toMatchObject({ member: { id: member.id, displayName: '小林' }, progress: [], records: [] });
    expect(body['sessions']).toEqual([{ started: api.clock.now, seen: api.clock.now, shared: false }]);
    expect((await browser.get('/api/me/attempts')).body).toEqual({ attempts: [] });
  });

  it('names the branch of the account, and those above it', async () => {
    const { browser, member } = await signedIn(api);
    expect((await browser.get('/api/me/account')).body).toMatchObject({ name: member.name, branch: '' });
    const { db } = api.store;
    const branch = { organisation: member.organisation, created: 1 };
    const [top, below] = [newId(), newId()];
    await db
      .insertInto('branch')
      .values({ ...branch, id: top, parent: null, name: '州局' })
      .execute();
    await db
      .insertInto('branch')
      .values({ ...branch, id: below, parent: top, name: '富宁县局' })
      .execute();
    await db.updateTable('member').set({ branch: below }).where('id', '=', member.id).execute();
    expect((await browser.get('/api/me/account')).body).toMatchObject({ branch: '州局/富宁县局' });
  });

  it('is every record, as it was sent, and no secret and nobody else’s', async () => {
    const [{ browser, member }, other] = [await signedIn(api), await signedIn(api)];
    const records = Array.from({ length: 1_100 }, (_, n) =>
      sampleRecord(member.id, { part: n === 7 ? '一\0\ud800"' : 'road', at: api.clock.now - n }),
    );
    for (let from = 0; from < records.length; from += 500)
      await browser.post('/api/records', sampleBatch(records.slice(from, from + 500), api.clock.now));
    await other.browser.post('/api/records', sampleBatch([sampleRecord(other.member.id)]));

    const { body } = await browser.get('/api/me/export');
    const kept = body['records'] as { record: object; stored: number; score: number | null }[];
    expect(kept.map(({ record }) => record)).toEqual(expect.arrayContaining(records));
    expect(kept).toHaveLength(records.length);
    expect(body['progress']).toMatchObject([{ activity: 'lesson/sanwan' }]);
    const text = JSON.stringify(body);
    for (const secret of [browser.token, password, 'argon2', 'scrypt', other.member.id])
      expect(text).not.toContain(secret);
  });

  it('has every run through a quiz, also those that progress has forgotten', async () => {
    const { browser, member } = await signedIn(api);
    const runs = Array.from({ length: 5 }, (_, n) => newId(api.clock.now + n));
    const records = runs.flatMap((attempt, n) =>
      [
        ['year', 'A'],
        ['year', 'B'],
        ['place', '古田'],
      ].map(([part = '', answer = ''], nth) =>
        sampleRecord(member.id, {
          ...{ id: newId(api.clock.now + nth), activity: 'quiz/basics', verb: 'answered', part, attempt },
          response: part === 'place' ? [answer] : answer,
          at: api.clock.now - 10_000 * (5 - n) + nth,
        }),
      ),
    );
    await browser.post('/api/records', sampleBatch(records, api.clock.now));
    const { attempts } = (await browser.get('/api/me/attempts')).body as { attempts: { attempt: string }[] };
    expect(attempts.map(({ attempt }) => attempt).sort()).toEqual([...runs].sort());
    expect(attempts).toContainEqual({
      ...{ activity: 'quiz/basics', attempt: runs[0], answered: 2, right: 1, points: 1 },
      ...{ from: api.clock.now - 49_999, to: api.clock.now - 49_998 },
    });
  });
});
