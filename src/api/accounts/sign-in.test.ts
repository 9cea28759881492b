import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '@/api/testing/test-store.ts';
import { newApi, newBrowser, password, signedIn } from '@/api/testing/test-api.ts';
import { policies } from './policy.ts';

const { window: attemptWindow, ...mostAttempts } = policies.asvs.attempts;

describe.each(databases)('signing in on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  beforeAll(async () => {
    api = await newApi(kind);
  });
  afterAll(() => api.remove());

  it('answers who it is and sets a cookie that scripts cannot read', async () => {
    const { name, member } = await signedIn(api);
    const reply = await newBrowser(api).post('/api/auth/sign-in', { name: ` ${name.toUpperCase()} `, password });
    expect(reply.body).toEqual({ member: { id: member.id, name, displayName: '小林', roles: ['member'] } });
    expect(reply.headers.get('set-cookie')).toMatch(
      /^xuelang_session=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('sets a cookie that ends with the browser on a shared computer', async () => {
    const { name } = await signedIn(api);
    const reply = await newBrowser(api).post('/api/auth/sign-in', { name, password, shared: true });
    expect(reply.headers.get('set-cookie')).not.toContain('Max-Age');
  });

  it('says the same of a wrong password and of an unknown name', async () => {
    const { name } = await signedIn(api);
    const wrong = await newBrowser(api).post('/api/auth/sign-in', { name, password: 'wrong' });
    const unknown = await newBrowser(api).post('/api/auth/sign-in', { name: 'nobody', password });
    expect(wrong.status).toBe(401);
    expect(wrong.body['type']).toBe('/problems/wrong-credentials');
    expect(unknown.body).toEqual(wrong.body);
    expect(wrong.headers.get('set-cookie')).toBeNull();
  });

  it('ends the session the browser had', async () => {
    const { name, browser } = await signedIn(api);
    const old = newBrowser(api);
    old.token = browser.token;
    await browser.post('/api/auth/sign-in', { name, password });
    expect(browser.token).not.toBe(old.token);
    expect((await old.get('/api/session')).body).toEqual({ member: null });
  });

  it('stops guessing at one name, tells when to go on, and lets in again then', async () => {
    const { name } = await signedIn(api);
    const guess = (address: number) =>
      newBrowser(api, `198.51.100.${address}`).post('/api/auth/sign-in', { name, password: 'guess' });
    const guesses = await Promise.all(Array.from({ length: mostAttempts.name }, (_, index) => guess(index)));
    expect(guesses.map(({ status }) => status)).toEqual(guesses.map(() => 401));
    const reply = await newBrowser(api, '198.51.100.99').post('/api/auth/sign-in', { name, password });
    expect(reply.status).toBe(429);
    expect(reply.body['type']).toBe('/problems/too-many-attempts');
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    api.clock.now += attemptWindow;
    expect((await newBrowser(api).post('/api/auth/sign-in', { name, password })).status).toBe(200);
  });

  it('stops guessing from one address at many names', async () => {
    const { name } = await signedIn(api);
    const guess = (at: string) => newBrowser(api, '203.0.113.7').post('/api/auth/sign-in', { name: at, password });
    await Promise.all(Array.from({ length: mostAttempts.address }, (_, index) => guess(`nobody-${index}`)));
    expect((await guess(name)).status).toBe(429);
    expect((await newBrowser(api, '203.0.113.8').post('/api/auth/sign-in', { name, password })).status).toBe(200);
  }, 20_000);

  it('holds nothing against a name that an address tries beyond its limit', async () => {
    const { name } = await signedIn(api);
    const attack = (at: string) =>
      newBrowser(api, '203.0.113.9').post('/api/auth/sign-in', { name: at, password: 'x' });
    await Promise.all(Array.from({ length: mostAttempts.address }, (_, index) => attack(`no-one-${index}`)));
    for (let index = 0; index <= mostAttempts.name; index++) expect((await attack(name)).status).toBe(429);
    expect((await newBrowser(api).post('/api/auth/sign-in', { name, password })).status).toBe(200);
  }, 20_000);

  it('lets in again when the clock that counted was years ahead and has been set right', async () => {
    const { name } = await signedIn(api);
    const right = api.clock.now;
    api.clock.now += 50 * 365 * 86_400_000;
    for (let index = 0; index <= mostAttempts.name; index++) {
      await newBrowser(api).post('/api/auth/sign-in', { name, password: 'guess' });
    }
    api.clock.now = right;
    expect((await newBrowser(api).post('/api/auth/sign-in', { name, password })).status).toBe(200);
  });

  it('forgets failures once the right password came', async () => {
    const { name } = await signedIn(api);
    const tries = async (count: number) => {
      for (let index = 0; index < count; index++) {
        await newBrowser(api).post('/api/auth/sign-in', { name, password: 'guess' });
      }
    };
    await tries(mostAttempts.name - 1);
    expect((await newBrowser(api).post('/api/auth/sign-in', { name, password })).status).toBe(200);
    await tries(mostAttempts.name - 1);
    expect((await newBrowser(api).post('/api/auth/sign-in', { name, password })).status).toBe(200);
  });

  it.each([
    ['no name', { password }],
    ['no text', { name: 1, password }],
    ['an empty name', { name: '', password }],
    ['a long name', { name: 'x'.repeat(65), password }],
    ['a long password', { name: 'x', password: 'x'.repeat(257) }],
    ['NUL', { name: 'a\0b', password }],
    ['half a surrogate pair', { name: '\ud83d', password }],
    ['a list', []],
    ['null', null],
  ])('refuses %s', async (_case, body) => {
    const reply = await newBrowser(api).post('/api/auth/sign-in', body);
    expect(reply.status).toBe(400);
    expect(reply.body['type']).toBe('/problems/invalid-input');
  });

  it('refuses more than a name and a password can be, before it has been sent', async () => {
    const reply = await newBrowser(api).post('/api/auth/sign-in', { name: 'x', password: 'x'.repeat(8 * 1024) });
    expect(reply.status).toBe(413);
    const longest = await newBrowser(api).post('/api/auth/sign-in', {
      name: '\u{20000}'.repeat(32),
      password: '\u{20000}'.repeat(128),
    });
    expect(longest.status).toBe(401);
  });

  it.each(["' or 1=1 --", '<b>x</b>', '%', '\\', '管理员'])('takes %s for a name like any other', async (name) => {
    expect((await newBrowser(api).post('/api/auth/sign-in', { name, password })).status).toBe(401);
  });
});
