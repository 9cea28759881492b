import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { Member } from '@/api/accounts/member.ts';
import { audited } from '@/api/audit/audited.ts';
import { clientAddress } from '@/api/client-address.ts';
import type { Tables } from '@/api/database/tables.ts';
import { erasePlay } from '@/api/play/erase-play.ts';
import { memberEndpoint } from '@/api/endpoint.ts';

/** Erases all study of the member who is signed in; the account stays. What is answered with 200 is gone from disk. */
export const erase = memberEndpoint(
  {
    method: 'post',
    path: '/api/me/erase',
    summary: 'Erase all my study',
    body: z.object({ confirm: z.literal('erase') }),
    answer: z.object({ epoch: z.number().describe('The epoch that begins now.') }),
  },
  async ({ context }, member, { store, now, access }) => {
    const time = now();
    const who = { actor: { id: member.id, name: member.displayName }, address: clientAddress(context, access) };
    const epoch = await audited(store, time, async (db, note) => {
      note({ action: 'study-erased', ...who });
      return eraseStudy(db, member, time);
    });
    return { epoch };
  },
);

/**
 * Removes a member's records, progress and points, and begins a new epoch, as one unit of work. The counter goes on, so that no
 * cursor of a device comes to mean something else.
 */
async function eraseStudy(
  db: Kysely<Tables>,
  { organisation, id }: Pick<Member, 'organisation' | 'id'>,
  now: number,
): Promise<number> {
  // First of all, for it locks the row: a batch under way is stored before and goes, or after and is looked at.
  const { epoch } = await db
    .insertInto('progress_counter')
    .values({ organisation, member: id, value: 0, epoch: now, erased: now })
    .onConflict((conflict) =>
      conflict.columns(['organisation', 'member']).doUpdateSet((update) => ({
        // The clock may have been set back since the last time; both only grow.
        epoch: update
          .case()
          .when('progress_counter.epoch', '>=', now)
          .then(update('progress_counter.epoch', '+', 1))
          .else(now)
          .end(),
        erased: update
          .case()
          .when('progress_counter.erased', '>', now)
          .then(update.ref('progress_counter.erased'))
          .else(now)
          .end(),
      })),
    )
    .returning('epoch')
    .executeTakeFirstOrThrow();
  await db.deleteFrom('record').where('organisation', '=', organisation).where('actor', '=', id).execute();
  await db.deleteFrom('progress').where('organisation', '=', organisation).where('member', '=', id).execute();
  await erasePlay(db, { organisation, member: id });
  return epoch;
}
