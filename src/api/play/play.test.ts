import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '@/api/testing/test-store.ts';
import { newId, sampleBatch, sampleRecord } from '@/api/testing/sample.ts';
import { type Browser, newApi, newBrowser, signedIn } from '@/api/testing/test-api.ts';
import { organisation } from '@/api/accounts/member.ts';
import { recountNewcomers } from './recount.ts';
import { dayOf } from '@/core/day/day.ts';
import type { Record } from '@/core/record/record.ts';
import { loadWorks } from '@/api/records/works.ts';
import { sampleCatalogue } from '@/api/testing/sample.ts';

const zone = 'Asia/Shanghai';

describe.each(databases)('points on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  beforeAll(async () => {
    api = await newApi(kind);
    // Noon in Shanghai, so that an hour before is the same day.
    api.clock.now = Date.UTC(2026, 10, 28, 4);
  });
  afterAll(() => api.remove());

  const send = async (browser: Browser, records: Record[]) => {
    const { body, status } = await browser.post('/api/records', sampleBatch(records, api.clock.now));
    expect(status).toBe(200);
    return body as { accepted: string[]; rejected: { type: string }[] };
  };
  const points = async (browser: Browser) =>
    (await browser.get('/api/me/points')).body as {
      total: number;
      today: { points: number; question: boolean; daily: number };
      streak: object;
      badges: string[];
      days: { day: string; entries: { rule: string; points: number }[] }[];
      corrections: { points: number; reason: string }[];
      hidden: boolean;
    };
  const right = (actor: string, more: Partial<Record> = {}) =>
    answered(actor, { part: 'year', response: 'B', ...more });
  function answered(actor: string, more: Partial<Record> = {}): Record {
    const { seconds: _, ...record } = sampleRecord(actor, { at: api.clock.now });
    return { ...record, activity: 'quiz/basics', verb: 'answered', response: 'A', part: 'year', ...more };
  }

  it('come from the server’s marks, and a forged score changes nothing', async () => {
    const { browser, member } = await signedIn(api);
    const forged = { ...answered(member.id), score: 1 } as Record;
    const { rejected } = await send(browser, [forged, answered(member.id), answered(member.id, { part: 'no-such' })]);
    expect(rejected).toMatchObject([{ type: '/problems/invalid-record' }]);
    // The server marks what was chosen, whatever else a record says: a round of another day, or that all is completed.
    await send(browser, [
      answered(member.id, { round: 'daily/2026-11-27' }),
      sampleRecord(member.id, { at: api.clock.now, verb: 'completed', revision: 'a1' }),
    ]);
    expect(await points(browser)).toMatchObject({ total: 0, days: [], badges: [] });
    await send(browser, [right(member.id), right(member.id)]);
    expect(await points(browser)).toMatchObject({ total: 1, badges: ['begun'], streak: { days: 1 } });
  });

  it('are the same in whatever order and batches records arrive', async () => {
    const deeds = (actor: string) => [
      right(actor),
      right(actor, { part: 'place', response: ['三湾'], at: api.clock.now - 1000 }),
      answered(actor, { round: `question/${dayOf(api.clock.now, zone)}`, response: 'B' }),
      ...Array.from({ length: 8 }, (_, index) =>
        sampleRecord(actor, { at: api.clock.now - index * 100_000, seconds: 100 }),
      ),
      sampleRecord(actor, { at: api.clock.now - 5000, verb: 'completed', revision: 'a1' }),
    ];
    const totals = new Set<number>();
    const orders = fc.sample(fc.shuffledSubarray([...deeds('').keys()], { minLength: deeds('').length }), 4);
    for (const order of orders) {
      const { browser, member } = await signedIn(api);
      const all = deeds(member.id);
      const records = order.map((index) => all[index] as Record);
      await send(browser, records.slice(0, 5));
      await send(browser, records.slice(3));
      totals.add((await points(browser)).total);
    }
    // Two right answers, the question of the day, ten minutes of study, one work.
    expect([...totals]).toEqual([2 + 3 + 1 + 5]);
  });

  it('are corrected by a line of their own, with a reason, in the audit log', async () => {
    const { browser, member } = await signedIn(api);
    await send(browser, [right(member.id)]);
    const administrator = await signedIn(api);
    await api.store.db
      .updateTable('member')
      .set({ roles: '["member","administrator"]' })
      .where('id', '=', administrator.member.id)
      .execute();
    const correct = (body: object) =>
      administrator.browser.post('/api/office/members/points', { id: member.id, ...body });
    expect((await correct({ points: 5, reason: '' })).status).toBe(400);
    expect((await correct({ points: 0, reason: '补记' })).status).toBe(400);
    expect((await correct({ points: 5, reason: '停电那天补记' })).status).toBe(204);
    expect(await points(browser)).toMatchObject({
      total: 6,
      today: { points: 1 },
      corrections: [{ points: 5, reason: '停电那天补记' }],
    });
    const [noted] = await api.store.db.selectFrom('audit').selectAll().where('target', '=', member.id).execute();
    expect(noted).toMatchObject({ action: 'points-corrected', detail: '{"points":5,"reason":"停电那天补记"}' });
  });

  it('boards tell a member their own branch’s people and all branches’ averages; who hides is not there', async () => {
    for (const id of ['board-a', 'board-b']) {
      const created = { organisation, parent: null, created: 0 };
      await api.store.db
        .insertInto('branch')
        .values({ id, name: id, ...created })
        .execute();
    }
    const people = await Promise.all([1, 2, 3, 4].map(() => signedIn(api)));
    for (const [index, { member, browser }] of people.entries()) {
      await api.store.db
        .updateTable('member')
        .set({ branch: index < 2 ? 'board-a' : 'board-b' })
        .where('id', '=', member.id)
        .execute();
      await send(
        browser,
        index === 1 ? [right(member.id), right(member.id, { part: 'place', response: ['三湾'] })] : [right(member.id)],
      );
    }
    const board = async (one: number) => (await people[one]!.browser.get('/api/play/board')).body;
    expect(await board(0)).toMatchObject({
      branch: 'board-a',
      people: [
        { points: 2, place: 1, mine: false },
        { points: 1, place: 2, mine: true },
      ],
      branches: [
        { name: 'board-a', mean: 1.5, mine: true },
        { name: 'board-b', mean: 1, mine: false },
      ],
    });
    await people[1]!.browser.post('/api/me/hidden', { hidden: true });
    expect((await board(0))['people']).toMatchObject([{ points: 1, place: 1, mine: true }]);
    expect(await points(people[1]!.browser)).toMatchObject({ hidden: true, total: 2 });
  });

  it('a duel can be played against by one’s own branch, not by others, and not where its owner hides', async () => {
    const works = Array.from({ length: 10 }, (_, index) => ({
      ...{ id: `d${index}`, type: 'truefalse' as const, ask: '？', answer: true },
    }));
    const bank = {
      activity: 'quiz/duel' as const,
      title: '题库',
      revision: 'd',
      parts: works.map(({ id }) => id),
      questions: works,
    };
    api.deps.works = await loadWorks(
      api.store,
      { ...sampleCatalogue, works: [...sampleCatalogue.works, bank] },
      api.clock.now,
    );
    for (const id of ['duel-a', 'duel-b']) {
      const created = { organisation, parent: null, created: 0 };
      await api.store.db
        .insertInto('branch')
        .values({ id, name: id, ...created })
        .execute();
    }
    const [one, two, other] = await Promise.all([1, 2, 3].map(() => signedIn(api)));
    for (const [person, branch] of [
      [one!, 'duel-a'],
      [two!, 'duel-a'],
      [other!, 'duel-b'],
    ] as const) {
      await api.store.db.updateTable('member').set({ branch }).where('id', '=', person.member.id).execute();
    }
    const round = `duel/${sampleRecord('').id}`;
    const answers = works.map(({ id }, index) =>
      answered(one!.member.id, {
        id: newId(api.clock.now + index),
        activity: 'quiz/duel',
        part: id,
        response: index < 7,
        round,
        seconds: index + 1,
      }),
    );
    await send(one!.browser, answers.slice(0, 9));
    const runs = async (browser: Browser) =>
      (await browser.get('/api/play/runs')).body['runs'] as { mine: boolean; answers: object[] }[];
    expect(await runs(one!.browser)).toEqual([]);
    await send(one!.browser, answers.slice(9));
    expect(await runs(one!.browser)).toMatchObject([{ mine: true }]);
    const [seen] = await runs(two!.browser);
    expect(seen).toMatchObject({ mine: false });
    expect(seen?.answers).toHaveLength(10);
    expect(seen?.answers[0]).toEqual({ question: 'quiz/duel#d0', seconds: 1, score: 1 });
    expect(await runs(other!.browser)).toEqual([]);
    await one!.browser.post('/api/me/hidden', { hidden: true });
    expect(await runs(two!.browser)).toEqual([]);
  });

  it('a certificate is given for a course that was studied, stays the same, and is verified with a masked name', async () => {
    const course = {
      activity: 'course/all' as const,
      title: '全程',
      revision: 'k',
      parts: ['lesson/sanwan', 'quiz/basics'],
      questions: [],
    };
    api.deps.works = await loadWorks(
      api.store,
      { ...sampleCatalogue, works: [...sampleCatalogue.works, course] },
      api.clock.now,
    );
    const { browser, member } = await signedIn(api);
    const ask = () => browser.post('/api/me/certificates', { course: 'course/all' });
    const done = (activity: Record['activity']) =>
      sampleRecord(member.id, { at: api.clock.now, activity, verb: 'completed', revision: 'x' });
    await send(browser, [done('course/all'), done('lesson/sanwan'), done('quiz/basics')]);
    expect((await ask()).status).toBe(409);
    await send(browser, [sampleRecord(member.id, { at: api.clock.now }), right(member.id)]);
    const { body } = await ask();
    expect(body).toMatchObject({ title: '全程', name: '小林' });
    expect((await ask()).body).toEqual(body);
    const stranger = newBrowser(api);
    const verify = async (number: string) =>
      (await stranger.get(`/api/play/certificate?number=${encodeURIComponent(number)}`)).body['certificate'];
    const number = String(body['number']);
    expect(number).toMatch(/^[2-9A-HJ-NP-X]{12}$/);
    expect(await verify(`${number.slice(0, 4)}-${number.slice(4).toLowerCase()}`)).toMatchObject({
      title: '全程',
      name: '小○',
    });
    expect(await verify('2'.repeat(12))).toBeNull();
  });

  it('is worked out anew for who studied before there was a ledger, to the same points', async () => {
    const { browser, member } = await signedIn(api);
    await send(browser, [right(member.id), sampleRecord(member.id, { at: api.clock.now, seconds: 600 })]);
    const before = await points(browser);
    for (const table of ['play_day', 'play_month'] as const) {
      await api.store.db.deleteFrom(table).where('member', '=', member.id).execute();
    }
    expect(await points(browser)).toMatchObject({ total: 0 });
    for (let again = 0; again < 2; again++) {
      await api.store.db.deleteFrom('play_member').where('member', '=', member.id).execute();
      await recountNewcomers(api.deps, () => false);
    }
    expect(await points(browser)).toEqual(before);
    expect(before.total).toBe(2);
  });

  it('goes with the study that is erased, and stands in what a member takes along', async () => {
    const { browser, member } = await signedIn(api);
    await send(browser, [right(member.id)]);
    const file = (await browser.get('/api/me/export')).body as { play: { days: object[] } };
    expect(file.play.days).toHaveLength(1);
    await browser.post('/api/me/erase', { confirm: 'erase' });
    expect(await points(browser)).toMatchObject({ total: 0, days: [], badges: [] });
  });
});
