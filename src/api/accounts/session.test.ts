import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '@/api/testing/test-store.ts';
import { newApi, newApp, newBrowser, password, signedIn } from '@/api/testing/test-api.ts';
import { cleanUpAccounts } from './clean-up.ts';
import { policies } from './policy.ts';
import { grace, rotation } from './session-rules.ts';
import { tokenHash } from './token.ts';

const limits = policies.asvs.sessions;

describe.each(databases)('a session on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  beforeAll(async () => {
    api = await newApi(kind);
  });
  afterAll(() => api.remove());

  const isIn = async (browser: ReturnType<typeof newBrowser>): Promise<boolean> =>
    (await browser.get('/api/session')).body['member'] !== null;

  it('is nobody’s without a cookie or with a wrong one', async () => {
    const browser = newBrowser(api);
    expect((await browser.get('/api/session')).body).toEqual({ member: null });
    browser.token = "x' or 1=1 --";
    expect((await browser.get('/api/session')).body).toEqual({ member: null });
  });

  it('keeps only a hash of the token', async () => {
    const { browser } = await signedIn(api);
    const rows = await api.store.db.selectFrom('session').select('token').execute();
    expect(rows.map(({ token }) => token)).toContain(tokenHash(browser.token));
    expect(JSON.stringify(rows)).not.toContain(browser.token);
  });

  it('ends with signing out, on every token of it', async () => {
    const { browser } = await signedIn(api);
    const before = newBrowser(api);
    before.token = browser.token;
    api.clock.now += rotation;
    await browser.get('/api/session');
    expect(browser.token).not.toBe(before.token);
    const reply = await browser.post('/api/auth/sign-out');
    expect(reply.status).toBe(204);
    expect(reply.headers.get('set-cookie')).toMatch(/^xuelang_session=; Max-Age=0/);
    expect(await isIn(before)).toBe(false);
  });

  it('can be signed out of twice', async () => {
    expect((await newBrowser(api).post('/api/auth/sign-out')).status).toBe(204);
  });

  it('ends when unused, and lives on when used', async () => {
    const { browser } = await signedIn(api);
    api.clock.now += limits.own.idle - 60_000;
    expect(await isIn(browser)).toBe(true);
    api.clock.now += limits.own.idle - 60_000;
    expect(await isIn(browser)).toBe(true);
    api.clock.now += limits.own.idle;
    expect(await isIn(browser)).toBe(false);
  });

  it('ends after its longest time even when used', async () => {
    const { browser } = await signedIn(api);
    const end = api.clock.now + limits.own.absolute;
    while (api.clock.now < end - 10 * rotation) {
      api.clock.now += 9 * rotation;
      expect(await isIn(browser)).toBe(true);
    }
    api.clock.now = end;
    expect(await isIn(browser)).toBe(false);
  });

  it('is short on a shared computer', async () => {
    const { name } = await signedIn(api);
    const browser = newBrowser(api);
    await browser.post('/api/auth/sign-in', { name, password, shared: true });
    api.clock.now += limits.shared.idle - 1;
    expect(await isIn(browser)).toBe(true);
    api.clock.now += limits.shared.idle;
    expect(await isIn(browser)).toBe(false);
  });

  it('gets a new token after a day; the old one is good for a minute after the new one is used', async () => {
    const { browser } = await signedIn(api);
    const old = newBrowser(api);
    old.token = browser.token;
    api.clock.now += rotation;
    await browser.get('/api/session');
    const parallel = await old.get('/api/session');
    expect(parallel.body['member']).not.toBeNull();
    expect(parallel.headers.get('set-cookie')).toBeNull();
    expect(await isIn(browser)).toBe(true);
    api.clock.now += grace - 1;
    expect(await isIn(old)).toBe(true);
    api.clock.now += 1;
    expect(await isIn(old)).toBe(false);
    expect(await isIn(browser)).toBe(true);
  });

  it('survives a new token that never arrived', async () => {
    const { browser } = await signedIn(api);
    const token = browser.token;
    api.clock.now += rotation;
    await browser.get('/api/session');
    browser.token = token;
    api.clock.now += grace * 10;
    expect(await isIn(browser)).toBe(true);
    expect(browser.token).not.toBe(token);
  });

  it('hands out one new token to requests that come at once', async () => {
    const { browser } = await signedIn(api);
    const tabs = Array.from({ length: 8 }, () => newBrowser(api));
    for (const tab of tabs) tab.token = browser.token;
    api.clock.now += rotation;
    const replies = await Promise.all(tabs.map((tab) => tab.get('/api/session')));
    expect(replies.filter(({ headers }) => headers.has('set-cookie'))).toHaveLength(1);
  });

  it('does not outlive its limits because it began while the clock was ahead', async () => {
    const right = api.clock.now;
    api.clock.now += 10 * limits.own.absolute;
    const { browser } = await signedIn(api);
    expect(await isIn(browser)).toBe(true);
    api.clock.now = right;
    expect(await isIn(browser)).toBe(false);
    await browser.post('/api/auth/sign-out');
  });

  it('ends with signing out even if a parallel request is just getting a new token', async () => {
    for (let round = 0; round < 6; round++) {
      const { browser, member } = await signedIn(api);
      const tabs = Array.from({ length: 4 }, () => newBrowser(api));
      for (const tab of tabs) tab.token = browser.token;
      api.clock.now += rotation;
      const requests = tabs.map((tab) => tab.get('/api/session'));
      await Promise.all([...requests.slice(0, 2), browser.post('/api/auth/sign-out'), ...requests.slice(2)]);
      const left = await api.store.db.selectFrom('session').selectAll().where('member', '=', member.id).execute();
      expect(left).toEqual([]);
    }
  }, 20_000);

  it('has a cookie for TLS alone where there is TLS', async () => {
    const secure = await newApp(api.store, { secure: true });
    const { name } = await signedIn(api);
    const reply = await newBrowser(secure).post('/api/auth/sign-in', { name, password });
    expect(reply.headers.get('set-cookie')).toContain('; Secure');
  });

  it('is removed when it can’t be used any more', async () => {
    const { browser } = await signedIn(api);
    await cleanUpAccounts(api.store, limits, api.clock.now);
    expect(await isIn(browser)).toBe(true);
    await cleanUpAccounts(api.store, limits, api.clock.now + limits.own.idle);
    const rows = await api.store.db.selectFrom('session').select('token').execute();
    expect(rows).toEqual([]);
  });
});
