import { forgetFailures } from '@/api/accounts/attempts.ts';
import { hashOneTime, newOneTimePassword } from '@/api/accounts/one-time.ts';
import { keepPassword } from '@/api/accounts/password-history.ts';
import { endSessionsOf } from '@/api/accounts/session.ts';
import { officeEndpoint } from '@/api/endpoint.ts';
import { change } from '@/api/office/change.ts';
import { oneTimeAnswer, onePersonBody } from '@/core/people/person.ts';
import { demandPerson, readPerson } from './demand-person.ts';

/** Replaces a member's password by a one-time password, ends their sessions, and lets them in again if they were locked out. */
export const resetPassword = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/members/reset-password',
    summary: 'Give a member a one-time password',
    body: onePersonBody,
    answer: oneTimeAnswer,
    problems: ['unknown-member'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { id } }, officer, deps) => {
    const oneTimePassword = newOneTimePassword();
    const member = await change({ context, officer, deps }, async (making) => {
      const { name, displayName } = await demandPerson(making, id);
      const { password } = await making.db
        .selectFrom('member')
        .select('password')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      await keepPassword(making.db, id, password, deps.policy.passwords, making.now);
      await making.db
        .updateTable('member')
        .set({
          password: hashOneTime(oneTimePassword),
          password_changed: making.now,
          one_time_until: making.now + deps.policy.oneTime,
        })
        .where('id', '=', id)
        .execute();
      await endSessionsOf(making.db, id);
      await forgetFailures(making.db, name);
      making.note('password-reset', { id, name: displayName });
      return readPerson(making, id);
    });
    return { member, oneTimePassword };
  },
);
