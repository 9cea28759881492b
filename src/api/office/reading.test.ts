import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '@/api/testing/test-store.ts';
import { newPerson } from '@/api/testing/office-targets.ts';
import { newApi } from '@/api/testing/test-api.ts';
import { officeSample, type OfficeSample } from '@/api/testing/office-sample.ts';

describe.each(databases)('the office on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  let office: OfficeSample;
  beforeAll(async () => {
    api = await newApi(kind);
    office = await officeSample(api);
  });
  afterAll(() => api.remove());

  const names = async (who: keyof OfficeSample['browsers'], query: string): Promise<unknown> => {
    const { body } = await office.browsers[who].get(`/api/office/members?${query}`);
    return (body['members'] as { name: string }[] | undefined)?.map(({ name }) => name);
  };

  it('shows an administrator all branches, parents first', async () => {
    const { body } = await office.browsers.administrator.get('/api/office/branches');
    expect((body['branches'] as { name: string }[]).map(({ name }) => name)).toEqual([
      '州局',
      '富宁',
      '富宁一组',
      '马关',
    ]);
    expect(body['branches']).toMatchObject([{ parent: null }, { parent: office.branches.top, members: 4 }, {}, {}]);
  });

  it('shows an organiser their own, from their top', async () => {
    const { body } = await office.browsers.organiser.get('/api/office/branches');
    expect(body['branches']).toEqual([
      { id: office.branches.funing, parent: null, name: '富宁', members: 4 },
      { id: office.branches.team, parent: office.branches.funing, name: '富宁一组', members: 1 },
    ]);
  });

  it('finds members by branch, name, state and role', async () => {
    expect(await names('administrator', `branch=${office.branches.funing}`)).toEqual([
      'editor',
      'inside',
      'member',
      'organiser',
      'team',
    ]);
    expect(await names('organiser', '')).toEqual(['editor', 'inside', 'member', 'organiser', 'team']);
    expect(await names('administrator', 'branch=none')).toEqual(['administrator']);
    expect(await names('administrator', `text=${encodeURIComponent('ＯＵＴ')}`)).toEqual(['outside', 'outsider']);
    expect(await names('administrator', `text=${encodeURIComponent('马关人')}`)).toEqual(['outside']);
    expect(await names('administrator', 'text=%25')).toEqual([]);
    expect(await names('administrator', 'role=editor')).toEqual(['editor']);
    expect(await names('administrator', 'state=deactivated')).toEqual([]);
    expect(await names('administrator', 'state=never-signed-in&limit=2')).toEqual(['inside', 'outside']);
  });

  it('finds those who were added since', async () => {
    const { id, name } = await newPerson(api.store, { branch: office.branches.team });
    await api.store.db
      .updateTable('member')
      .set({ created: api.clock.now + 1 })
      .where('id', '=', id)
      .execute();
    expect(await names('administrator', `since=${api.clock.now + 1}`)).toEqual([name]);
    await api.store.db.deleteFrom('member').where('id', '=', id).execute();
  });

  it('exports those whom the filters show, and notes which', async () => {
    const exported = async (who: 'administrator' | 'organiser', query: string): Promise<string[]> => {
      const cookie = `xuelang_session=${office.browsers[who].token}`;
      const answer = await api.app.request(`/api/office/members/export?${query}`, { headers: { cookie } });
      return (await answer.text()).trim().split('\r\n').slice(1);
    };
    expect(await exported('administrator', '')).toHaveLength(8);
    const [only, ...others] = await exported('administrator', 'role=editor');
    expect(only).toContain('小编');
    expect(others).toEqual([]);
    expect(await exported('organiser', `branch=${office.branches.maguan}`)).not.toContain('马关');
    const { body } = await office.browsers.administrator.get('/api/office/audit?action=members-exported');
    expect(body['entries']).toMatchObject([{ detail: { role: 'editor' } }, { detail: {} }]);
  });

  it('answers page by page', async () => {
    const first = (await office.browsers.administrator.get('/api/office/members?limit=5')).body;
    expect(first).toMatchObject({ total: 8, next: 'organiser' });
    const second = (await office.browsers.administrator.get('/api/office/members?limit=5&after=organiser')).body;
    expect(second).toMatchObject({ total: 8, next: null });
    expect(second['members']).toHaveLength(3);
  });

  it('says whom an organiser may change', async () => {
    const { body } = await office.browsers.organiser.get('/api/office/members');
    const may = (body['members'] as { name: string; mayChange: boolean }[]).map((one) => [one.name, one.mayChange]);
    expect(Object.fromEntries(may)).toEqual({
      editor: false,
      inside: true,
      member: true,
      organiser: false,
      team: true,
    });
  });

  it.each(['outside', 'nowhere'])('does not tell a branch %s from none', async (which) => {
    const id = which === 'outside' ? office.branches.maguan : randomUUID();
    const reply = await office.browsers.organiser.get(`/api/office/members?branch=${id}`);
    expect(reply.status).toBe(404);
    expect(reply.body['type']).toBe('/problems/unknown-branch');
  });
});
