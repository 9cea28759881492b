import type { Kysely, Selectable } from 'kysely';
import { demandNotTooOften } from '@/api/accounts/demand-not-too-often.ts';
import { tokenHash } from '@/api/accounts/token.ts';
import type { Tables } from '@/api/database/tables.ts';
import { memberEndpoint } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';
import { deviceAnswer, deviceQuery, deviceRequest } from '@/core/device/device.ts';

/** Codes that a member may look at in a quarter of an hour. */
const most = 40;

/** What a member is asked to confirm: which screen, from where, and which of three numbers it shows. */
export const readDevice = memberEndpoint(
  {
    method: 'get',
    path: '/api/auth/device/request',
    summary: 'What screen wants to be signed in on',
    query: deviceQuery,
    answer: deviceRequest,
    problems: ['unknown-pairing', 'too-often'],
  },
  async ({ query }, member, deps) => {
    await demandNotTooOften(deps, `device-answer:${member.id}`, most);
    const { title, address, created, numbers } = await demandWaiting(deps.store.db, query.user_code, deps.now());
    // In the order of their size the right one stands anywhere.
    return { title, address, created, numbers: (JSON.parse(numbers) as string[]).sort() };
  },
);

/**
 * Confirms that it is oneself who stands before the screen, by the number that it shows, or refuses. A wrong number refuses
 * too: whoever sent somebody a code from afar gets one guess out of three, and then nothing.
 */
export const answerDevice = memberEndpoint(
  {
    method: 'post',
    path: '/api/auth/device/answer',
    summary: 'Confirm or refuse to be signed in on a screen',
    body: deviceAnswer,
    bodyLimit: 8 * 1024,
    answer: null,
    problems: ['unknown-pairing', 'access-denied', 'too-often'],
  },
  async ({ body }, member, deps) => {
    await demandNotTooOften(deps, `device-answer:${member.id}`, most);
    const { store, now } = deps;
    const isRight = await store.write(async (db) => {
      const row = await demandWaiting(db, body.user_code, now());
      const right = body.number !== null && body.number === (JSON.parse(row.numbers) as string[])[0];
      await db
        .updateTable('device_code')
        .set(right ? { state: 'allowed', member: member.id } : { state: 'denied' })
        .where('device', '=', row.device)
        .where('state', '=', 'waiting')
        .execute();
      return right;
    });
    if (body.number !== null && !isRight) throw new ProblemError('access-denied');
  },
);

async function demandWaiting(
  db: Kysely<Tables>,
  code: string,
  now: number,
): Promise<Selectable<Tables['device_code']>> {
  const row = await db
    .selectFrom('device_code')
    .selectAll()
    .where('user', '=', tokenHash(code))
    .where('state', '=', 'waiting')
    .where('expires', '>', now)
    .executeTakeFirst();
  if (row === undefined) throw new ProblemError('unknown-pairing');
  return row;
}
