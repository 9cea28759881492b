import { randomBytes } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import { countAttempt, forgetAttempt } from '@/api/accounts/attempts.ts';
import { audited } from '@/api/audit/audited.ts';
import { clientAddress } from '@/api/client-address.ts';
import type { Tables } from '@/api/database/tables.ts';
import { guestEndpoint } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';
import { enrolBody, selfAnswer } from '@/core/kiosk/office.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import { attemptLimits, findCode } from './codes.ts';
import { push } from './push.ts';
import { currentScreen, giveScreenToken, newScreenToken, type Screen } from './screen.ts';

/** Makes the device that sends a code a screen: from then on its cookie says which. */
export const enrol = guestEndpoint(
  {
    method: 'post',
    path: '/api/kiosks/enrol',
    summary: 'Enrol a device as a screen of a kiosk, with a one-time code of the office',
    body: enrolBody,
    bodyLimit: 1024,
    answer: selfAnswer,
    problems: ['wrong-enrolment-code', 'too-many-attempts'],
  },
  async ({ context, body }, deps) => {
    const { store, access } = deps;
    const now = deps.now();
    const address = clientAddress(context, access);
    // Counted apart from attempts to sign in; no name has a space in it.
    const attempt = { name: 'kiosk enrolment', address: `kiosk enrolment ${address}` };
    const { wait } = await countAttempt(store, attempt, attemptLimits, now);
    if (wait > 0) {
      const after = { 'Retry-After': String(Math.ceil(wait / 1000)) };
      throw new ProblemError(
        'too-many-attempts',
        '登记码输错的次数太多。请稍等几分钟，再请管理人员给一个新的登记码。',
        after,
      );
    }
    const found = await findCode(store.db, body.code, now);
    if (found === undefined) throw new ProblemError('wrong-enrolment-code');
    const before = await currentScreen(context, deps);
    const { token, hash } = newScreenToken();
    const screen = await audited(store, now, async (db, note) => {
      const used = await db.deleteFrom('kiosk_code').where('id', '=', found.id).returning('id').executeTakeFirst();
      // Whoever typed the same code a moment earlier was first.
      if (used === undefined) throw new ProblemError('wrong-enrolment-code');
      await forgetAttempt(db, attempt);
      if (before !== undefined && before.id !== found.screen) await release(db, before.id, now);
      const made = await enter(db, found, hash, now);
      note({
        action: 'kiosk-enrolled',
        target: { id: made.id, name: made.name },
        address,
        detail: { kiosk: made.kiosk },
      });
      return made;
    });
    // The device that was this screen before, and the screen that this device was.
    for (const id of new Set([screen.id, before?.id ?? screen.id])) push(deps, id, { withdrawn: true });
    giveScreenToken(context, token, deps);
    return { id: screen.id, name: screen.name, kiosk: screen.kiosk };
  },
);

/** The device was another screen until now. */
async function release(db: Kysely<Tables>, id: string, now: number): Promise<void> {
  await db.updateTable('kiosk_screen').set({ token: null, withdrawn: now }).where('id', '=', id).execute();
}

async function enter(
  db: Kysely<Tables>,
  { organisation, kiosk, name, branch, screen }: Selectable<Tables['kiosk_code']>,
  token: string,
  now: number,
): Promise<Screen> {
  const fresh = {
    kiosk,
    name,
    branch,
    token,
    enrolled: now,
    withdrawn: null,
    seen: null,
    condition: null,
    settings: 0,
  };
  if (screen !== null) {
    const renewed = await db
      .updateTable('kiosk_screen')
      .set(fresh)
      .where('id', '=', screen)
      .returningAll()
      .executeTakeFirst();
    if (renewed !== undefined) return renewed;
  }
  return db
    .insertInto('kiosk_screen')
    .values({ id: screen ?? uuidV7(now, randomBytes(16)), organisation, ...fresh })
    .returningAll()
    .executeTakeFirstOrThrow();
}
