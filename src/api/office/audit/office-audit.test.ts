import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPerson } from '@/api/testing/office-targets.ts';
import { officeSample, type OfficeSample } from '@/api/testing/office-sample.ts';
import { databases } from '@/api/testing/test-store.ts';
import { newApi, newBrowser, password } from '@/api/testing/test-api.ts';
import type { AuditEntry } from '@/core/people/audit.ts';

describe.each(databases)('the audit log of the office on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  let office: OfficeSample;
  beforeAll(async () => {
    api = await newApi(kind);
    office = await officeSample(api);
  });
  afterAll(() => api.remove());

  const read = async (query = ''): Promise<AuditEntry[]> => {
    const { body } = await office.browsers.administrator.get(`/api/office/audit?${query}`);
    return body['entries'] as AuditEntry[];
  };
  const csv = async (path: string): Promise<string> => {
    const cookie = `xuelang_session=${office.browsers.administrator.token}`;
    const response = await api.app.request(path, { headers: { cookie } });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    return response.text();
  };

  it('has sign-ins, refusals, lock-outs and sign-outs, with the address and without a password', async () => {
    const browser = newBrowser(api, '192.0.2.77');
    const secret = 'never-in-the-log';
    for (let guess = 0; guess < api.deps.policy.attempts.name + 3; guess++) {
      await browser.post('/api/auth/sign-in', { name: 'inside', password: secret });
    }
    await browser.post('/api/auth/sign-in', { name: secret, password });
    await browser.post('/api/auth/sign-in', { name: 'team', password });
    await browser.post('/api/auth/sign-out');
    const entries = (await read()).filter(({ address }) => address === '192.0.2.77').reverse();
    expect(entries.map(({ action }) => action)).toEqual([
      ...Array.from({ length: 10 }, () => 'sign-in-failed'),
      'locked-out',
      'sign-in-failed',
      'sign-in',
      'sign-out',
    ]);
    expect(entries[0]).toMatchObject({ actor: null, target: { id: office.ids.inside, name: '富宁人' } });
    expect(entries[11]).toMatchObject({ actor: null, target: null });
    expect(entries[12]).toMatchObject({ actor: { id: office.ids.team } });
    expect(JSON.stringify(entries)).not.toContain(secret);
  });

  it('has what the office changed, from what to what', async () => {
    const { id } = await newPerson(api.store, { branch: office.branches.team });
    await office.browsers.organiser.post('/api/office/members/edit', { id, name: 'edited', displayName: '=改了' });
    await office.browsers.organiser.post('/api/office/members/edit', { id, name: 'edited', displayName: '改了' });
    const reply = await office.browsers.organiser.post('/api/office/members/reset-password', { id });
    await office.browsers.administrator.post('/api/office/members/move', { ids: [id], branch: null });
    const entries = await read(`member=${id}`);
    expect(entries).toMatchObject([
      { action: 'member-moved', detail: { branch: [office.branches.team, null] } },
      { action: 'password-reset', actor: { id: office.ids.organiser }, target: { id, name: '改了' } },
      { action: 'member-edited', detail: { displayName: ['某人', '改了'] } },
    ]);
    expect(JSON.stringify(await read('limit=200'))).not.toContain(String(reply.body['oneTimePassword']));
  });

  it('is filtered and read page by page', async () => {
    expect((await read('action=member-edited')).map(({ action }) => action)).toEqual(['member-edited']);
    expect(await read(`until=${api.clock.now}`)).toEqual([]);
    const [newest, second] = await read('limit=2');
    expect((await read(`before=${newest?.sequence}&limit=1`))[0]).toEqual(second);
  });

  it('is exported as CSV, and that is entered too', async () => {
    const lines = (await csv('/api/office/audit/export?action=member-edited')).split('\r\n');
    expect(lines[0]).toMatch(/^序号,时间,操作/);
    expect(lines[1]).toContain('修改成员资料');
    expect(lines).toHaveLength(3);
    expect((await read('limit=1'))[0]).toMatchObject({ action: 'audit-exported', detail: { action: 'member-edited' } });
  });

  it('can be checked', async () => {
    const { body } = await office.browsers.administrator.get('/api/office/audit/verify');
    const [newest] = await read('limit=1');
    expect(body).toEqual({ entries: newest?.sequence, broken: null, hash: newest?.hash });
  });

  it('stands beside a list of members that table programs can open without harm', async () => {
    const { db } = api.store;
    const { id, name } = await newPerson(api.store, { branch: office.branches.team });
    await db.updateTable('member').set({ display_name: '=HYPERLINK("x")' }).where('id', '=', id).execute();
    const text = await csv('/api/office/members/export');
    expect(text).toContain(`${name},"'=HYPERLINK(""x"")",州局/富宁/富宁一组,成员,,正常,\r\n`);
    expect(text).toContain('organiser,组织员,州局/富宁,成员、组织员,州局/富宁,正常,20');
  });
});
