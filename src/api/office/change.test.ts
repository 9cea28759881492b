import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newBranch, newPerson } from '@/api/testing/office-targets.ts';
import { officeSample, type OfficeSample } from '@/api/testing/office-sample.ts';
import { databases } from '@/api/testing/test-store.ts';
import { newApi, newBrowser, password, type Reply } from '@/api/testing/test-api.ts';

describe.each(databases)('the office on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  let office: OfficeSample;
  beforeAll(async () => {
    api = await newApi(kind);
    office = await officeSample(api);
  });
  afterAll(() => api.remove());

  const ask = (path: string, body: object, who: 'administrator' | 'organiser' = 'administrator'): Promise<Reply> =>
    office.browsers[who].post(`/api/office/${path}`, body);
  const problemOf = async (asked: Promise<Reply>): Promise<unknown> => (await asked).body['type'];
  const signIn = (name: string, secret: string) =>
    newBrowser(api, '198.18.0.2').post('/api/auth/sign-in', { name, password: secret });

  it('adds a member, who signs in with the one-time password and must change it first', async () => {
    const added = await ask('members/add', { name: ' ０071 ', displayName: '侬志强', branch: office.branches.team });
    expect(added.body['member']).toMatchObject({
      name: '0071',
      displayName: '侬志强',
      roles: ['member'],
      signedIn: null,
    });
    const oneTime = String(added.body['oneTimePassword']);
    expect(oneTime).toMatch(/^(?:[0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);

    const browser = newBrowser(api);
    const typed = oneTime.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O');
    const signedIn = await browser.post('/api/auth/sign-in', { name: '0071', password: typed });
    expect(signedIn.body['member']).toMatchObject({ name: '0071', mustChangePassword: 'one-time' });
    expect((await browser.get('/api/session')).body['member']).toMatchObject({ mustChangePassword: 'one-time' });
    expect((await browser.get('/api/me/progress')).body['type']).toBe('/problems/password-change-required');

    const changed = await browser.post('/api/auth/password', { current: oneTime, wanted: '春风十里桃花' });
    expect(changed.status).toBe(422);
    expect((await browser.post('/api/auth/password', { current: oneTime, wanted: '春风十里桃花开了' })).status).toBe(
      200,
    );
    expect((await browser.get('/api/me/progress')).status).toBe(200);
    expect((await signIn('0071', oneTime)).status).toBe(401);
    expect((await signIn('0071', '春风十里桃花开了')).body['member']).not.toHaveProperty('mustChangePassword');
  });

  it('refuses a one-time password after its time', async () => {
    const added = await ask('members/add', { name: 'late', displayName: '迟到', branch: null });
    const now = api.clock.now;
    api.clock.now += api.deps.policy.oneTime;
    const reply = await signIn('late', String(added.body['oneTimePassword']));
    api.clock.now = now;
    expect(reply.body['type']).toBe('/problems/one-time-password-expired');
  });

  it('resets a password: the old one and all sessions are over, a lock-out too', async () => {
    const { id } = (await ask('members/add', { name: 'reset', displayName: '重置', branch: null })).body['member'] as {
      id: string;
    };
    for (let guess = 0; guess <= api.deps.policy.attempts.name; guess++) await signIn('reset', 'guess');
    const reply = await ask('members/reset-password', { id });
    expect((await signIn('reset', String(reply.body['oneTimePassword']))).status).toBe(200);
  });

  it('resets the passwords of several: all of them, each noted, or none', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const outside = await newPerson(api.store, { branch: office.branches.maguan });
    await ask('members/move', { ids: [one.id], branch: office.branches.team });
    const reset = (ids: string[], who: 'administrator' | 'organiser') => ask('members/reset-passwords', { ids }, who);
    expect(await problemOf(reset([one.id, outside.id], 'organiser'))).toBe('/problems/unknown-member');
    expect(await problemOf(reset([one.id, office.ids.editor], 'organiser'))).toBe('/problems/not-allowed');
    expect((await signIn(one.name, password)).status).toBe(200);

    const { body } = await reset([one.id, other.id, one.id], 'administrator');
    const given = body['reset'] as { member: { id: string; name: string }; oneTimePassword: string }[];
    expect(given.map(({ member }) => member.id)).toEqual([one.id, other.id]);
    expect((await one.browser.get('/api/session')).body).toEqual({ member: null });
    for (const { member, oneTimePassword } of given) {
      expect((await signIn(member.name, password)).status).toBe(401);
      expect((await signIn(member.name, oneTimePassword)).body['member']).toMatchObject({
        mustChangePassword: 'one-time',
      });
      const log = await office.browsers.administrator.get(
        `/api/office/audit?action=password-reset&member=${member.id}`,
      );
      expect(log.body['entries']).toHaveLength(1);
    }
    expect((await reset([], 'administrator')).status).toBe(400);
  });

  it('deactivates: sessions end and the right password says why; reactivates', async () => {
    const { id, name, browser } = await somebody();
    expect((await ask('members/deactivate', { id })).body['member']).toMatchObject({ deactivated: api.clock.now });
    expect((await browser.get('/api/session')).body).toEqual({ member: null });
    expect((await signIn(name, 'wrong')).body['type']).toBe('/problems/wrong-credentials');
    expect((await signIn(name, password)).body['type']).toBe('/problems/deactivated');
    expect((await ask('members/reactivate', { id })).body['member']).toMatchObject({ deactivated: null });
    expect((await signIn(name, password)).status).toBe(200);
  });

  it('ends all sessions of a member', async () => {
    const { id, name, browser } = await somebody();
    await signIn(name, password);
    expect((await ask('members/end-sessions', { id })).body).toEqual({ ended: 2 });
    expect((await browser.get('/api/session')).body).toEqual({ member: null });
  });

  it('edits names, and refuses one that is taken however it is typed', async () => {
    const { id } = await newPerson(api.store, { branch: null });
    const edited = await ask('members/edit', { id, name: 'Renamed', displayName: '新名字' });
    expect(edited.body['member']).toMatchObject({ name: 'Renamed', displayName: '新名字' });
    expect(await problemOf(ask('members/edit', { id, name: 'ＭＥＭＢＥＲ', displayName: '新' }))).toBe(
      '/problems/name-taken',
    );
    expect(await problemOf(ask('members/add', { name: 'renamed', displayName: '新', branch: null }))).toBe(
      '/problems/name-taken',
    );
  });

  it('moves members all together or not at all', async () => {
    const one = await newPerson(api.store, { branch: office.branches.funing });
    const other = await newPerson(api.store, { branch: office.branches.maguan });
    const move = (ids: string[], who: 'administrator' | 'organiser') =>
      ask('members/move', { ids, branch: office.branches.team }, who);
    expect(await problemOf(move([one.id, other.id], 'organiser'))).toBe('/problems/unknown-member');
    expect((await ask('members/end-sessions', { id: one.id }, 'organiser')).status).toBe(200);
    expect((await move([one.id, other.id], 'administrator')).body).toEqual({ moved: 2 });
    expect((await move([one.id, other.id], 'organiser')).body).toEqual({ moved: 0 });
  });

  it('gives roles; an organiser has a branch, and nobody else', async () => {
    const { id } = await newPerson(api.store, { branch: office.branches.team });
    const give = (roles: string[], organises: string | null, who: 'administrator' | 'organiser' = 'administrator') =>
      ask('members/roles', { id, roles, organises }, who);
    const { team, funing, maguan } = office.branches;
    expect(await problemOf(give(['organiser'], null))).toBe('/problems/invalid-input');
    expect(await problemOf(give(['member'], team))).toBe('/problems/invalid-input');
    expect(await problemOf(give(['organiser'], funing, 'organiser'))).toBe('/problems/not-allowed');
    expect(await problemOf(give(['organiser'], maguan, 'organiser'))).toBe('/problems/unknown-branch');
    expect(await problemOf(give(['editor'], null, 'organiser'))).toBe('/problems/not-allowed');
    expect((await give(['organiser'], team, 'organiser')).body['member']).toMatchObject({ organises: team });
    expect((await give(['administrator', 'editor'], null)).body['member']).toMatchObject({
      roles: ['member', 'editor', 'administrator'],
      organises: null,
      mayChange: true,
    });
    expect(await problemOf(give([], null, 'organiser'))).toBe('/problems/not-allowed');
    await give([], null);
  });

  it('keeps the last administrator, even when two remove each other at once', async () => {
    const id = office.ids.administrator;
    expect(await problemOf(ask('members/deactivate', { id }))).toBe('/problems/last-administrator');
    expect(await problemOf(ask('members/roles', { id, roles: [] }))).toBe('/problems/last-administrator');
    const { id: second, browser } = await somebody();
    await ask('members/roles', { id: second, roles: ['administrator'] });
    const replies = await Promise.all([
      ask('members/roles', { id: second, roles: [] }),
      browser.post('/api/office/members/roles', { id, roles: [] }),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 403]);
    const demoted = replies[0].status === 200 ? second : id;
    const left = demoted === second ? office.browsers.administrator : browser;
    await left.post('/api/office/members/roles', { id, roles: ['administrator'] });
    await left.post('/api/office/members/roles', { id: second, roles: [] });
  });

  it('adds, renames, moves and removes branches', async () => {
    const { top, maguan } = office.branches;
    const add = async (parent: string | null, name: string) => {
      const { body } = await ask('branches/add', { parent, name });
      return (body['branch'] as { id: string }).id;
    };
    const county = await add(top, '麻栗坡');
    const group = await add(county, '一组');
    expect(await problemOf(ask('branches/add', { parent: top, name: '麻栗坡 ' }))).toBe('/problems/branch-name-taken');
    expect(await problemOf(ask('branches/move', { id: county, parent: group }))).toBe('/problems/branch-cycle');
    expect(await problemOf(ask('branches/move', { id: county, parent: county }))).toBe('/problems/branch-cycle');
    expect((await ask('branches/move', { id: group, parent: maguan })).body['branch']).toMatchObject({
      parent: maguan,
    });
    expect((await ask('branches/rename', { id: group, name: '二组' })).body['branch']).toMatchObject({ name: '二组' });
    expect(await problemOf(ask('branches/remove', { id: maguan }))).toBe('/problems/branch-in-use');
    expect((await ask('branches/remove', { id: group })).status).toBe(204);
    expect((await ask('branches/remove', { id: county })).status).toBe(204);
    expect(await problemOf(ask('branches/remove', { id: county }))).toBe('/problems/unknown-branch');
  });

  it('can’t make a circle of branches by two moves at once', async () => {
    const one = await newBranch(api.store, office.branches.top);
    const other = await newBranch(api.store, office.branches.top);
    const replies = await Promise.all([
      ask('branches/move', { id: one.id, parent: other.id }),
      ask('branches/move', { id: other.id, parent: one.id }),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it.each([
    ['a formula', { name: '=1+1' }],
    ['a tab', { displayName: '\t小林' + '\t' + '林' }],
    ['a space', { name: 'a b' }],
    ['nothing but spaces', { displayName: '  ' }],
    ['direction marks', { displayName: 'a\u202eb' }],
    ['too much', { displayName: '林'.repeat(65) }],
  ])('refuses names with %s', async (_case, part) => {
    const body = { name: 'fine', displayName: '小林', branch: null, ...part };
    expect(await problemOf(ask('members/add', body))).toBe('/problems/invalid-input');
  });

  it.each(['阿依古丽·买买提', "O'Neil", '𠮷田', '李明（二）'])('takes %s for a name', async (displayName) => {
    const { id, name } = await newPerson(api.store, { branch: null });
    expect((await ask('members/edit', { id, name, displayName })).status).toBe(200);
  });

  let count = 0;
  async function somebody() {
    const name = `somebody-${++count}`;
    const oneTime = await ask('members/add', { name, displayName: '某某', branch: null });
    const browser = newBrowser(api);
    const current = String(oneTime.body['oneTimePassword']);
    await browser.post('/api/auth/sign-in', { name, password: current });
    await browser.post('/api/auth/password', { current, wanted: password });
    return { id: (oneTime.body['member'] as { id: string }).id, name, browser };
  }
});
