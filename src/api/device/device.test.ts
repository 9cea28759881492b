import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '@/api/testing/test-store.ts';
import { type Browser, newApi, newBrowser, signedIn } from '@/api/testing/test-api.ts';
import { deviceGrant } from '@/core/device/device.ts';

interface Terms {
  device_code: string;
  user_code: string;
  number: string;
  interval: number;
}

describe.each(databases)('signing in on a screen by phone (RFC 8628) on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  let phone: Browser;
  let kiosk: Browser;
  beforeAll(async () => {
    api = await newApi(kind);
  });
  afterAll(() => api.remove());
  beforeEach(async () => {
    api.clock.now += 60 * 60_000;
    phone = (await signedIn(api)).browser;
    kiosk = newBrowser(api, '198.51.100.3');
  });

  const ask = async () => (await kiosk.post('/api/auth/device', { title: '入口竖屏' })).body as unknown as Terms;
  const poll = ({ device_code }: Terms) =>
    kiosk.post('/api/auth/device/token', { grant_type: deviceGrant, device_code });
  const answer = (terms: Terms, number: string | null) =>
    phone.post('/api/auth/device/answer', { user_code: terms.user_code, number });

  it('signs in who confirms the number that the screen shows, once', async () => {
    const terms = await ask();
    expect(terms).toMatchObject({
      verification_uri: 'http://localhost/device/',
      verification_uri_complete: `http://localhost/device/#${terms.user_code}`,
      expires_in: 300,
    });
    expect(await poll(terms)).toMatchObject({ status: 400, body: { error: 'authorization_pending' } });
    const { body } = await phone.get(`/api/auth/device/request?user_code=${terms.user_code}`);
    expect(body).toMatchObject({ title: '入口竖屏', address: '198.51.100.3', created: api.clock.now });
    expect(body['numbers']).toContain(terms.number);
    expect((await answer(terms, terms.number)).status).toBe(204);
    api.clock.now += 3000;
    expect((await poll(terms)).body).toMatchObject({ member: { displayName: '小林' } });
    expect((await kiosk.get('/api/session')).body).toMatchObject({ member: { displayName: '小林' } });
    const session = await api.store.db
      .selectFrom('session')
      .select('shared')
      .where('started', '=', api.clock.now)
      .execute();
    expect(session).toEqual([{ shared: 1 }]);
    expect(await poll(terms)).toMatchObject({ status: 400, body: { error: 'expired_token' } });
    expect((await answer(terms, terms.number)).status).toBe(404);
  });

  it('slows a screen down that asks too fast', async () => {
    const terms = await ask();
    await poll(terms);
    api.clock.now += 1000;
    expect((await poll(terms)).body).toMatchObject({ type: '/problems/slow-down', error: 'slow_down' });
    api.clock.now += 4000;
    expect((await poll(terms)).body).toMatchObject({ error: 'slow_down' });
    api.clock.now += 13_000;
    expect((await poll(terms)).body).toMatchObject({ error: 'authorization_pending' });
  });

  it('denies on a wrong number, on no, and after five minutes', async () => {
    const wrong = await ask();
    const { body } = await answer(wrong, wrong.number === '11' ? '12' : '11');
    expect(body['type']).toBe('/problems/access-denied');
    expect((await answer(wrong, wrong.number)).status).toBe(404);
    expect((await poll(wrong)).body).toMatchObject({ error: 'access_denied' });

    const refused = await ask();
    expect((await answer(refused, null)).status).toBe(204);
    expect((await poll(refused)).body).toMatchObject({ error: 'access_denied' });

    const late = await ask();
    api.clock.now += 300_000;
    expect((await answer(late, late.number)).status).toBe(404);
    expect((await poll(late)).body).toMatchObject({ error: 'expired_token' });
    expect((await kiosk.get('/api/session')).body).toEqual({ member: null });
  });

  it('keeps codes only as hashes, limits how many are made and looked at, and notes the sign-in', async () => {
    const terms = await ask();
    const rows = JSON.stringify(await api.store.db.selectFrom('device_code').selectAll().execute());
    expect(rows).not.toContain(terms.device_code);
    expect(rows).not.toContain(terms.user_code);
    await answer(terms, terms.number);
    await poll(terms);
    const entry = await api.store.db.selectFrom('audit').selectAll().orderBy('sequence', 'desc').executeTakeFirst();
    expect(entry).toMatchObject({ action: 'sign-in', detail: '{"shared":true,"screen":"入口竖屏"}' });
    for (let tried = 0; tried < 40; tried++)
      await phone.get(`/api/auth/device/request?user_code=guess-${1000 + tried}`);
    expect((await phone.get('/api/auth/device/request?user_code=guess-once-more')).status).toBe(429);
    for (let made = 0; made < 100; made++) await ask();
    expect((await kiosk.post('/api/auth/device', { title: '' })).status).toBe(429);
  });
});
