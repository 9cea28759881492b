import type { Deps } from '@/api/deps.ts';
import { recordsOf } from '@/api/me/records-of.ts';
import type { Record } from '@/core/record/record.ts';
import { foldPlay } from './fold-play.ts';

/**
 * Works out the ledger of members who studied before there was one, from all their records, once each. Joining is
 * idempotent: what comes in meanwhile, or was counted before a crash, counts once.
 * @param isStopped asked between portions: the server is closing
 */
export async function recountNewcomers(
  { store, works }: Pick<Deps, 'store' | 'works'>,
  isStopped: () => boolean,
): Promise<void> {
  const newcomers = await store.db
    .selectFrom('member')
    .leftJoin('play_member', (join) =>
      join.onRef('play_member.member', '=', 'member.id').onRef('play_member.organisation', '=', 'member.organisation'),
    )
    .select(['member.id', 'member.organisation'])
    .where('play_member.member', 'is', null)
    .execute();
  for (const { id, organisation } of newcomers) {
    const owner = { organisation, member: id };
    for await (const page of recordsOf(store.db, { organisation, id })) {
      if (isStopped()) return;
      const records = page.map(({ body, corrected, score }) => ({
        record: { ...(JSON.parse(body) as Record), corrected },
        marked: score === null ? undefined : { score },
      }));
      await store.write((db) => foldPlay(db, owner, records, works));
    }
    if (isStopped()) return;
    await store.write((db) =>
      db
        .insertInto('play_member')
        .values({ ...owner, hidden: 0 })
        .onConflict((conflict) => conflict.columns(['organisation', 'member']).doNothing())
        .execute(),
    );
  }
}
