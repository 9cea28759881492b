import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { officeSample, type OfficeSample } from '@/api/testing/office-sample.ts';
import { databases } from '@/api/testing/test-store.ts';
import { type Browser, newApi, newBrowser } from '@/api/testing/test-api.ts';
import { sampleQuestions } from '@/core/exam/sample.ts';
import type { PaperOfMine } from '@/core/exam/member.ts';
import type { Candidate } from '@/core/exam/office.ts';
import { termsOf, write } from '@/api/testing/exam-steps.ts';

const minute = 60_000;
const phone = 'phone-0001';
const desk = 'desk-00001';

describe.each(databases)('an examination on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  let office: OfficeSample;
  let sitting: string;
  let inside: Browser;
  beforeAll(async () => {
    api = await newApi(kind);
    office = await officeSample(api);
  });
  afterAll(() => api.remove());

  /** A member of the branch, in a browser. */
  async function candidate(): Promise<{ browser: Browser; id: string }> {
    const { newCandidate } = await import('@/api/testing/exam-steps.ts');
    return newCandidate(api, office.branches.funing);
  }
  async function newSitting(changed: object = {}): Promise<string> {
    const { organiser } = office.browsers;
    const terms = await termsOf(organiser, api.clock.now, [office.branches.funing], changed);
    const { body } = await organiser.post('/api/office/exams/schedule', terms);
    return String(body['id']);
  }
  const begin = async (browser: Browser, device = desk): Promise<PaperOfMine> => {
    const { status, body } = await browser.post('/api/exams/begin', { sitting, device });
    expect(status).toBe(200);
    return body as unknown as PaperOfMine;
  };
  beforeEach(async () => {
    sitting = await newSitting();
    inside = (await candidate()).browser;
  });

  it('is found by those it is for, and by nobody else', async () => {
    const { body } = await inside.get('/api/exams');
    expect(JSON.stringify(body)).toContain(sitting);
    for (const name of ['administrator', 'outsider'] as const) {
      const other = office.browsers[name];
      expect(JSON.stringify((await other.get('/api/exams')).body)).not.toContain(sitting);
      expect((await other.get(`/api/exams/sitting?id=${sitting}`)).status).toBe(404);
      expect((await other.post('/api/exams/begin', { sitting, device: desk })).status).toBe(404);
    }
  });

  it('sends questions without anything of their keys', async () => {
    const paper = await begin(inside);
    expect(paper.questions).toHaveLength(8);
    const text = JSON.stringify(paper);
    for (const secret of ['机密', 'explain', 'feedback', '"answer"', 'difficulty', 'seed', '一九二七'])
      expect(text).not.toContain(secret);
    for (const { id } of sampleQuestions) expect(text).not.toContain(`"${id}"`);
  });

  it('begins once, however often the button is pressed, and only as often as it may', async () => {
    const [one, other] = await Promise.all([begin(inside), begin(inside, phone)]);
    expect(other.attempt).toBe(one.attempt);
    expect(other.questions).toEqual(one.questions);
    await inside.post('/api/exams/submit', { attempt: one.attempt });
    const again = await inside.post('/api/exams/begin', { sitting, device: desk });
    expect(again.body['type']).toBe('/problems/no-attempts-left');
  });

  it('keeps each answer, whoever sends it again, and the newest of two devices', async () => {
    const { attempt } = await begin(inside);
    const first = { question: 0, response: 'A', version: 1, ago: 0 };
    const sent = { attempt, device: desk, known: 0, answers: [first] };
    for (let time = 0; time < 2; time++) {
      const { body } = await inside.post('/api/exams/save', sent);
      expect(body).toMatchObject({ accepted: [1], rejected: [], sequence: 1 });
    }
    await inside.post('/api/exams/open', { attempt, device: phone });
    const other = { attempt, device: phone, known: 0, answers: [{ ...first, response: 'B' }] };
    const { body } = await inside.post('/api/exams/save', other);
    expect(body).toMatchObject({ accepted: [1], answers: [{ question: 0, response: 'B', sequence: 2 }] });
    // The desk did not hear that its answer was kept: sent again, it does not come back over the newer one.
    const retried = await inside.post('/api/exams/save', { ...sent, known: 1 });
    expect(retried.body).toMatchObject({ accepted: [1], answers: [{ question: 0, response: 'B', sequence: 2 }] });
    const opened = await inside.post('/api/exams/open', { attempt, device: desk });
    expect(opened.body['answers']).toMatchObject([{ question: 0, response: 'B' }]);
  });

  it('refuses what is no answer to the question, and keeps the rest', async () => {
    const { attempt } = await begin(inside);
    const answers = [
      { question: 0, response: 'Z', version: 1, ago: 0 },
      { question: 99, response: 'A', version: 2, ago: 0 },
      { question: 1, response: 'A', version: 3, ago: 0 },
      { question: 1, response: null, version: 4, ago: 0 },
    ];
    const { body } = await inside.post('/api/exams/save', { attempt, device: desk, known: 0, answers });
    expect(body['accepted']).toEqual([3, 4]);
    expect(body['rejected']).toEqual([1, 2].map((version) => ({ version, reason: 'unfit' })));
  });

  it('takes no answers of another member, and shows theirs to nobody', async () => {
    const { attempt } = await begin(inside);
    const { browser: other } = await candidate();
    const answers = [{ question: 0, response: 'A', version: 1, ago: 0 }];
    const sent: [string, object][] = [
      ['open', { attempt, device: phone }],
      ['save', { attempt, device: phone, known: 0, answers }],
      ['submit', { attempt }],
      ['appeal', { attempt, question: 0, text: '不服' }],
    ];
    for (const [action, body] of sent) expect((await other.post(`/api/exams/${action}`, body)).status).toBe(404);
    expect((await other.get(`/api/exams/result?attempt=${attempt}`)).status).toBe(404);
    expect((await office.browsers.outsider.get(`/api/office/exams/attempt?id=${attempt}`)).status).toBe(404);
  });

  it('marks on the server alone: what a browser says of points is passed over', async () => {
    const paper = await begin(inside);
    await write(inside, paper, 'all', { score: 1, points: 999, marks: [1] });
    const forged = await inside.post('/api/exams/submit', { attempt: paper.attempt, score: 1, points: 999 });
    expect(forged.status).toBe(200);
    const records = await inside.get('/api/me/progress');
    expect(JSON.stringify(records.body)).not.toContain('exam');
    const { body } = await inside.get(`/api/exams/result?attempt=${paper.attempt}`);
    expect((body['score'] as { points: number }).points).toBeLessThanOrEqual(22);
  });

  it('ends at the deadline by the server’s clock, without anybody there', async () => {
    const paper = await begin(inside);
    await write(inside, paper, 'one');
    api.clock.now += 31 * minute;
    const late = { attempt: paper.attempt, device: 'other-device', known: 0 };
    const answers = [{ question: 1, response: 'A', version: 1, ago: 0 }];
    const { body } = await inside.post('/api/exams/save', { ...late, answers });
    expect(body['rejected']).toEqual([{ version: 1, reason: 'too-late' }]);
    api.clock.now += 10 * minute;
    const { body: sittings } = await inside.get(`/api/exams/sitting?id=${sitting}`);
    const { mine } = sittings['sitting'] as { mine: object[] };
    expect(mine).toMatchObject([{ automatic: true, submitted: paper.deadline }]);
    const { body: result } = await inside.get(`/api/exams/result?attempt=${paper.attempt}`);
    expect(result).toMatchObject({ automatic: true, answered: 1, submitted: paper.deadline });
  });

  it('keeps what was given before the deadline by a device out of reach; it counts when an organiser says so', async () => {
    const { organiser } = office.browsers;
    const paper = await begin(inside);
    api.clock.now += 31 * minute;
    const answers = [{ question: 0, response: 'A', version: 1, ago: 2 * minute }];
    const sent = { attempt: paper.attempt, device: desk, known: 0, answers };
    expect((await inside.post('/api/exams/save', sent)).body).toMatchObject({ accepted: [1], rejected: [] });
    // It was heard of after the deadline now: whatever else it brings, it could have brought then.
    const more = { ...sent, answers: [{ question: 1, response: 'A', version: 2, ago: 2 * minute }] };
    expect((await inside.post('/api/exams/save', more)).body).toMatchObject({ accepted: [] });
    api.clock.now += 20 * minute;
    const before = await organiser.get(`/api/office/exams/attempt?id=${paper.attempt}`);
    expect(before.body).toMatchObject({ lateCounts: false, late: [{ question: 0, given: minute }] });
    expect((before.body['reviewed'] as { response: unknown }[])[0]?.response).toBeNull();
    await organiser.post('/api/office/exams/admit-late', { attempt: paper.attempt, counts: true });
    const after = await organiser.get(`/api/office/exams/attempt?id=${paper.attempt}`);
    expect((after.body['reviewed'] as { response: unknown }[])[0]?.response).not.toBeNull();
  });

  it('takes nothing more after it was handed in', async () => {
    const paper = await begin(inside);
    await inside.post('/api/exams/submit', { attempt: paper.attempt });
    const answers = [{ question: 0, response: 'A', version: 1, ago: 0 }];
    const { body } = await inside.post('/api/exams/save', { attempt: paper.attempt, device: desk, known: 0, answers });
    expect(body['rejected']).toEqual([{ version: 1, reason: 'submitted' }]);
  });

  it('can be closed early, and given more time for one', async () => {
    const { organiser } = office.browsers;
    const one = await candidate();
    const paper = await begin(one.browser);
    await begin(inside);
    const more = { id: sitting, member: one.id, minutes: 15, attempts: 1, reason: '停电' };
    expect((await organiser.post('/api/office/exams/extend', more)).status).toBe(204);
    await organiser.post('/api/office/exams/close', { id: sitting });
    const { body } = await one.browser.post('/api/exams/save', {
      attempt: paper.attempt,
      device: desk,
      known: 0,
      answers: [],
    });
    expect(body['deadline']).toBe(api.clock.now + 15 * minute);
    api.clock.now += 12 * minute;
    expect((await inside.get(`/api/exams/sitting?id=${sitting}`)).body['sitting']).toMatchObject({ state: 'past' });
    const { body: list } = await organiser.get(`/api/office/exams/sitting?id=${sitting}`);
    const states = (list['candidates'] as Candidate[]).filter(({ attempts }) => attempts.length > 0);
    expect(states.map(({ state }) => state).sort()).toEqual(['submitted', 'writing']);
  });

  it('shows scores and answers only when the organiser lets them be seen', async () => {
    const look = async (scores: string, answers: string) => {
      sitting = await newSitting({ scores, answers });
      const { browser } = await candidate();
      const { attempt } = await begin(browser);
      await browser.post('/api/exams/submit', { attempt });
      const now = await browser.get(`/api/exams/result?attempt=${attempt}`);
      const { now: before } = api.clock;
      api.clock.now += 130 * minute;
      const later = await browser.get(`/api/exams/result?attempt=${attempt}`);
      api.clock.now = before;
      return [now, later].map(({ body }) => [body['score'] !== null, body['reviewed'] !== null]);
    };
    expect(await look('submitted', 'submitted')).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(await look('submitted', 'closed')).toEqual([
      [true, false],
      [true, true],
    ]);
    expect(await look('closed', 'never')).toEqual([
      [false, false],
      [true, false],
    ]);
    expect(await look('never', 'never')).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  it('is appealed against, answered with other points, and entered into the log', async () => {
    const { organiser, administrator } = office.browsers;
    sitting = await newSitting({ scores: 'submitted', answers: 'submitted' });
    const { attempt } = await begin(inside);
    await inside.post('/api/exams/submit', { attempt });
    expect((await inside.post('/api/exams/appeal', { attempt, question: 0, text: '题目有歧义' })).status).toBe(204);
    const { body } = await organiser.get(`/api/office/exams/appeals?id=${sitting}`);
    const [appeal] = body['appeals'] as { id: string }[];
    const reply = { id: appeal?.id, reply: '有道理，给分', points: 2 };
    expect((await organiser.post('/api/office/exams/answer-appeal', reply)).status).toBe(204);
    const { body: result } = await inside.get(`/api/exams/result?attempt=${attempt}`);
    expect(result['score']).toMatchObject({ points: 2 });
    expect((result['reviewed'] as object[])[0]).toMatchObject({ points: 2, reason: '有道理，给分' });
    expect((await inside.post('/api/exams/appeal', { attempt, question: 0, text: '再说' })).status).toBe(409);
    const log = JSON.stringify((await administrator.get('/api/office/audit')).body);
    for (const action of ['exam-scheduled', 'exam-appeal-answered', 'exam-adjusted']) expect(log).toContain(action);
  });

  it('is changed while nobody has begun, and afterwards only to the good of those who did', async () => {
    const { organiser } = office.browsers;
    const terms = await termsOf(organiser, api.clock.now, [office.branches.funing]);
    expect((await organiser.post('/api/office/exams/edit', { id: sitting, ...terms, minutes: 45 })).status).toBe(204);
    await begin(inside);
    const refused = await organiser.post('/api/office/exams/edit', { id: sitting, ...terms, minutes: 10 });
    expect(refused.body['type']).toBe('/problems/exam-begun');
    const kind45 = { id: sitting, ...terms, minutes: 45 };
    expect((await organiser.post('/api/office/exams/edit', { ...kind45, closes: terms.closes + minute })).status).toBe(
      204,
    );
    expect((await organiser.post('/api/office/exams/edit', { ...kind45, closes: terms.closes - minute })).status).toBe(
      409,
    );
    expect((await organiser.post('/api/office/exams/remove', { id: sitting })).body['type']).toBe(
      '/problems/exam-begun',
    );
    const unused = await newSitting();
    expect((await organiser.post('/api/office/exams/remove', { id: unused })).status).toBe(204);
  });

  it('is analysed and exported, with formulas made harmless', async () => {
    const { organiser } = office.browsers;
    for (let index = 0; index < 5; index++) {
      const { browser } = await candidate();
      const paper = await begin(browser);
      await write(browser, paper, index % 2 === 0 ? 'all' : 'one');
      await browser.post('/api/exams/submit', { attempt: paper.attempt });
    }
    const { body } = await organiser.get(`/api/office/exams/items?id=${sitting}`);
    expect(body['members']).toBe(5);
    for (const what of ['results', 'answers']) {
      const cookie = `xuelang_session=${organiser.token}`;
      const response = await api.app.request(`/api/office/exams/export?id=${sitting}&what=${what}`, {
        headers: { cookie },
      });
      const text = await response.text();
      expect(text).toContain('考生');
      if (what === 'answers') expect(text).toContain("'=1+1");
    }
    const stranger = newBrowser(api);
    expect((await stranger.get(`/api/office/exams/export?id=${sitting}&what=results`)).status).toBe(401);
  });
});
