import { afterAll, beforeAll, expect, it } from 'vitest';
import { verbs } from '@/core/record/verbs.ts';
import { newApi, newBrowser } from './testing/test-api.ts';

let api: Awaited<ReturnType<typeof newApi>>;
beforeAll(async () => {
  api = await newApi('sqlite');
});
afterAll(() => api.remove());

it('describes every action from the schemas it is parsed by', async () => {
  const { body } = await newBrowser(api).get('/api/openapi.json');
  expect(body['openapi']).toBe('3.1.0');
  const paths = Object.keys(body['paths'] as object);
  expect(paths.filter((path) => !path.startsWith('/api/office/'))).toEqual([
    '/api/health',
    '/api/ready',
    '/api/metrics',
    '/api/auth/sign-in',
    '/api/auth/sign-out',
    '/api/auth/password',
    '/api/auth/password-rules',
    '/api/auth/device',
    '/api/auth/device/token',
    '/api/auth/device/request',
    '/api/auth/device/answer',
    '/api/session',
    '/api/records',
    '/api/me/progress',
    '/api/me/account',
    '/api/me/attempts',
    '/api/me/export',
    '/api/me/erase',
    '/api/me/points',
    '/api/me/hidden',
    '/api/me/certificates',
    '/api/play/certificate',
    '/api/play/board',
    '/api/play/runs',
    '/api/exams',
    '/api/exams/sitting',
    '/api/exams/begin',
    '/api/exams/open',
    '/api/exams/save',
    '/api/exams/submit',
    '/api/exams/result',
    '/api/exams/appeal',
    '/api/exams/picture',
    '/api/guide/time',
    '/api/guide/screens',
    '/api/guide/screens/stream',
    '/api/guide/screens/report',
    '/api/guide/screens/leave',
    '/api/guide/follow',
    '/api/guide/visit',
    '/api/guide/pair',
    '/api/guide/ask',
    '/api/guide/stream',
    '/api/guide/command',
    '/api/guide/pointer',
    '/api/guide/beat',
    '/api/guide/details',
    '/api/guide/release',
    '/api/guide/end',
    '/api/kiosks/enrol',
    '/api/kiosks/me',
    '/api/kiosks/me/heartbeat',
    '/api/kiosks/me/stream',
    '/api/kiosks/me/events',
    '/api/kiosks/me/screenshot',
    '/api/kiosks/address',
    '/api/trust',
    '/api/trust/xuelang-ca.crt',
  ]);
  expect(body['paths']).toMatchObject({
    '/api/auth/sign-in': {
      post: {
        requestBody: {
          content: { 'application/json': { schema: { properties: { name: { type: 'string', maxLength: 64 } } } } },
        },
        responses: { 429: {}, 401: { description: expect.stringContaining('/problems/wrong-credentials') } },
      },
    },
    '/api/auth/sign-out': { post: { responses: { 204: {} } } },
    '/api/records': {
      post: {
        security: [{ session: [] }],
        requestBody: {
          content: {
            'application/json': {
              schema: { properties: { records: { items: { properties: { verb: { enum: verbs } } } } } },
            },
          },
        },
        responses: { 413: {}, 415: {}, 403: {} },
      },
    },
    '/api/me/progress': { get: { parameters: [{ name: 'since', in: 'query' }, { name: 'limit' }] } },
  });
});
