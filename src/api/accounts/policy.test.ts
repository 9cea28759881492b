import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '@/api/testing/test-store.ts';
import { newApi, newBrowser, password, signedIn } from '@/api/testing/test-api.ts';
import { policies } from './policy.ts';

const day = 86_400_000;
/** Passwords that mlps lets through, one after another. */
const wanted = [
  'Tea-7-mountains',
  'Tea-8-mountains',
  'Tea-9-mountains',
  'Rain-5-rivers',
  'Rain-6-rivers',
  'Fog-3-roads',
  'Fog-4-roads',
] as const;

// They differ in their numbers alone, so one of them on both databases says what the databases do.
describe.each([...databases.map((kind) => ['mlps2', kind] as const), ['mlps3', 'sqlite'] as const])(
  'the policy %s on %s',
  (name, kind) => {
    const policy = policies[name];
    let api: Awaited<ReturnType<typeof newApi>>;
    beforeAll(async () => {
      api = await newApi(kind, {}, policy);
    });
    afterAll(() => api.remove());

    const change = (browser: ReturnType<typeof newBrowser>, current: string, next: string) =>
      browser.post('/api/auth/password', { current, wanted: next });

    it('locks out after so many failures, for a whole window from the last of them', async () => {
      const { name } = await signedIn(api);
      const guess = (secret: string) => newBrowser(api).post('/api/auth/sign-in', { name, password: secret });
      for (let index = 0; index < policy.attempts.name; index++) expect((await guess('guess')).status).toBe(401);
      api.clock.now += policy.attempts.window / 2;
      expect((await guess(password)).headers.get('retry-after')).toBe(String(policy.attempts.window / 1000));
      api.clock.now += policy.attempts.window - 1;
      expect((await guess(password)).status).toBe(429);
      api.clock.now += 1;
      expect((await guess(password)).status).toBe(200);
    });

    it('signs out after a while without use', async () => {
      const { browser } = await signedIn(api);
      api.clock.now += policy.sessions.own.idle - 1;
      expect((await browser.get('/api/session')).body['member']).not.toBeNull();
      api.clock.now += policy.sessions.own.idle;
      expect((await browser.get('/api/session')).body).toEqual({ member: null });
    });

    it('demands a new password after 90 days, and nothing else until then', async () => {
      const { name } = await signedIn(api);
      api.clock.now += 90 * day - 1;
      const browser = newBrowser(api);
      await browser.post('/api/auth/sign-in', { name, password });
      expect((await browser.get('/api/me/progress')).status).toBe(200);
      api.clock.now += 1;
      expect((await browser.get('/api/session')).body['member']).toMatchObject({ mustChangePassword: 'too-old' });
      expect((await browser.get('/api/me/progress')).body['type']).toBe('/problems/password-change-required');
      const changed = await change(browser, password, wanted[0]);
      expect(changed.body['member']).not.toHaveProperty('mustChangePassword');
      expect((await browser.get('/api/me/progress')).status).toBe(200);
    });

    it('demands three kinds of characters, and none of the last passwords', async () => {
      const { browser } = await signedIn(api);
      expect((await change(browser, password, 'tea-and-mountains')).body).toMatchObject({
        type: '/problems/weak-password',
        detail: '密码要包含小写字母、大写字母、数字、其他符号中的至少 3 种。',
      });
      let current: string = password;
      for (const next of wanted) {
        api.clock.now += 1000;
        expect((await change(browser, current, next)).status).toBe(200);
        current = next;
      }
      expect((await change(browser, current, current)).body['detail']).toContain('现在的密码');
      const { history } = policy.passwords;
      for (const old of wanted.slice(-history - 1, -1)) {
        expect((await change(browser, current, old)).body['detail']).toBe(`不能再用最近 ${history} 次用过的密码。`);
      }
      expect((await change(browser, current, wanted.at(-history - 2) ?? '')).status).toBe(200);
    }, 60_000);
  },
);

describe.each(databases)('changing one’s password on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  beforeAll(async () => {
    api = await newApi(kind);
  });
  afterAll(() => api.remove());

  it('ends all other sessions and goes on with a new one', async () => {
    const { name, browser } = await signedIn(api);
    const other = newBrowser(api);
    await other.post('/api/auth/sign-in', { name, password });
    const before = browser.token;
    const body = { current: password, wanted: '春风十里桃花开了' };
    expect((await browser.post('/api/auth/password', body)).status).toBe(200);
    expect(browser.token).not.toBe(before);
    expect((await browser.get('/api/session')).body['member']).toMatchObject({ name });
    expect((await other.get('/api/session')).body).toEqual({ member: null });
    expect((await newBrowser(api).post('/api/auth/sign-in', { name, password })).status).toBe(401);
  });

  it('stays on a shared computer what it was', async () => {
    const { name } = await signedIn(api);
    const browser = newBrowser(api);
    await browser.post('/api/auth/sign-in', { name, password, shared: true });
    const body = { current: password, wanted: '春风十里桃花开了' };
    expect((await browser.post('/api/auth/password', body)).headers.get('set-cookie')).not.toContain('Max-Age');
  });

  it('needs the present password, and is no way to guess it', async () => {
    const { browser } = await signedIn(api);
    const guess = () => browser.post('/api/auth/password', { current: 'guess', wanted: '春风十里桃花开了' });
    for (let index = 0; index < policies.asvs.attempts.name; index++) {
      expect((await guess()).body['type']).toBe('/problems/wrong-password');
    }
    expect((await guess()).status).toBe(429);
  });

  it('tells the rules beforehand', async () => {
    expect((await newBrowser(api).get('/api/auth/password-rules')).body).toEqual(policies.asvs.passwords);
  });
});
