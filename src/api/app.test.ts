import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyLimit } from './body.ts';
import { sampleBatch, sampleRecord } from './testing/sample.ts';
import { newApi, newBrowser, signedIn } from './testing/test-api.ts';
import { databases } from './testing/test-store.ts';

describe.each(databases)('the API on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  beforeAll(async () => {
    api = await newApi(kind);
  });
  afterAll(() => api.remove());

  it('is well', async () => {
    const reply = await newBrowser(api).get('/api/health');
    expect(reply.body).toEqual({ status: 'ok', database: kind });
  });

  // Who may do what: the status for a guest and for a member.
  it.each([
    ['GET', '/api/health', 200, 200],
    ['GET', '/api/openapi.json', 200, 200],
    ['GET', '/api/session', 200, 200],
    ['GET', '/api/me/progress', 401, 200],
    ['POST', '/api/records', 401, 400],
    ['POST', '/api/auth/sign-in', 400, 400],
    ['GET', '/api/nowhere', 404, 404],
    ['GET', '/api', 404, 404],
    ['GET', '/api/auth/sign-in', 405, 405],
    ['POST', '/api/me/progress', 405, 405],
    ['DELETE', '/api/records', 405, 405],
    ['PUT', '/api/openapi.json', 405, 405],
    ['POST', '/api/auth/sign-out', 204, 204],
  ])('%s %s: a guest gets %i, a member %i', async (method, path, guest, member) => {
    const init: RequestInit = { method, headers: { 'content-type': 'application/json' } };
    if (method === 'POST') init.body = '{}';
    for (const [browser, status] of [
      [newBrowser(api), guest],
      [(await signedIn(api)).browser, member],
    ] as const) {
      const reply = await browser.send(path, init);
      expect(reply.status).toBe(status);
      if (status >= 400) {
        expect(reply.headers.get('content-type')).toBe('application/problem+json');
        expect(reply.body).toMatchObject({ status, type: expect.stringMatching(/^\/problems\/[a-z-]+$/) });
      }
      if (status === 405) expect(reply.headers.get('allow')).toMatch(/^(?:GET|POST)$/);
    }
  });

  it.each([
    ['malformed JSON', '{"records":', {}, 400, 'malformed-json'],
    ['an empty body', '', {}, 400, 'malformed-json'],
    ['text that says it is JSON', 'hello', {}, 400, 'malformed-json'],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupported-media-type'],
    [
      'plain text, as forms of other sites send it',
      '{}',
      { 'content-type': 'text/plain' },
      415,
      'unsupported-media-type',
    ],
    ['compressed JSON', '{}', { 'content-encoding': 'gzip' }, 415, 'unsupported-media-type'],
    ['too much', ' '.repeat(bodyLimit + 1), {}, 413, 'body-too-large'],
    ['10 MB', 'x'.repeat(10_000_000), { 'content-length': '10000000' }, 413, 'body-too-large'],
    ['a deep list', '['.repeat(500_000), {}, 400, 'malformed-json'],
    ['a deep list that ends', '['.repeat(250_000) + ']'.repeat(250_000), {}, 400, 'invalid-input'],
  ])('refuses %s', async (_case, body, headers, status, name) => {
    const { browser } = await signedIn(api);
    const reply = await browser.post('/api/records', body, headers);
    expect(reply.status).toBe(status);
    expect(reply.body['type']).toBe(`/problems/${name}`);
  });

  it.each([
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['no origin that could be', { origin: 'null' }, 403],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }, 403],
    ['the same page', { 'sec-fetch-site': 'same-origin' }, 200],
    ['another port', { origin: 'http://localhost:8080' }, 403],
  ])('minds where a request comes from: %s', async (_case, headers, status) => {
    const { browser, member } = await signedIn(api);
    const reply = await browser.post('/api/records', sampleBatch([sampleRecord(member.id)]), headers);
    expect(reply.status).toBe(status);
    if (status === 403) expect(reply.body['type']).toBe('/problems/cross-origin');
  });

  it('never answers 500, whatever is sent', async () => {
    const { browser, member } = await signedIn(api);
    const record = sampleRecord(member.id);
    const nearly = fc
      .tuple(fc.constantFrom(...Object.keys(record)), fc.jsonValue())
      .map(([key, value]) => sampleBatch([{ ...sampleRecord(member.id), [key]: value }]));
    const body = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      nearly.map((batch) => JSON.stringify(batch)),
    );
    const property = fc.asyncProperty(
      fc.constantFrom('/api/records', '/api/auth/sign-out', '/api/session', '/api/me/progress', '/api/nowhere'),
      body,
      fc.webQueryParameters(),
      async (path, text, query) => {
        const { token } = browser;
        for (const reply of [
          await browser.post(`${path}?${query}`, text),
          await browser.get(`${path}?since=${query}`),
        ]) {
          expect(reply.status).toBeLessThan(500);
        }
        // Signing out must not make the rest easy.
        if (path === '/api/auth/sign-out') await signInAgain();
        else browser.token = token;
      },
    );
    async function signInAgain(): Promise<void> {
      const next = await signedIn(api);
      browser.token = next.browser.token;
    }
    await fc.assert(property, { numRuns: 60 });
    expect(api.errors).toEqual([]);
  }, 30_000);

  it('never answers 500 to odd names and passwords', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 70 }), fc.jsonValue());
    const property = fc.asyncProperty(text, text, async (name, password) => {
      const reply = await newBrowser(api).post('/api/auth/sign-in', { name, password });
      expect([400, 401, 429]).toContain(reply.status);
    });
    await fc.assert(property, { numRuns: 40 });
    expect(api.errors).toEqual([]);
  }, 30_000);

  it('keeps the cause of an error to itself', async () => {
    const broken = {
      ...api.deps,
      works: {
        has: () => {
          throw new Error('secret path /srv/x');
        },
        question: () => undefined,
        ...{ timeZone: 'Asia/Shanghai', site: '', playable: [] },
        lookAgain: () => Promise.resolve(false),
      },
    };
    const { createApp } = await import('./app.ts');
    const { browser, member } = await signedIn(api);
    const other = newBrowser({ app: createApp(broken) });
    other.token = browser.token;
    const reply = await other.post('/api/records', sampleBatch([sampleRecord(member.id)]));
    expect(reply.status).toBe(500);
    expect(JSON.stringify(reply.body)).not.toContain('secret');
    api.deps.log.flush();
    expect(api.errors.join()).toContain('secret path');
    api.errors.length = 0;
  });
});
