import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Work } from '@/core/catalogue/catalogue.ts';
import { createMember } from './accounts/create-member.ts';
import { policies } from './accounts/policy.ts';
import { migrate } from './database/migrate.ts';
import { openStore } from './database/open.ts';
import type { Store } from './database/store.ts';
import { loadWorks } from './records/works.ts';
import { enrolDevice } from './testing/kiosk-steps.ts';
import { sampleBatch, sampleCatalogue, sampleRecord } from './testing/sample.ts';
import { newApp, newBrowser, password, signedIn, type TestApp } from './testing/test-api.ts';
import { newDatabase } from './testing/test-store.ts';

/** Only PostgreSQL: a SQLite file belongs to one process. Two stores have nothing in common but the database. */
let stores: Store[];
let apps: TestApp[];
let remove: () => Promise<void>;

beforeAll(async () => {
  const database = await newDatabase('postgres');
  stores = await Promise.all([openStore(database.place), openStore(database.place)]);
  // Both start at the same moment on an empty database.
  await Promise.all(stores.map((store) => store.alone(() => migrate(store.db))));
  apps = await Promise.all(stores.map((store) => newApp(store)));
  remove = database.remove;
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await remove();
});

const [first, second] = [() => apps[0] as TestApp, () => apps[1] as TestApp];

it('know each other’s sessions', async () => {
  const { browser, member } = await signedIn(first());
  const elsewhere = newBrowser(second());
  elsewhere.token = browser.token;
  expect((await elsewhere.get('/api/session')).body).toMatchObject({ member: { id: member.id } });
  await elsewhere.post('/api/auth/sign-out');
  expect((await browser.get('/api/session')).body).toEqual({ member: null });
});

it('count attempts together', async () => {
  const { name } = await signedIn(first());
  const guess = (app: TestApp) => newBrowser(app).post('/api/auth/sign-in', { name, password: 'guess' });
  for (let index = 0; index < policies.asvs.attempts.name / 2; index++)
    await Promise.all([guess(first()), guess(second())]);
  for (const app of apps) {
    expect((await newBrowser(app).post('/api/auth/sign-in', { name, password })).status).toBe(429);
  }
});

it('know the works of a newer build once one of them does', async () => {
  const { browser, member } = await signedIn(first());
  const [lesson, , quiz] = sampleCatalogue.works as [Work, Work, Work];
  const works = [
    { ...lesson, activity: 'lesson/new' as const },
    { ...quiz, activity: 'quiz/new' as const },
  ];
  await loadWorks(second().deps.store, { ...sampleCatalogue, works: [...sampleCatalogue.works, ...works] }, Date.now());
  first().clock.now += 60_000;
  const study = sampleRecord(member.id, { activity: 'lesson/new' });
  const answered = { activity: 'quiz/new', part: 'year', verb: 'answered', response: 'B' } as const;
  const { body } = await browser.post('/api/records', sampleBatch([study, sampleRecord(member.id, answered)]));
  first().clock.now -= 60_000;
  expect(body['rejected']).toEqual([]);
  const progress = JSON.stringify((await browser.get('/api/me/progress')).body);
  expect(progress).toContain('"score":1');
});

it('take one member’s batches at once, each record once, and agree on the progress', async () => {
  const { browser, member } = await signedIn(first());
  const browsers = apps.map((app) => newBrowser(app));
  for (const other of browsers) other.token = browser.token;
  const records = Array.from({ length: 80 }, (_, index) =>
    sampleRecord(member.id, {
      activity: index % 2 === 0 ? 'lesson/sanwan' : 'lesson/gutian',
      at: Date.now() - index * 30_000,
    }),
  );
  // Overlapping batches in opposite orders: where locks were taken in different orders, this would be a deadlock.
  const sends = browsers.flatMap((one, which) =>
    Array.from({ length: 16 }, (_, index) => {
      const batch = records.slice(index * 5, index * 5 + 10);
      return one.post('/api/records', sampleBatch(which === 0 ? batch : batch.toReversed()));
    }),
  );
  const replies = await Promise.all(sends);
  expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
  const accepted = replies.flatMap(({ body }) => body['accepted'] as string[]);
  expect(accepted.toSorted()).toEqual(records.map(({ id }) => id).toSorted());
  const answers = await Promise.all(browsers.map((one) => one.get('/api/me/progress')));
  expect(answers[0]?.body).toEqual(answers[1]?.body);
  const [{ progress }] = answers[0]?.body['works'] as [{ progress: { spans: [number, number][] } }];
  expect(progress.spans).toHaveLength(40);
});

it('tell a screen at once what the office says to the other', async () => {
  const officer = newBrowser(first());
  const wanted = { name: 'kiosk-officer', displayName: '管理员', password, roles: ['administrator' as const] };
  await createMember(first().deps.store, wanted, Date.now());
  await officer.post('/api/auth/sign-in', { name: wanted.name, password });
  const { id, device: there } = await enrolDevice(first(), officer, {}, second());
  const stream = await there.listen('/api/kiosks/me/stream');
  await stream.next('settings');
  const order = { do: 'message', text: '九点闭馆', seconds: 60 };
  await officer.post('/api/office/kiosks/tell', { ids: [id], order });
  expect(await stream.next('command')).toMatchObject({ data: { order } });
  await officer.post('/api/office/kiosks/withdraw', { id });
  expect(await stream.next('withdrawn')).not.toBeNull();
  expect((await there.get('/api/kiosks/me')).status).toBe(401);
});

it('lead screens and followers of the other, and hear from them', async () => {
  const wanted = { name: 'kiosk-guide', displayName: '小林', password, roles: ['member' as const, 'guide' as const] };
  await createMember(first().deps.store, wanted, Date.now());
  const guide = newBrowser(first());
  await guide.post('/api/auth/sign-in', { name: wanted.name, password });
  const [screen, phone] = [newBrowser(second()), newBrowser(second())];
  const { body: offered } = await screen.post('/api/guide/screens', {
    ...{ kiosk: 'chang-lang', title: '入口竖屏', width: 1080, height: 1920 },
  });
  const key = String(offered['key']);
  const { body: paired } = await guide.post('/api/guide/pair', { code: offered['code'] });
  const { id: visit, follow } = paired['visit'] as { id: string; follow: string };
  const streams = [
    await screen.listen(`/api/guide/screens/stream?key=${key}`),
    await phone.listen(`/api/guide/follow?code=${follow}`),
  ];
  for (const one of streams) expect(await one.next('present')).toMatchObject({ data: { visit: { id: visit } } });

  const command = { do: 'open', address: '/hall/x/', part: null, title: '长廊' };
  const { body: order } = await guide.post('/api/guide/command', { visit, command });
  for (const one of streams) expect((await one.next('order'))?.data).toEqual(order);
  await guide.post('/api/guide/pointer', { visit, at: { x: 0.25, y: 0.5 } });
  for (const one of streams) expect((await one.next('pointer'))?.data).toEqual({ x: 0.25, y: 0.5 });

  const own = await guide.listen(`/api/guide/stream?visit=${visit}`);
  await own.next('screens');
  const shows = { address: '/hall/x/', part: null, title: '长廊', playing: false };
  await screen.post('/api/guide/screens/report', { key, shows });
  expect((await own.next('screens'))?.data).toMatchObject({ screens: [{ shows }] });
  await guide.post('/api/guide/end', { visit, group: '', heads: 1, planned: 10, note: '' });
  for (const one of streams) expect((await one.next('present'))?.data).toEqual({ visit: null });
  await Promise.all([...streams, own].map((one) => one.close()));
});
