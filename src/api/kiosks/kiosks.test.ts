import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beat, enrolDevice, pixel, visit } from '@/api/testing/kiosk-steps.ts';
import { officeSample, type OfficeSample } from '@/api/testing/office-sample.ts';
import { databases } from '@/api/testing/test-store.ts';
import { type Browser, newApi, newBrowser } from '@/api/testing/test-api.ts';
import { codeLifetime } from './codes.ts';
import { cleanUpKiosks } from './clean-up.ts';

const day = 86_400_000;
const heartbeat = '/api/kiosks/me/heartbeat';
const events = '/api/kiosks/me/events';

describe.each(databases)('kiosks on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  let office: OfficeSample;
  let administrator: Browser;
  beforeAll(async () => {
    api = await newApi(kind);
    office = await officeSample(api);
    administrator = office.browsers.administrator;
  });
  afterAll(() => api.remove());

  const type = ({ body }: { body: { [name: string]: unknown } }): unknown => body['type'];
  const screenOf = async (id: string): Promise<{ [name: string]: unknown } | undefined> => {
    const { kiosks } = (await administrator.get('/api/office/kiosks')).body as {
      kiosks: { screens: { id: string; [name: string]: unknown }[] }[];
    };
    return kiosks.flatMap(({ screens }) => screens).find((screen) => screen.id === id);
  };
  const settingsOf = async (kiosk: string): Promise<{ version: number }> => {
    const { kiosks } = (await administrator.get('/api/office/kiosks')).body as {
      kiosks: { id: string; settings: { version: number } }[];
    };
    return kiosks.find(({ id }) => id === kiosk)?.settings ?? { version: -1 };
  };
  const tell = (id: string, order: object) => administrator.post('/api/office/kiosks/tell', { ids: [id], order });
  const upload = (device: Browser, body: Uint8Array<ArrayBuffer>, query = '', contentType = 'image/png') =>
    device.send(`/api/kiosks/me/screenshot${query}`, {
      method: 'POST',
      body,
      headers: { 'content-type': contentType },
    });
  const figures = async (screen: string): Promise<{ day: string; kind: string; count: number; seconds: number }[]> => {
    const query = `from=0000-01-01&until=9999-12-31&screen=${screen}`;
    return (await administrator.get(`/api/office/kiosks/figures?${query}`)).body['figures'] as never;
  };

  it('enrols a device once with a code, and only while it is good', async () => {
    const { id, device, code } = await enrolDevice(api, administrator, { name: '大门' });
    expect(code).toMatch(/^\d{8}$/);
    expect((await device.get('/api/kiosks/me')).body).toEqual({ id, name: '大门', kiosk: 'gate' });
    const kept = await api.store.db.selectFrom('kiosk_code').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(code);
    const other = newBrowser(api, '192.0.2.201');
    expect(type(await other.post('/api/kiosks/enrol', { code }))).toBe('/problems/wrong-enrolment-code');
    expect(type(await other.get('/api/kiosks/me'))).toBe('/problems/not-enrolled');

    const wanted = { kiosk: 'gate', name: '后门', branch: null, screen: null };
    const { body } = await administrator.post('/api/office/kiosks/code', wanted);
    api.clock.now += codeLifetime;
    const late = await other.post('/api/kiosks/enrol', { code: body['code'] });
    expect(type(late)).toBe('/problems/wrong-enrolment-code');
    expect((await newBrowser(api).post('/api/kiosks/enrol', { code: '１２３' })).status).toBe(422);
  });

  it('takes a code as it is typed, and lets one of two who type it at once in', async () => {
    const wanted = { kiosk: 'gate', name: '电梯口', branch: 'b-funing', screen: null };
    const code = String((await administrator.post('/api/office/kiosks/code', wanted)).body['code']);
    const typed = `${code.slice(0, 4)} ${code.slice(4)}`;
    const replies = await Promise.all(
      ['192.0.2.202', '192.0.2.203'].map((from) => newBrowser(api, from).post('/api/kiosks/enrol', { code: typed })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('lets nobody guess', async () => {
    const guesser = newBrowser(api, '192.0.2.204');
    for (let index = 0; index < 10; index++) await guesser.post('/api/kiosks/enrol', { code: '00000000' });
    const refused = await guesser.post('/api/kiosks/enrol', { code: '00000000' });
    expect([refused.status, refused.body['detail']]).toEqual([429, expect.stringContaining('登记码')]);
    // Somebody else, elsewhere, is not kept waiting, and signing in is not either.
    expect((await enrolDevice(api, administrator)).id).not.toBe('undefined');
    api.clock.now += day;
  });

  it('knows a screen by its token alone, which dies when it is withdrawn or gets a new device', async () => {
    const forged = newBrowser(api);
    const headers = { cookie: 'xuelang_kiosk=forged' };
    expect((await forged.post(heartbeat, beat(api.clock.now), headers)).status).toBe(401);
    const { id, device } = await enrolDevice(api, administrator);
    expect((await device.post(heartbeat, beat(api.clock.now))).status).toBe(200);
    const again = await enrolDevice(api, administrator, { screen: id, name: '大门新机' });
    expect(again.id).toBe(id);
    expect((await device.post(heartbeat, beat(api.clock.now))).status).toBe(401);
    expect((await again.device.post(heartbeat, beat(api.clock.now))).status).toBe(200);
    await administrator.post('/api/office/kiosks/withdraw', { id });
    expect(type(await again.device.post(heartbeat, beat(api.clock.now)))).toBe('/problems/not-enrolled');
    expect(type(await tell(id, { do: 'screenshot' }))).toBe('/problems/unknown-kiosk-screen');
    // What the administrator's session can do, a screen's token can't.
    expect((await again.device.get('/api/office/kiosks')).status).toBe(401);
  });

  it('gives the token to no script and no other site, and only to kiosks’ actions', async () => {
    const wanted = { kiosk: 'gate', name: '大门', branch: null, screen: null };
    const { code } = (await administrator.post('/api/office/kiosks/code', wanted)).body;
    const { headers } = await newBrowser(api).post('/api/kiosks/enrol', { code });
    expect(headers.get('set-cookie')).toMatch(
      /^xuelang_kiosk=[\w-]{43}; Max-Age=\d+; Path=\/api\/kiosks; HttpOnly; SameSite=Strict$/,
    );
  });

  it('shows how a screen is, and raises an alarm when nothing is heard for three minutes', async () => {
    const { id, device } = await enrolDevice(api, administrator, { name: '展厅' });
    await device.post(heartbeat, beat(api.clock.now, { temperature: 84 }));
    expect(await screenOf(id)).toMatchObject({ alarms: ['hot'], condition: { fps: 58 }, seen: api.clock.now });
    await device.post(heartbeat, beat(api.clock.now));
    expect(await screenOf(id)).toMatchObject({ alarms: [] });
    const before = (await administrator.get('/api/office/kiosks/alarms')).body as { alarmed: number; screens: number };
    api.clock.now += 181_000;
    expect(await screenOf(id)).toMatchObject({ alarms: ['silent'] });
    const after = (await administrator.get('/api/office/kiosks/alarms')).body as { alarmed: number; screens: number };
    expect(before.alarmed).toBeLessThan(before.screens);
    expect(after).toEqual({ screens: before.screens, alarmed: before.screens });
    const metrics = await api.app.request('/api/metrics', {}, { incoming: { socket: { remoteAddress: '127.0.0.1' } } });
    const text = await metrics.text();
    expect(text).toContain(`xuelang_kiosk_screens ${after.screens}\n`);
    expect(text).toMatch(/^xuelang_kiosk_alarms\{kind="silent"\} [1-9]/m);
    expect(text).toMatch(/^xuelang_kiosk_alarms\{kind="hot"\} 0$/m);
  });

  it('moves what a clock years off says of times to where it belongs', async () => {
    const { id, device } = await enrolDevice(api, administrator);
    const wrong = api.clock.now - 20 * 365 * day;
    await device.post(heartbeat, beat(wrong, { error: { text: '花屏', at: wrong - 60_000 } }));
    expect(await screenOf(id)).toMatchObject({
      condition: { error: { at: api.clock.now - 60_000 } },
      alarms: ['error'],
    });
  });

  it('tells a screen with each heartbeat what it has not said to have done', async () => {
    const { id, device } = await enrolDevice(api, administrator);
    const order = { do: 'message', text: '九点闭馆', seconds: 60 };
    expect((await tell(id, order)).status).toBe(204);
    const first = (await device.post(heartbeat, beat(api.clock.now))).body['commands'] as { id: string }[];
    expect(first).toMatchObject([{ order, until: api.clock.now + 60_000 }]);
    const handled = [{ id: first[0]?.id, outcome: 'done' }];
    const another = await enrolDevice(api, administrator);
    // Another screen's word is not this one's.
    expect((await another.device.post(heartbeat, beat(api.clock.now, {}, { handled }))).body['commands']).toEqual([]);
    expect((await device.post(heartbeat, beat(api.clock.now))).body['commands']).toHaveLength(1);
    expect((await device.post(heartbeat, beat(api.clock.now, {}, { handled }))).body['commands']).toEqual([]);
    expect(await screenOf(id)).toMatchObject({ commands: [{ order, outcome: 'done' }] });
    await tell(id, order);
    api.clock.now += 61_000;
    expect((await device.post(heartbeat, beat(api.clock.now))).body['commands']).toEqual([]);
  });

  it('hears at once what it is to do, and nothing once it is withdrawn', async () => {
    expect((await newBrowser(api).listen('/api/kiosks/me/stream')).status).toBe(401);
    const { id, device } = await enrolDevice(api, administrator, { kiosk: 'corridor' });
    await tell(id, { do: 'reload', force: false });
    const stream = await device.listen('/api/kiosks/me/stream');
    const { version } = (await stream.next('settings'))?.data as { version: number };
    expect(await stream.next()).toMatchObject({ event: 'command', data: { order: { do: 'reload', force: false } } });
    await tell(id, { do: 'message', text: '九点闭馆', seconds: 60 });
    expect(await stream.next()).toMatchObject({ event: 'command', data: { order: { text: '九点闭馆' } } });
    const patch = { sentence: '轻轻一碰' };
    await administrator.post('/api/office/kiosks/configure', { id: 'corridor', version, patch });
    expect(await stream.next()).toEqual({ event: 'settings', data: { version: version + 1, patch } });
    await administrator.post('/api/office/kiosks/configure', { id: 'corridor', version: version + 1, patch: {} });
    await stream.next();
    await administrator.post('/api/office/kiosks/withdraw', { id });
    expect([(await stream.next())?.event, await stream.next()]).toEqual(['withdrawn', null]);
  });

  it('keeps the newest pictures, and takes no file that is none', async () => {
    const { id, device } = await enrolDevice(api, administrator);
    await tell(id, { do: 'screenshot' });
    const [command] = (await device.post(heartbeat, beat(api.clock.now))).body['commands'] as { id: string }[];
    for (let index = 0; index < 4; index++) {
      api.clock.now += 1000;
      expect((await upload(device, pixel, `?command=${command?.id ?? ''}`)).status).toBe(204);
    }
    const shown = (await screenOf(id)) as { screenshots: { id: string; at: number }[]; commands: object[] };
    expect(shown.screenshots.map(({ at }) => at)).toEqual([0, 1000, 2000].map((ago) => api.clock.now - ago));
    expect(shown.commands).toMatchObject([{ outcome: 'done' }]);
    const path = `/api/office/kiosks/screenshot?id=${shown.screenshots[0]?.id ?? ''}`;
    const cookie = `xuelang_session=${administrator.token}`;
    const answer = await api.app.request(path, { headers: { cookie } });
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await answer.arrayBuffer()).equals(pixel)).toBe(true);
    expect((await office.browsers.organiser.get(path)).status).toBe(404);
    expect((await upload(device, new Uint8Array(1024 * 1024 + 1))).status).toBe(413);
    expect(type(await upload(device, Uint8Array.from(pixel.subarray(0, 40))))).toBe('/problems/unreadable-picture');
    const page = new TextEncoder().encode('<script>alert(1)</script>');
    expect(type(await upload(device, page))).toBe('/problems/unreadable-picture');
    expect((await upload(device, page, '', 'text/html')).status).toBe(415);
  });

  it('counts each event once, however often and in however many batches it comes', async () => {
    const { id, device } = await enrolDevice(api, administrator);
    const { now } = api.clock;
    const [one, two] = [visit(now), visit(now)];
    const shown = { ...visit(now), kind: 'shown', item: 'ping-ri', title: '平日', times: 3, seconds: 42 };
    const batch = { now, events: [one, two, shown, one] };
    const replies = await Promise.all([1, 2, 3, 4].map(() => device.post(events, batch)));
    expect(replies.flatMap(({ body }) => body['accepted'] as string[]).sort()).toEqual(
      [one.id, two.id, shown.id].sort(),
    );
    const changed = { ...one, seconds: 9 };
    const again = await device.post(events, { now, events: [changed, { id: visit(now).id, kind: 'visit' }, two] });
    expect(again.body).toMatchObject({
      accepted: [],
      duplicates: [two.id],
      rejected: [{ type: '/problems/invalid-record' }, { id: one.id, type: '/problems/conflict' }],
    });
    expect((await figures(id)).map(({ kind: of, count, seconds }) => [of, count, seconds])).toEqual([
      ['shown', 3, 42],
      ['visit', 2, 120],
      ['work', 2, 80],
    ]);
    expect((await device.post(events, { now, events: [] })).status).toBe(400);
    const many = Array.from({ length: 201 }, () => visit(now));
    expect((await device.post(events, { now, events: many })).status).toBe(400);
  });

  it('puts no visit into another year because a clock was off', async () => {
    const { id, device } = await enrolDevice(api, administrator);
    api.clock.now += 10 * day;
    const { now } = api.clock;
    const off = now + 30 * 365 * day;
    // Still off when it sends: moved back. Off when it happened and right since: kept within what can be.
    await device.post(events, { now: off, events: [visit(off - 2 * day)] });
    await device.post(events, { now, events: [visit(off), visit(now - 40 * 365 * day)] });
    const days = (await figures(id)).filter((one) => one.kind === 'visit').map((one) => one.day);
    const of = (time: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(time);
    expect(days).toEqual([of(now - 10 * day), of(now - 2 * day), of(now)]);
  });

  it('forgets single events after a time, and keeps what was counted', async () => {
    const { id, device } = await enrolDevice(api, administrator);
    await device.post(events, { now: api.clock.now, events: [visit(api.clock.now)] });
    await cleanUpKiosks(api.store, api.clock.now + 91 * day);
    const left = await api.store.db.selectFrom('kiosk_event').select('id').where('screen', '=', id).execute();
    expect([left.length, (await figures(id)).length]).toEqual([0, 2]);
  });

  it('shows an organiser what is in their reach, and lets them change a kiosk only if all its screens are', async () => {
    const { organiser, outsider } = office.browsers;
    const own = await enrolDevice(api, organiser, { kiosk: 'corridor', branch: 'b-team', name: '组里的屏' });
    expect(
      type(
        await organiser.post('/api/office/kiosks/code', { kiosk: 'corridor', name: '屏', branch: null, screen: null }),
      ),
    ).toBe('/problems/unknown-branch');
    const { version } = await settingsOf('corridor');
    const change = { id: 'corridor', version, patch: { title: '改过的长廊' } };
    expect((await organiser.post('/api/office/kiosks/configure', change)).body).toEqual({ version: version + 1 });
    expect(type(await organiser.post('/api/office/kiosks/configure', change))).toBe('/problems/kiosk-changed');
    const answer = (await own.device.post(heartbeat, beat(api.clock.now))).body;
    expect(answer['settings']).toEqual({ version: version + 1, patch: { title: '改过的长廊' } });
    expect(
      (await own.device.post(heartbeat, beat(api.clock.now, {}, { settings: version + 1 }))).body['settings'],
    ).toBeNull();

    await enrolDevice(api, outsider, { kiosk: 'corridor', branch: 'b-maguan', name: '马关的屏' });
    expect(type(await organiser.post('/api/office/kiosks/configure', { ...change, version: version + 1 }))).toBe(
      '/problems/not-allowed',
    );
    expect(JSON.stringify((await organiser.get('/api/office/kiosks')).body)).not.toContain('马关的屏');
    expect(type(await outsider.post('/api/office/kiosks/withdraw', { id: own.id }))).toBe(
      '/problems/unknown-kiosk-screen',
    );
    const undone = { id: 'corridor', version: version + 1, patch: {} };
    expect((await administrator.post('/api/office/kiosks/configure', undone)).body).toEqual({ version: version + 2 });
    expect(
      (await own.device.post(heartbeat, beat(api.clock.now, {}, { settings: version + 1 }))).body['settings'],
    ).toEqual({
      version: version + 2,
      patch: {},
    });
    const log = JSON.stringify((await administrator.get('/api/office/audit?limit=50')).body);
    for (const action of ['kiosk-code-made', 'kiosk-enrolled', 'kiosk-configured']) expect(log).toContain(action);
  });

  it('exports visits and proof of play, with the names of screens', async () => {
    const { id, device } = await enrolDevice(api, administrator, { name: '出口' });
    const { now } = api.clock;
    const shown = { ...visit(now), kind: 'shown', item: 'ping-ri', title: '=平日', times: 3, seconds: 42.4 };
    await device.post(events, { now, events: [visit(now), shown] });
    const query = `from=0000-01-01&until=9999-12-31&screen=${id}`;
    const text = async (what: string) => {
      const headers = { cookie: `xuelang_session=${administrator.token}` };
      return (await api.app.request(`/api/office/kiosks/export?what=${what}&${query}`, { headers })).text();
    };
    expect(await text('visits')).toMatch(/日期,大屏,屏,次数,总秒数\r\n[\d-]+,gate,出口,1,60\r\n$/);
    expect(await text('works')).toMatch(/\r\n[\d-]+,gate,出口,展馆,\/hall\/x\/,1,40\r\n$/);
    expect(await text('shown')).toMatch(/播放次数,总秒数\r\n[\d-]+,gate,出口,'=平日,ping-ri,3,42\r\n$/);
    const headers = { cookie: `xuelang_session=${administrator.token}` };
    const sheet = await api.app.request(`/api/office/kiosks/export?what=shown&as=xlsx&${query}`, { headers });
    const [head, row] = await readSheet(Buffer.from(await sheet.arrayBuffer()));
    expect(head?.slice(1)).toEqual(['大屏', '屏', '内容', '地址', '播放次数', '总秒数']);
    expect(row?.slice(1)).toEqual(['gate', '出口', '=平日', 'ping-ri', 3, 42]);
  });
});
