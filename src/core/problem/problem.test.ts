import { expect, test } from 'vitest';
import { problem, problems } from './problem.ts';

test.each(Object.entries(problems))('%s says in Chinese what happened and what to do', (name, text) => {
  expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(text.status).toBeGreaterThanOrEqual(400);
  expect(text.title).toMatch(/[\p{Script=Han}A-Z]$/u);
  expect(text.title.length).toBeLessThanOrEqual(20);
  expect(text.detail).toMatch(/。$/u);
});

test('a problem is sent with its permanent type', () => {
  expect(problem('not-found')).toEqual({ type: '/problems/not-found', ...problems['not-found'] });
});

test('an occurrence may say more', () => {
  expect(problem('invalid-input', '“name” 不能为空。')).toMatchObject({ status: 400, detail: '“name” 不能为空。' });
});

test('the names are permanent: other programs compare them', () => {
  expect(Object.keys(problems)).toEqual([
    'malformed-json',
    'invalid-input',
    'body-too-large',
    'course-not-completed',
    'not-signed-in',
    'another-member',
    'wrong-credentials',
    'too-many-attempts',
    'deactivated',
    'one-time-password-expired',
    'password-change-required',
    'wrong-password',
    'weak-password',
    'not-allowed',
    'unknown-member',
    'unknown-branch',
    'name-taken',
    'branch-name-taken',
    'branch-in-use',
    'branch-cycle',
    'last-administrator',
    'unknown-exam',
    'unknown-attempt',
    'unknown-paper',
    'unknown-appeal',
    'exam-not-open',
    'exam-begun',
    'no-attempts-left',
    'not-submitted',
    'appeal-answered',
    'not-enrolled',
    'wrong-enrolment-code',
    'too-many-codes',
    'unknown-kiosk',
    'unknown-kiosk-screen',
    'invalid-kiosk',
    'kiosk-changed',
    'unreadable-picture',
    'unreadable-file',
    'import-changed',
    'not-found',
    'method-not-allowed',
    'conflict',
    'unknown-activity',
    'invalid-record',
    'erased-before',
    'database-unavailable',
    'storage-full',
    'read-only',
    'too-often',
    'unknown-pairing',
    'screen-taken',
    'take-over-refused',
    'unknown-screen',
    'unknown-visit',
    'authorization-pending',
    'slow-down',
    'expired-token',
    'access-denied',
    'too-many-streams',
    'not-ready',
    'cross-origin',
    'internal',
  ]);
});
