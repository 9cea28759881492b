import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMember } from '@/api/accounts/create-member.ts';
import { createApp } from '@/api/app.ts';
import { createLog } from '@/api/log.ts';
import { sampleBatch, sampleRecord } from '@/api/testing/sample.ts';
import { newApi, newBrowser, password, signedIn } from '@/api/testing/test-api.ts';
import { databases } from '@/api/testing/test-store.ts';

type Api = Awaited<ReturnType<typeof newApi>>;
let api: Api;

const ask = (path: string, headers = {}, remoteAddress = '127.0.0.1'): Promise<Response> =>
  Promise.resolve(api.app.request(path, { headers }, { incoming: { socket: { remoteAddress } } }));

describe.each(databases)('operation on %s', (kind) => {
  beforeEach(async () => {
    api = await newApi(kind, { metricsToken: 'a-token-of-the-operator' });
  });
  afterEach(() => api.remove());

  it('is ready once the site is there', async () => {
    expect((await ask('/api/ready')).status).toBe(503);
    const site = join(api.place.DATA_DIR, 'site');
    mkdirSync(site);
    writeFileSync(join(site, 'index.html'), '');
    api.deps.built.site = site;
    expect(await (await ask('/api/ready')).json()).toEqual({ status: 'ready' });
  });

  it('tells figures to this machine and to who has the token, and nothing to others', async () => {
    const { member, browser } = await signedIn(api);
    const record = sampleRecord(member.id);
    await browser.post('/api/records', sampleBatch([record]));
    await browser.post('/api/records', sampleBatch([record, sampleRecord(member.id, { activity: 'lesson/none' })]));
    await browser.get(`/api/nothing/${member.id}`);
    const text = await (await ask('/api/metrics')).text();
    for (const line of [
      'xuelang_records_total{outcome="stored"} 1',
      'xuelang_records_total{outcome="duplicate"} 1',
      'xuelang_records_total{outcome="rejected"} 1',
      'xuelang_requests_total{route="/api/records",method="POST",status="200"} 2',
      'xuelang_requests_total{route="/api/*",method="GET",status="404"} 1',
      'xuelang_request_seconds_bucket{route="/api/records",le="+Inf"} 2',
      'xuelang_request_seconds_count{route="/api/records"} 2',
      'xuelang_database_writable 1',
    ])
      expect(text).toContain(`${line}\n`);
    expect(text).toMatch(/^xuelang_database_bytes [1-9]\d{4,}$/m);
    expect(text).not.toContain(member.id);
    // As Prometheus parses it: every series after its type.
    for (const line of text.trimEnd().split('\n')) {
      expect(line).toMatch(/^# (?:HELP|TYPE) xuelang_\w+ \S|^xuelang_\w+(?:\{(?:\w+="[^"]*",?)+\})? [\d.e+-]+$/);
    }
    expect((await ask('/api/metrics', {}, '192.0.2.7')).status).toBe(404);
    expect((await ask('/api/metrics', { 'x-forwarded-for': '192.0.2.7' })).status).toBe(404);
    expect((await ask('/api/metrics', { authorization: 'Bearer wrong' }, '192.0.2.7')).status).toBe(404);
    const bearer = { authorization: 'Bearer a-token-of-the-operator' };
    expect((await ask('/api/metrics', bearer, '192.0.2.7')).status).toBe(200);
  });

  it('writes no name, address, token or answer into the log', async () => {
    const lines: string[] = [];
    const log = createLog('info', (text) => lines.push(text));
    const app = createApp({ ...api.deps, log });
    const name = 'very-private-name';
    const wanted = { name, displayName: '很私密的名字', password, roles: ['member' as const] };
    const member = await createMember(api.store, wanted, Date.now());
    const browser = newBrowser({ app }, '192.0.2.99');
    await browser.post('/api/auth/sign-in', { name, password: 'very-wrong' });
    await browser.post('/api/auth/sign-in', { name, password });
    const { token } = browser;
    const answered = sampleRecord(member?.id ?? '', { verb: 'answered', activity: 'quiz/basics', part: 'place' });
    await browser.post('/api/records', sampleBatch([{ ...answered, response: ['very-private-answer'] }]));
    await browser.get('/api/me/progress?since=0&name=very-private-query');
    await browser.post('/api/records', '{"name": "very-private-body');
    await sql`drop table progress`.execute(api.store.db);
    expect((await browser.get('/api/me/progress')).status).toBe(500);
    log.flush();
    const text = lines.join('');
    expect(text).toContain('"event":"request"');
    expect(text).toContain('"event":"unexpected error"');
    expect(text).not.toMatch(/very-|私密|192\.0\.2/);
    expect(text).not.toContain(token);
    expect(text).not.toContain(password);
  });
});

it('goes on reading where PostgreSQL takes no writes, and says so', async () => {
  api = await newApi('postgres');
  const { member, browser } = await signedIn(api);
  await browser.post('/api/records', sampleBatch([sampleRecord(member.id)]));
  const setReadOnly = async (value: 'on' | 'off'): Promise<void> => {
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(api.store.db);
    const name = rows[0]?.name ?? '';
    await api.store.db
      .transaction()
      .execute((db) =>
        sql
          .raw(`set transaction read write; alter database ${name} set default_transaction_read_only = ${value}`)
          .execute(db),
      );
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name} and pid <> pg_backend_pid()`
      .execute(api.store.db)
      .catch(() => undefined);
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(api.store.db).catch(() => undefined);
    // The pool notices broken connections when it next uses them, if not before.
    await vi.waitFor(async () => {
      const {
        rows: [row],
      } = await sql<{ now: string }>`select current_setting('default_transaction_read_only') as now`.execute(
        api.store.db,
      );
      expect(row?.now).toBe(value);
    }, 10_000);
  };
  await setReadOnly('on');
  expect((await browser.get('/api/me/progress')).body['works']).toHaveLength(1);
  const refused = await browser.post('/api/records', sampleBatch([sampleRecord(member.id)]));
  expect(refused).toMatchObject({ status: 503, body: { type: '/problems/read-only' } });
  api.clock.now += 10_000;
  expect((await browser.get('/api/health')).body).toMatchObject({ status: 'read-only', reason: 'read-only' });
  await setReadOnly('off');
  api.clock.now += 10_000;
  expect((await browser.get('/api/health')).body).toMatchObject({ status: 'ok' });
  expect((await browser.post('/api/records', sampleBatch([sampleRecord(member.id)]))).status).toBe(200);
  await api.remove();
});
