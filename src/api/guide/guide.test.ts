import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMember } from '@/api/accounts/create-member.ts';
import { databases } from '@/api/testing/test-store.ts';
import { type Browser, newApi, newBrowser, password, signedIn } from '@/api/testing/test-api.ts';
import { goneAfter } from '@/core/guide/visit.ts';
import { cleanUpGuide } from './clean-up.ts';

const screen = { kiosk: 'chang-lang', title: '入口竖屏', width: 1080, height: 1920 };
const details = { group: '马关县考察团', heads: 18, planned: 40, note: '' };
const open = { do: 'open', address: '/hall/x/', part: null, title: '长廊' };

let made = 0;

describe.each(databases)('guiding on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  let guide: Browser;
  let other: Browser;
  beforeAll(async () => {
    api = await newApi(kind);
  });
  afterAll(() => api.remove());
  beforeEach(async () => {
    // Counts of uses are over, and no visit of the test before is in the way.
    api.clock.now += 3 * 60 * 60_000;
    await cleanUpGuide(api.store, api.clock.now);
    guide = await newGuide('小林');
    other = await newGuide('小王');
  });

  async function newGuide(displayName: string): Promise<Browser> {
    const name = `guide-${++made}`;
    const roles = ['member', 'guide'] as const;
    await createMember(api.store, { name, displayName, password, roles: [...roles] }, api.clock.now);
    const browser = newBrowser(api, `198.51.100.${made % 250}`);
    await browser.post('/api/auth/sign-in', { name, password });
    return browser;
  }

  async function offer(key?: string): Promise<{ key: string; code: string }> {
    const { body } = await newBrowser(api).post('/api/guide/screens', { ...screen, ...(key && { key }) });
    return body as { key: string; code: string };
  }

  async function begin(): Promise<{ key: string; visit: string; follow: string }> {
    const { key, code } = await offer();
    const { status, body } = await guide.post('/api/guide/pair', { code });
    expect(status).toBe(200);
    const { id, follow } = body['visit'] as { id: string; follow: string };
    return { key, visit: id, follow };
  }

  const command = (visit: string, what: object, by = guide) => by.post('/api/guide/command', { visit, command: what });
  const type = async (reply: Promise<{ body: { [name: string]: unknown } }>) => (await reply).body['type'];

  it('pairs by a code that is good once, for five minutes, and for guides alone', async () => {
    const { code } = await offer();
    const { browser: member } = await signedIn(api);
    expect(await type(member.post('/api/guide/pair', { code }))).toBe('/problems/not-allowed');
    expect(
      await type(guide.post('/api/guide/pair', { code: code.replace(/^./, code.startsWith('a') ? 'b' : 'a') })),
    ).toBe('/problems/unknown-pairing');
    expect((await guide.post('/api/guide/pair', { code })).status).toBe(200);
    expect(await type(guide.post('/api/guide/pair', { code }))).toBe('/problems/unknown-pairing');
    const late = await offer();
    api.clock.now += 5 * 60_000;
    expect(await type(guide.post('/api/guide/pair', { code: late.code }))).toBe('/problems/unknown-pairing');
  });

  it('lets nobody guess codes, nor make them without end', async () => {
    for (let tried = 0; tried < 60; tried++)
      await guide.post('/api/guide/pair', { code: `no-such-code-at-all-${tried}` });
    const { code } = await offer();
    expect(await type(guide.post('/api/guide/pair', { code }))).toBe('/problems/too-often');
    expect((await other.post('/api/guide/pair', { code })).status).toBe(200);
    const flood = newBrowser(api, '203.0.113.77');
    for (let tried = 0; tried < 300; tried++) await flood.post('/api/guide/screens', screen);
    expect(await type(flood.post('/api/guide/screens', screen))).toBe('/problems/too-often');
  });

  it('tells two screens and the audience the same, at the same moment; who comes late gets the present state', async () => {
    const { key, visit, follow } = await begin();
    const second = await offer();
    await guide.post('/api/guide/pair', { code: second.code });
    const streams = await Promise.all(
      [key, second.key].map((one) => newBrowser(api).listen(`/api/guide/screens/stream?key=${one}`)),
    );
    const phone = await newBrowser(api).listen(`/api/guide/follow?code=${follow}`);
    for (const one of [...streams, phone]) {
      expect((await one.next('present'))?.data).toMatchObject({ visit: { id: visit, guide: '小林', seq: 0 } });
    }
    const { body: order } = await command(visit, open);
    expect(order).toMatchObject({ seq: 1, command: open, state: { address: '/hall/x/' } });
    expect(order['at']).toBeGreaterThan(api.clock.now);
    for (const one of [...streams, phone]) expect((await one.next('order'))?.data).toEqual(order);
    await guide.post('/api/guide/pointer', { visit, at: { x: 0.25, y: 0.5 } });
    for (const one of [...streams, phone]) expect((await one.next('pointer'))?.data).toEqual({ x: 0.25, y: 0.5 });
    await command(visit, { do: 'go', part: 'deng', title: '灯' });
    const late = await newBrowser(api).listen(`/api/guide/follow?code=${follow}`);
    expect((await late.next('present'))?.data).toMatchObject({
      visit: { seq: 2, state: { address: '/hall/x/', part: 'deng' } },
    });
    await guide.post('/api/guide/end', { visit, ...details });
    for (const one of [...streams, phone]) expect((await one.next('present'))?.data).toEqual({ visit: null });
    await Promise.all([...streams, phone, late].map((one) => one.close()));
    expect(await type(command(visit, open))).toBe('/problems/unknown-visit');
    expect((await newBrowser(api).get(`/api/guide/follow?code=${follow}`)).status).toBe(404);
  });

  it('shows the guide what the screens show, and takes back one that leaves', async () => {
    const { key, visit } = await begin();
    const stream = await guide.listen(`/api/guide/stream?visit=${visit}`);
    expect((await stream.next('screens'))?.data).toMatchObject({
      screens: [{ title: '入口竖屏', shows: null, here: true }],
    });
    // A screen's page that was loaded before there were levels says none.
    const old = { address: '/hall/x/', part: null, title: '长廊', playing: false };
    for (const shows of [old, { ...old, level: 0.4 }]) {
      await newBrowser(api).post('/api/guide/screens/report', { key, shows });
      expect((await stream.next('screens'))?.data).toMatchObject({ screens: [{ shows }] });
    }
    api.clock.now += 41_000;
    expect((await guide.post('/api/guide/beat', { visit })).body).toMatchObject({ screens: [{ here: false }] });
    await newBrowser(api).post('/api/guide/screens/leave', { key });
    expect((await stream.next('screens'))?.data).toEqual({ screens: [] });
    await stream.close();
  });

  it('refuses a second guide a screen, until the first allows it', async () => {
    const { key, visit } = await begin();
    const stream = await guide.listen(`/api/guide/stream?visit=${visit}`);
    const { code } = await offer(key);
    const { body } = await other.post('/api/guide/pair', { code });
    expect(body).toMatchObject({ type: '/problems/screen-taken', detail: expect.stringContaining('小林') });
    expect(await type(command(visit, open, other))).toBe('/problems/unknown-visit');
    expect((await other.post('/api/guide/ask', { code })).status).toBe(204);
    const ask = (await stream.next('ask'))?.data;
    expect(ask).toMatchObject({ title: '入口竖屏', from: '小王' });
    const answer = (allow: boolean) => guide.post('/api/guide/release', { visit, screen: ask?.['screen'], allow });
    await answer(false);
    expect(await type(other.post('/api/guide/pair', { code }))).toBe('/problems/take-over-refused');
    // They have agreed in person: the screen shows another code.
    const { code: again } = await offer(key);
    expect(await type(other.post('/api/guide/pair', { code: again }))).toBe('/problems/screen-taken');
    await other.post('/api/guide/ask', { code: again });
    await answer(true);
    expect((await other.post('/api/guide/pair', { code: again })).status).toBe(200);
    expect((await stream.next('taken'))?.data).toEqual({ title: '入口竖屏', by: '小王' });
    await stream.close();
  });

  it('lets a guide wait for one answer after the other, and still guess no more often', async () => {
    const { key } = await begin();
    const { code } = await offer(key);
    const ask = (): Promise<unknown> => type(other.post('/api/guide/pair', { code }));
    const guess = (): Promise<unknown> => type(other.post('/api/guide/pair', { code: 'no-such-code-at-all' }));
    // Two requests that nobody answers, a minute each.
    for (let waited = 0; waited < 2; waited++) {
      await other.post('/api/guide/ask', { code });
      for (let asked = 0; asked < 30; asked++) expect(await ask()).toBe('/problems/screen-taken');
    }
    const second = await offer();
    expect((await other.post('/api/guide/pair', { code: second.code })).status).toBe(200);
    // The two requests count; what is known counts not at all, not between guesses either.
    for (let tried = 0; tried < 57; tried++) {
      expect(await guess()).toBe('/problems/unknown-pairing');
      expect(await ask()).toBe('/problems/screen-taken');
    }
    expect(await guess()).toBe('/problems/unknown-pairing');
    expect(await ask()).toBe('/problems/too-often');
  });

  it('gives a screen to the next when its guide has been gone for two minutes', async () => {
    const { key, visit } = await begin();
    const { code } = await offer(key);
    api.clock.now += goneAfter - 1000;
    await guide.post('/api/guide/beat', { visit });
    api.clock.now += goneAfter - 1000;
    expect(await type(other.post('/api/guide/pair', { code }))).toBe('/problems/screen-taken');
    api.clock.now += 2_000;
    const stream = await newBrowser(api).listen(`/api/guide/screens/stream?key=${key}`);
    expect((await stream.next('present'))?.data).toMatchObject({ visit: { silent: goneAfter + 1000 } });
    expect((await other.post('/api/guide/pair', { code })).status).toBe(200);
    expect((await stream.next('present'))?.data).toMatchObject({ visit: { guide: '小王' } });
    await stream.close();
  });

  it('keeps a visit for the guide who comes back, and logs its way when it ends', async () => {
    const { visit } = await begin();
    await command(visit, open);
    api.clock.now += 90_000;
    await command(visit, { do: 'go', part: 'deng', title: '灯' });
    api.clock.now += 30_000;
    expect((await guide.get('/api/guide/visit')).body).toMatchObject({ visit: { id: visit, seq: 2 } });
    expect((await guide.post('/api/guide/details', { visit, ...details })).status).toBe(204);
    const { body } = await guide.post('/api/guide/end', { visit, ...details, heads: 17, note: '下雨' });
    expect(body['visit']).toMatchObject({
      ...{ group: '马关县考察团', heads: 17, note: '下雨', guide: '小林', screens: ['入口竖屏'] },
      route: [
        { title: '长廊', address: '/hall/x/', part: null, seconds: 90 },
        { title: '灯', address: '/hall/x/', part: 'deng', seconds: 30 },
      ],
    });
    expect((await guide.get('/api/guide/visit')).body).toEqual({ visit: null });
  });

  it('ends a visit that was forgotten when its guide was last heard of', async () => {
    const { visit, key } = await begin();
    const seen = api.clock.now;
    api.clock.now += 2 * 60 * 60_000;
    await cleanUpGuide(api.store, api.clock.now);
    const row = await api.store.db.selectFrom('guided_visit').selectAll().where('id', '=', visit).executeTakeFirst();
    expect(row).toMatchObject({ ended: seen });
    api.clock.now += 24 * 60 * 60_000;
    await cleanUpGuide(api.store, api.clock.now);
    expect((await newBrowser(api).get(`/api/guide/screens/stream?key=${key}`)).status).toBe(404);
  });

  it('opens nothing but works of this site', async () => {
    const { visit } = await begin();
    for (const address of [
      'https://elsewhere.example/',
      '//elsewhere.example/x/',
      '/hall/x/../../',
      'javascript:1',
      '/office/members/?x',
      '/office/kiosks/',
    ]) {
      expect((await command(visit, { ...open, address })).status).toBe(400);
    }
  });
});
