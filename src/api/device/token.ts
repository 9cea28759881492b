import * as z from 'zod';
import { memberOf, memberSchema, publicMember } from '@/api/accounts/member.ts';
import { addSession } from '@/api/accounts/session.ts';
import { giveToken, readToken, tokenHash } from '@/api/accounts/token.ts';
import { audited } from '@/api/audit/audited.ts';
import { clientAddress } from '@/api/client-address.ts';
import { guestEndpoint } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';
import { deviceTokenAsk } from '@/core/device/device.ts';

/** Seconds by which a screen that asks too fast is slowed down (RFC 8628, 3.5). */
const slower = 5;

/** What a screen is answered that can't be signed in (yet), by the names of RFC 8628, 3.5. */
const answers = {
  'authorization-pending': 'authorization_pending',
  'slow-down': 'slow_down',
  'expired-token': 'expired_token',
  'access-denied': 'access_denied',
} as const;

type Answer = keyof typeof answers;

/**
 * A screen asks whether its code has been confirmed. If so the browser gets a session, as on a shared computer, and the code
 * is used up. The problems carry `error` as RFC 8628 has it.
 */
export const tokenForDevice = guestEndpoint(
  {
    method: 'post',
    path: '/api/auth/device/token',
    summary: 'Whether a screen’s code has been confirmed; gives it a session (RFC 8628)',
    body: deviceTokenAsk,
    bodyLimit: 8 * 1024,
    answer: z.object({ member: memberSchema }),
    problems: ['authorization-pending', 'slow-down', 'expired-token', 'access-denied'],
  },
  async ({ context, body }, { store, now, access, policy }) => {
    const time = now();
    const device = tokenHash(body.device_code);
    const state = await store.write(async (db): Promise<Answer | 'allowed'> => {
      const row = await db.selectFrom('device_code').selectAll().where('device', '=', device).executeTakeFirst();
      if (row === undefined || row.expires <= time) return 'expired-token';
      if (row.state === 'denied') return 'access-denied';
      if (row.state === 'allowed') return 'allowed';
      const tooFast = time - row.polled < row.interval * 1000;
      const interval = tooFast ? row.interval + slower : row.interval;
      await db.updateTable('device_code').set({ polled: time, interval }).where('device', '=', device).execute();
      return tooFast ? 'slow-down' : 'authorization-pending';
    });
    if (state !== 'allowed') throw refusal(state);

    const { token, member } = await audited(store, time, async (db, note) => {
      const row = await db
        .deleteFrom('device_code')
        .where('device', '=', device)
        .where('state', '=', 'allowed')
        .returning(['member', 'title'])
        .executeTakeFirst();
      const account =
        row?.member &&
        (await db
          .selectFrom('member')
          .selectAll()
          .where('id', '=', row.member)
          .where('deactivated', 'is', null)
          .executeTakeFirst());
      if (!row || !account) throw refusal('expired-token');
      const actor = { id: account.id, name: account.display_name };
      note({
        action: 'sign-in',
        actor,
        address: clientAddress(context, access),
        detail: { shared: true, screen: row.title },
      });
      return {
        token: await addSession(db, { member: account.id, shared: true, replaces: readToken(context) }, time),
        member: memberOf(account, policy.passwords, time),
      };
    });
    giveToken(context, token, { shared: true, secure: access.secure, limits: policy.sessions });
    return { member: publicMember(member) };
  },
);

function refusal(name: Answer): ProblemError {
  const problem = new ProblemError(name);
  return Object.assign(problem, { body: { ...problem.body, error: answers[name] } });
}
