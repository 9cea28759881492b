import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExamTarget, newExam } from './testing/exam-steps.ts';
import { newScreen } from './testing/kiosk-steps.ts';
import { newBranch, newPerson, newVisit } from './testing/office-targets.ts';
import { officeSample, type OfficeSample } from './testing/office-sample.ts';
import { databases } from './testing/test-store.ts';
import { type Browser, newApi, password, type Reply } from './testing/test-api.ts';
import { sampleBatch, sampleRecord } from './testing/sample.ts';

/**
 * Who sends: nobody signed in, a member, an editor, the organiser of the branch that is concerned, the organiser of another
 * one, an administrator.
 */
const who = ['guest', 'member', 'editor', 'organiser', 'outsider', 'administrator'] as const;

/** Made anew for each cell, in the organiser's branch. */
interface Target {
  person: string;
  name: string;
  branch: string;
  /** A branch to put somebody or something into. */
  into: string;
  /** An examination of the organiser's branch that the member `member` is writing, with an appeal. */
  exam: ExamTarget;
  /** A guided visit of the organiser's branch. */
  visit: string;
  /** A screen of the organiser's branch, with a picture. */
  screen: { id: string; screenshot: string };
}

type Send = (browser: Browser, target: Target) => Promise<Reply>;

const get = (path: string, query?: (target: Target) => object): Send => {
  return (browser, target) => {
    const search = new URLSearchParams({ ...query?.(target) });
    return browser.get(query === undefined ? path : `${path}?${search.toString()}`);
  };
};
const post = (path: string, body?: (target: Target) => unknown): Send => {
  return (browser, target) => browser.post(path, body?.(target) ?? {});
};
const file = (what: string, { name }: Target) => ({
  path: `/api/office/import/${what}`,
  init: {
    method: 'POST',
    body: `用户名,姓名,支部\nnew-${name},新人,富宁\n`,
    headers: { 'content-type': 'text/csv' },
  },
});
const upload = (what: string): Send => {
  return (browser, target) => {
    const { path, init } = file(what, target);
    return browser.send(path, init);
  };
};
const confirm: Send = async (browser, target) => {
  const check = file('check', target);
  const { token } = (await browser.send(check.path, check.init)).body;
  const { path, init } = file(`confirm?token=${typeof token === 'string' ? token : '0'.repeat(64)}`, target);
  return browser.send(path, init);
};
const one = ({ person }: Target) => ({ id: person });
const exam = ({ exam: { sitting } }: Target) => ({ id: sitting });
const attempt = ({ exam: { attempt: id } }: Target) => ({ attempt: id });
const device = 'device-01';
const secret = 'no-such-secret-at-all';
const details = { group: '参观团', heads: 20, planned: null, note: '' };
const grant = 'urn:ietf:params:oauth:grant-type:device_code';
const screen = ({ screen: { id } }: Target) => ({ id });
const days = () => ({ from: '2026-01-01', until: '2026-12-31' });

/**
 * Every action of the API: what is sent, and what each of `who` is answered. The tests have no site (not ready) and come from
 * other machines (metrics, authority).
 */
const table: [action: string, send: Send, cells: string][] = [
  ['get /api/health', get('/api/health'), '200 200 200 200 200 200'],
  ['get /api/ready', get('/api/ready'), '503 503 503 503 503 503'],
  ['get /api/metrics', get('/api/metrics'), '404 404 404 404 404 404'],
  ['post /api/auth/sign-in', post('/api/auth/sign-in', () => ({ name: 'no', password })), '401 401 401 401 401 401'],
  ['post /api/auth/sign-out', post('/api/auth/sign-out'), '204 204 204 204 204 204'],
  [
    'post /api/auth/password',
    post('/api/auth/password', () => ({ current: 'x', wanted: 'x' })),
    '401 422 422 422 422 422',
  ],
  ['get /api/auth/password-rules', get('/api/auth/password-rules'), '200 200 200 200 200 200'],
  ['post /api/auth/device', post('/api/auth/device', () => ({ title: '竖屏' })), '200 200 200 200 200 200'],
  [
    'post /api/auth/device/token',
    post('/api/auth/device/token', () => ({ grant_type: grant, device_code: secret })),
    '400 400 400 400 400 400',
  ],
  [
    'get /api/auth/device/request',
    get('/api/auth/device/request', () => ({ user_code: secret })),
    '401 404 404 404 404 404',
  ],
  [
    'post /api/auth/device/answer',
    post('/api/auth/device/answer', () => ({ user_code: secret, number: null })),
    '401 404 404 404 404 404',
  ],
  ['get /api/session', get('/api/session'), '200 200 200 200 200 200'],
  [
    'post /api/records',
    post('/api/records', ({ person }) => sampleBatch([sampleRecord(person)])),
    '401 403 403 403 403 403',
  ],
  ['get /api/me/progress', get('/api/me/progress'), '401 200 200 200 200 200'],
  ['get /api/me/account', get('/api/me/account'), '401 200 200 200 200 200'],
  ['get /api/me/attempts', get('/api/me/attempts'), '401 200 200 200 200 200'],
  ['get /api/me/export', get('/api/me/export'), '401 200 200 200 200 200'],
  ['post /api/me/erase', post('/api/me/erase', () => ({ confirm: 'erase' })), '401 200 200 200 200 200'],
  ['get /api/me/points', get('/api/me/points'), '401 200 200 200 200 200'],
  ['post /api/me/hidden', post('/api/me/hidden', () => ({ hidden: true })), '401 200 200 200 200 200'],
  [
    'post /api/me/certificates',
    post('/api/me/certificates', () => ({ course: 'course/none' })),
    '401 409 409 409 409 409',
  ],
  ['get /api/play/certificate', get('/api/play/certificate?number=none'), '200 200 200 200 200 200'],
  ['get /api/play/board', get('/api/play/board'), '401 200 200 200 200 200'],
  ['get /api/play/runs', get('/api/play/runs'), '401 200 200 200 200 200'],
  [
    'post /api/office/members/points',
    post('/api/office/members/points', ({ person }) => ({ id: person, points: -5, reason: '重复计分' })),
    '401 403 403 403 403 204',
  ],
  ['get /api/office/branches', get('/api/office/branches'), '401 403 403 200 200 200'],
  [
    'post /api/office/branches/add',
    post('/api/office/branches/add', ({ into, name }) => ({ parent: into, name })),
    '401 403 403 200 404 200',
  ],
  [
    'post /api/office/branches/rename',
    post('/api/office/branches/rename', ({ branch, name }) => ({ id: branch, name })),
    '401 403 403 200 404 200',
  ],
  [
    'post /api/office/branches/move',
    post('/api/office/branches/move', ({ branch, into }) => ({ id: branch, parent: into })),
    '401 403 403 200 404 200',
  ],
  [
    'post /api/office/branches/remove',
    post('/api/office/branches/remove', ({ branch }) => ({ id: branch })),
    '401 403 403 204 404 204',
  ],
  ['get /api/office/members', get('/api/office/members?branch=b-funing'), '401 403 403 200 404 200'],
  [
    'post /api/office/members/add',
    post('/api/office/members/add', ({ into, name }) => ({ name: `new-${name}`, displayName: '新人', branch: into })),
    '401 403 403 200 404 200',
  ],
  [
    'post /api/office/members/edit',
    post('/api/office/members/edit', ({ person, name }) => ({ id: person, name, displayName: '改名' })),
    '401 403 403 200 404 200',
  ],
  [
    'post /api/office/members/move',
    post('/api/office/members/move', ({ person, into }) => ({ ids: [person], branch: into })),
    '401 403 403 200 404 200',
  ],
  [
    'post /api/office/members/roles',
    post('/api/office/members/roles', ({ person, into }) => ({ id: person, roles: ['organiser'], organises: into })),
    '401 403 403 200 404 200',
  ],
  [
    'post /api/office/members/reset-password',
    post('/api/office/members/reset-password', one),
    '401 403 403 200 404 200',
  ],
  [
    'post /api/office/members/reset-passwords',
    post('/api/office/members/reset-passwords', ({ person }) => ({ ids: [person] })),
    '401 403 403 200 404 200',
  ],
  ['post /api/office/members/deactivate', post('/api/office/members/deactivate', one), '401 403 403 200 404 200'],
  ['post /api/office/members/reactivate', post('/api/office/members/reactivate', one), '401 403 403 200 404 200'],
  ['post /api/office/members/end-sessions', post('/api/office/members/end-sessions', one), '401 403 403 200 404 200'],
  ['get /api/office/members/export', get('/api/office/members/export'), '401 403 403 200 200 200'],
  ['get /api/office/import/template', get('/api/office/import/template'), '401 403 403 200 200 200'],
  ['post /api/office/import/check', upload('check'), '401 403 403 200 200 200'],
  ['post /api/office/import/report', upload('report'), '401 403 403 200 200 200'],
  ['post /api/office/import/confirm', confirm, '401 403 403 200 409 200'],
  ['get /api/office/audit', get('/api/office/audit'), '401 403 403 403 403 200'],
  ['get /api/office/audit/export', get('/api/office/audit/export'), '401 403 403 403 403 200'],
  ['get /api/office/audit/verify', get('/api/office/audit/verify'), '401 403 403 403 403 200'],
  ['get /api/office/site', get('/api/office/site'), '401 403 200 403 403 200'],
  ['get /api/exams', get('/api/exams'), '401 200 200 200 200 200'],
  ['get /api/exams/sitting', get('/api/exams/sitting', exam), '401 200 200 200 404 404'],
  [
    'post /api/exams/begin',
    post('/api/exams/begin', ({ exam: { sitting } }) => ({ sitting, device })),
    '401 200 200 200 404 404',
  ],
  [
    'post /api/exams/open',
    post('/api/exams/open', (target) => ({ ...attempt(target), device })),
    '401 200 404 404 404 404',
  ],
  [
    'post /api/exams/save',
    post('/api/exams/save', (target) => ({ ...attempt(target), device, known: 0, answers: [] })),
    '401 200 404 404 404 404',
  ],
  ['post /api/exams/submit', post('/api/exams/submit', attempt), '401 200 404 404 404 404'],
  ['get /api/exams/result', get('/api/exams/result', attempt), '401 409 404 404 404 404'],
  [
    'post /api/exams/appeal',
    post('/api/exams/appeal', (target) => ({ ...attempt(target), question: 0, text: '不服' })),
    '401 409 404 404 404 404',
  ],
  ['get /api/exams/picture', get('/api/exams/picture', () => ({ name: 'a'.repeat(64) })), '401 200 200 200 200 200'],
  ['get /api/office/exams', get('/api/office/exams'), '401 403 403 200 200 200'],
  [
    'get /api/office/exams/preview',
    get('/api/office/exams/preview', ({ exam: { terms } }) => ({ paper: terms.paper })),
    '401 403 403 200 200 200',
  ],
  [
    'post /api/office/exams/schedule',
    post('/api/office/exams/schedule', ({ exam: { terms }, into }) => ({ ...terms, branches: [into] })),
    '401 403 403 200 404 200',
  ],
  [
    'post /api/office/exams/edit',
    post('/api/office/exams/edit', ({ exam: { sitting, terms } }) => ({ id: sitting, ...terms, title: '改名' })),
    '401 403 403 204 404 204',
  ],
  ['post /api/office/exams/close', post('/api/office/exams/close', exam), '401 403 403 204 404 204'],
  [
    'post /api/office/exams/extend',
    post('/api/office/exams/extend', (target) => ({
      ...{ ...exam(target), member: target.person, minutes: 5, attempts: 0, reason: '停电' },
    })),
    '401 403 403 204 404 204',
  ],
  ['post /api/office/exams/remove', post('/api/office/exams/remove', exam), '401 403 403 409 404 409'],
  ['get /api/office/exams/sitting', get('/api/office/exams/sitting', exam), '401 403 403 200 404 200'],
  [
    'get /api/office/exams/attempt',
    get('/api/office/exams/attempt', ({ exam: { attempt: id } }) => ({ id })),
    '401 403 403 200 404 200',
  ],
  ['get /api/office/exams/items', get('/api/office/exams/items', exam), '401 403 403 200 404 200'],
  [
    'post /api/office/exams/adjust',
    post('/api/office/exams/adjust', ({ exam: { sitting } }) => ({
      ...{ sitting, attempt: null, question: 's1', points: 2, reason: '题目有误' },
    })),
    '401 403 403 204 404 204',
  ],
  [
    'post /api/office/exams/admit-late',
    post('/api/office/exams/admit-late', (target) => ({ ...attempt(target), counts: true })),
    '401 403 403 409 404 409',
  ],
  ['get /api/office/exams/appeals', get('/api/office/exams/appeals', exam), '401 403 403 200 404 200'],
  [
    'post /api/office/exams/answer-appeal',
    post('/api/office/exams/answer-appeal', ({ exam: { appeal: id } }) => ({ id, reply: '有道理', points: 2 })),
    '401 403 403 204 404 204',
  ],
  [
    'get /api/office/exams/export',
    get('/api/office/exams/export', (target) => ({ ...exam(target), what: 'results' })),
    '401 403 403 200 404 200',
  ],
  ['get /api/guide/time', get('/api/guide/time'), '200 200 200 200 200 200'],
  [
    'post /api/guide/screens',
    post('/api/guide/screens', () => ({ kiosk: '', title: '竖屏', width: 1080, height: 1920 })),
    '200 200 200 200 200 200',
  ],
  [
    'get /api/guide/screens/stream',
    get('/api/guide/screens/stream', () => ({ key: secret })),
    '404 404 404 404 404 404',
  ],
  [
    'post /api/guide/screens/report',
    post('/api/guide/screens/report', () => ({
      key: secret,
      shows: { address: null, part: null, title: '', playing: false },
    })),
    '404 404 404 404 404 404',
  ],
  [
    'post /api/guide/screens/leave',
    post('/api/guide/screens/leave', () => ({ key: secret })),
    '404 404 404 404 404 404',
  ],
  ['get /api/guide/follow', get('/api/guide/follow', () => ({ code: secret })), '404 404 404 404 404 404'],
  ['get /api/guide/visit', get('/api/guide/visit'), '401 403 403 200 200 200'],
  ['post /api/guide/pair', post('/api/guide/pair', () => ({ code: secret })), '401 403 403 404 404 404'],
  ['post /api/guide/ask', post('/api/guide/ask', () => ({ code: secret })), '401 403 403 404 404 404'],
  ['get /api/guide/stream', get('/api/guide/stream', ({ visit }) => ({ visit })), '401 404 404 404 404 404'],
  [
    'post /api/guide/command',
    post('/api/guide/command', ({ visit }) => ({ visit, command: { do: 'play' } })),
    '401 403 403 404 404 404',
  ],
  [
    'post /api/guide/pointer',
    post('/api/guide/pointer', ({ visit }) => ({ visit, at: null })),
    '401 403 403 404 404 404',
  ],
  ['post /api/guide/beat', post('/api/guide/beat', ({ visit }) => ({ visit })), '401 403 403 404 404 404'],
  [
    'post /api/guide/details',
    post('/api/guide/details', ({ visit }) => ({ visit, ...details })),
    '401 403 403 404 404 404',
  ],
  [
    'post /api/guide/release',
    post('/api/guide/release', ({ visit }) => ({ visit, screen: 'none', allow: null })),
    '401 403 403 404 404 404',
  ],
  ['post /api/guide/end', post('/api/guide/end', ({ visit }) => ({ visit, ...details })), '401 403 403 404 404 404'],
  ['get /api/office/visits', get('/api/office/visits?branch=b-funing'), '401 403 403 200 404 200'],
  [
    'post /api/office/visits/edit',
    post('/api/office/visits/edit', ({ visit }) => ({ id: visit, ...details })),
    '401 403 403 204 404 204',
  ],
  ['get /api/office/visits/export', get('/api/office/visits/export'), '401 403 403 200 200 200'],
  ['post /api/kiosks/enrol', post('/api/kiosks/enrol', () => ({ code: 'no' })), '422 422 422 422 422 422'],
  ['get /api/kiosks/me', get('/api/kiosks/me'), '401 401 401 401 401 401'],
  ['post /api/kiosks/me/heartbeat', post('/api/kiosks/me/heartbeat'), '401 401 401 401 401 401'],
  ['get /api/kiosks/me/stream', get('/api/kiosks/me/stream'), '401 401 401 401 401 401'],
  ['post /api/kiosks/me/events', post('/api/kiosks/me/events'), '401 401 401 401 401 401'],
  ['post /api/kiosks/me/screenshot', post('/api/kiosks/me/screenshot'), '401 401 401 401 401 401'],
  ['get /api/office/kiosks', get('/api/office/kiosks'), '401 403 403 200 200 200'],
  ['get /api/office/kiosks/alarms', get('/api/office/kiosks/alarms'), '401 403 403 200 200 200'],
  [
    'post /api/office/kiosks/code',
    post('/api/office/kiosks/code', ({ screen: { id }, branch, name }) => ({
      kiosk: 'gate',
      name,
      branch,
      screen: id,
    })),
    '401 403 403 200 404 200',
  ],
  [
    'post /api/office/kiosks/edit',
    post('/api/office/kiosks/edit', ({ screen: { id }, into, name }) => ({ id, name, branch: into })),
    '401 403 403 204 404 204',
  ],
  ['post /api/office/kiosks/withdraw', post('/api/office/kiosks/withdraw', screen), '401 403 403 204 404 204'],
  [
    'post /api/office/kiosks/tell',
    post('/api/office/kiosks/tell', ({ screen: { id } }) => ({ ids: [id], order: { do: 'screenshot' } })),
    '401 403 403 204 404 204',
  ],
  [
    // Only on whose screens alone it is shown; `kiosks.test.ts` has the rest.
    'post /api/office/kiosks/configure',
    post('/api/office/kiosks/configure', () => ({ id: 'corridor', version: 0, patch: {} })),
    '401 403 403 403 403 200',
  ],
  [
    'get /api/office/kiosks/screenshot',
    get('/api/office/kiosks/screenshot', ({ screen: { screenshot } }) => ({ id: screenshot })),
    '401 403 403 200 404 200',
  ],
  ['get /api/office/kiosks/figures', get('/api/office/kiosks/figures', days), '401 403 403 200 200 200'],
  [
    'get /api/office/kiosks/export',
    get('/api/office/kiosks/export', () => ({ ...days(), what: 'visits' })),
    '401 403 403 200 200 200',
  ],
  ['get /api/kiosks/address', get('/api/kiosks/address'), '200 200 200 200 200 200'],
  ['get /api/trust', get('/api/trust'), '200 200 200 200 200 200'],
  ['get /api/trust/xuelang-ca.crt', get('/api/trust/xuelang-ca.crt'), '404 404 404 404 404 404'],
];

/** Whom an organiser may not change although they are in their branch. */
const protectedPeople = {
  'an editor': { roles: ['editor'], organises: null },
  'an administrator': { roles: ['administrator'], organises: null },
  'an organiser of the same branch': { roles: ['organiser'], organises: 'b-funing' },
  'an organiser of the branch above': { roles: ['organiser'], organises: 'b-top' },
  'an organiser of another branch': { roles: ['organiser'], organises: 'b-maguan' },
} as const;

const changing = table.filter(([action]) =>
  /^post .*members\/(?:edit|move|roles|reset-passwords?|deactivate|reactivate|end-sessions)$/.test(action),
);

describe.each(databases)('rights on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  let office: OfficeSample;
  beforeAll(async () => {
    api = await newApi(kind);
    office = await officeSample(api);
  });
  afterAll(() => api.remove());

  async function newTarget(rights: Partial<Parameters<typeof newPerson>[1]> = {}): Promise<Target> {
    const branch = await newBranch(api.store, 'b-funing');
    const into = await newBranch(api.store, 'b-funing');
    const { id: person, name } = await newPerson(api.store, { branch: 'b-funing', ...rights });
    const exam = await newExam(api, office.ids.member, 'b-funing');
    const visit = await newVisit(api.store, 'b-funing');
    const shown = await newScreen(api.store, 'b-funing', `富宁的屏 ${name}`);
    return { person, name, branch: branch.id, into: into.id, exam, visit: visit.id, screen: shown };
  }

  it('has a row for every action there is', async () => {
    const { body } = await office.browsers.guest.get('/api/openapi.json');
    const actions = Object.entries(body['paths'] as object).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method} ${path}`),
    );
    expect(table.map(([action]) => action).sort()).toEqual(actions.sort());
  });

  it.each(table)('%s', async (action, send, cells) => {
    const answered: number[] = [];
    for (const name of who) {
      const browser = office.browsers[name];
      const { token } = browser;
      const { status, body } = await send(browser, await newTarget());
      answered.push(status);
      if (status === 401 && name !== 'guest') expect(body['type']).toMatch(/wrong-credentials|not-enrolled/);
      // Signing out is undone, for the cells to come.
      if (action.endsWith('sign-out') && name !== 'guest') {
        await browser.post('/api/auth/sign-in', { name, password });
      } else browser.token = token;
    }
    expect(answered.join(' ')).toBe(cells);
  });

  it.each(changing)('%s refuses an organiser those who could do more than they', async (_action, send) => {
    for (const rights of Object.values(protectedPeople)) {
      const target = await newTarget({ roles: [...rights.roles], organises: rights.organises });
      expect((await send(office.browsers.organiser, target)).body['type']).toBe('/problems/not-allowed');
    }
    const self = { ...(await newTarget()), person: office.ids.organiser };
    expect((await send(office.browsers.organiser, self)).body['type']).toBe('/problems/not-allowed');
  });

  it.each(table.filter(([action]) => action.startsWith('get ')))(
    '%s tells an organiser nothing of others',
    async (action) => {
      const { name } = await newTarget();
      const cookie = `xuelang_session=${office.browsers.outsider.token}`;
      const response = await api.app.request(action.slice(4), { headers: { cookie } });
      const text = await response.text();
      for (const secret of [name, '富宁', '小林', office.ids.inside, 'b-funing']) expect(text).not.toContain(secret);
    },
  );

  it.each(table.filter(([, , cells]) => cells.startsWith('401') && !cells.startsWith('401 401')))(
    '%s waits until a one-time password is changed',
    async (action, send) => {
      const now = api.clock.now;
      const db = api.store.db.updateTable('member').where('name', '=', 'administrator');
      await db.set({ one_time_until: now + 1000 }).execute();
      const { body } = await send(office.browsers.administrator, await newTarget());
      await db.set({ one_time_until: null }).execute();
      const expected = action === 'post /api/auth/password' ? 'wrong-password' : 'password-change-required';
      expect(body['type']).toBe(`/problems/${expected}`);
    },
  );
});
