import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policies } from './accounts/policy.ts';
import { addSession } from './accounts/session.ts';
import { cookieName } from './accounts/token.ts';
import { type JsonSchema, type Known, valuesOf } from './testing/json.arbitrary.ts';
import { newExam } from './testing/exam-steps.ts';
import { officeSample, type OfficeSample } from './testing/office-sample.ts';
import { databases } from './testing/test-store.ts';
import { newApi } from './testing/test-api.ts';

/** Requests in all, on both databases together. */
const total = 20_000;
/** After so many requests the people who send them are what they were: some requests end sessions or take away roles. */
const portion = 100;
/** Passwords are dear to look at: strangers get few attempts. */
const hasty = { ...policies.asvs, attempts: { ...policies.asvs.attempts, address: 15 } };
/** Reading a file starts a thread, which is much dearer than the rest. */
const filesEach = 15;

interface Operation {
  parameters?: { name: string; schema: JsonSchema }[];
  requestBody?: { content: { [type: string]: { schema: JsonSchema } } };
  responses: { [status: string]: { description: string } };
}

interface Action {
  method: string;
  path: string;
  operation: Operation;
}

const senders = ['guest', 'member', 'editor', 'organiser', 'outsider', 'administrator'] as const;

describe.each(databases)('any request on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  let office: OfficeSample;
  let actions: Action[];
  const known: { [path: string]: Known } = {};
  const cookies: { [sender: string]: string } = { guest: '' };
  beforeAll(async () => {
    api = await newApi(kind, {}, hasty);
    office = await officeSample(api);
    const document = (await office.browsers.guest.get('/api/openapi.json')).body;
    actions = Object.entries(document['paths'] as { [path: string]: { [method: string]: Operation } }).flatMap(
      ([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
    const members = [...Object.values(office.ids), 'b-top'];
    const branches = [...Object.values(office.branches), office.ids.member];
    const names = [...Object.keys(office.ids), '州局', '富宁/富宁一组', '组织员', office.ids.member];
    const isBranch = (path: string, property: string) =>
      ['branch', 'branches', 'parent', 'organises'].includes(property) ||
      (property === 'id' && path.includes('/branches/'));
    const isMember = (property: string) => ['id', 'ids', 'member', 'actor'].includes(property);
    const { sitting, attempt, appeal, terms } = await newExam(api, office.ids.member, 'b-funing');
    const exams = [sitting, attempt, appeal, terms.paper];
    const isExam = (path: string, property: string) =>
      path.includes('/exams') && ['id', 'sitting', 'attempt', 'paper'].includes(property);
    for (const { path } of actions) {
      known[path] = (property) =>
        isExam(path, property) ? exams : isBranch(path, property) ? branches : isMember(property) ? members : names;
    }
  });
  afterAll(() => api.remove());

  /** Everybody of the sample is again who they were, with a session each. */
  function restore(): Promise<void> {
    const { ids, branches } = office;
    const people = [
      { name: 'administrator', roles: ['member', 'administrator'], organises: null },
      { name: 'editor', roles: ['member', 'editor'], organises: null },
      { name: 'organiser', roles: ['member', 'organiser'], organises: branches.funing },
      { name: 'outsider', roles: ['member', 'organiser'], organises: branches.maguan },
      { name: 'member', roles: ['member'], organises: null },
    ] as const;
    return api.store.write(async (db) => {
      for (const { name, roles, organises } of people) {
        const id = ids[name];
        await db
          .updateTable('member')
          .set({ roles: JSON.stringify(roles), organises, deactivated: null, one_time_until: null })
          .where('id', '=', id)
          .execute();
        const token = await addSession(db, { member: id, shared: false, replaces: null }, api.clock.now);
        cookies[name] = `${cookieName}=${token}`;
      }
    });
  }

  it('is answered as the OpenAPI document says, and never with 500', async () => {
    const isFile = ({ operation }: Action) => operation.requestBody?.content['text/csv'] !== undefined;
    const files = actions.filter(isFile).length;
    const each = Math.ceil((total / databases.length - files * filesEach) / (actions.length - files));
    let sent = 0;
    for (const action of actions) {
      for (let left = isFile(action) ? filesEach : each; left > 0; left -= portion) {
        await restore();
        const property = fc.asyncProperty(requestsFor(action, known[action.path] ?? (() => ['x'])), async (request) => {
          const status = await send(action, request);
          sent++;
          expect(isExpected(action, request, status), `${status} for ${JSON.stringify(request)}`).toBe(true);
        });
        await fc.assert(property, {
          numRuns: Math.min(left, portion),
          seed: kind.length * 10_000 + left,
          endOnFailure: true,
        });
      }
    }
    api.deps.log.flush();
    expect(api.errors).toEqual([]);
    expect(sent).toBeGreaterThanOrEqual(total / databases.length);
  }, 300_000);

  async function send({ path }: Action, { method, query, body, sender, headers }: Request): Promise<number> {
    const search = new URLSearchParams(query.filter((pair): pair is [string, string] => pair[1] !== undefined));
    const response = await api.app.request(
      `${path}?${search.toString()}`,
      {
        method,
        ...(method !== 'GET' && body !== undefined && { body: new TextEncoder().encode(body) }),
        headers: { host: 'localhost', origin: 'http://localhost', cookie: cookies[sender] ?? '', ...headers },
      },
      { incoming: { socket: { remoteAddress: '203.0.113.50' } } },
    );
    // What is sent bit by bit may still fail at the end.
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    if (isStream) await response.body?.cancel();
    else await response.text();
    return response.status;
  }
});

interface Request {
  method: string;
  query: [string, string | undefined][];
  body: string | undefined;
  sender: (typeof senders)[number];
  headers: { [name: string]: string };
}

function requestsFor({ method, operation }: Action, known: Known): fc.Arbitrary<Request> {
  const content = operation.requestBody?.content;
  const json = content?.['application/json'];
  const bodies = json
    ? valuesOf(json.schema, known).map((value) => JSON.stringify(value))
    : content === undefined
      ? fc.constant('{}')
      : tables(known);
  const broken = fc.constantFrom(undefined, '', '{', '[]', 'null', '{"a":1}'.repeat(9), '['.repeat(5000), '\u0000');
  const types = Object.keys(content ?? { 'application/json': {} });
  const strange = fc.constantFrom<{ [name: string]: string }>(
    { 'content-type': 'text/plain' },
    { 'content-encoding': 'gzip' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { cookie: `${cookieName}=${'x'.repeat(5000)}` },
    { cookie: ';;=;%00' },
    { 'x-forwarded-for': "1', 2" },
    { 'content-length': '99999999999' },
    { range: 'bytes=0-' },
    { host: '' },
  );
  const query = (operation.parameters ?? []).map(({ name, schema }) =>
    fc.tuple(fc.constant(name), fc.option(valuesOf(schema, known, name).map(asText), { nil: undefined })),
  );
  return fc.record({
    method: fc.oneof(
      { weight: 30, arbitrary: fc.constant(method.toUpperCase()) },
      { weight: 1, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS') },
    ),
    query: fc.tuple(...query),
    body: fc.oneof({ weight: 12, arbitrary: bodies }, { weight: 1, arbitrary: broken }),
    sender: fc.constantFrom(...senders, 'organiser', 'administrator', 'administrator'),
    headers: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...types).map((type) => ({ 'content-type': type })) },
      { weight: 1, arbitrary: strange },
    ),
  });
}

/** Lists of people, more or less. */
function tables(known: Known): fc.Arbitrary<string> {
  const cell = valuesOf({ type: 'string' }, known).map(asText);
  const row = fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(','));
  const headings = fc.constantFrom('用户名,姓名,支部,角色,负责支部', '用户名,姓名', '姓名', 'PK\u0003\u0004', '');
  return fc.tuple(headings, fc.array(row, { maxLength: 8 })).map(([first, rows]) => [first, ...rows].join('\n'));
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What the document says, or that there is no such method here. */
function isExpected({ method, operation }: Action, request: Request, status: number): boolean {
  if (request.method !== method.toUpperCase()) return status === 405 || status in operation.responses;
  const isServersFault =
    status === 500 || (status === 503 && !operation.responses[503]?.description.includes('not-ready'));
  return !isServersFault && status in operation.responses;
}
