import type { Store } from '@/api/database/store.ts';
import type { RouteStep } from '@/core/guide/visit.ts';
import { closed } from './visits.ts';

const day = 24 * 60 * 60_000;
/** A guide who has not been heard of for so long has forgotten to end the visit. */
const forgotten = 2 * 60 * 60_000;

/** Ends visits that were never ended when their guides were last heard of; removes screens and codes of yesterday. */
export async function cleanUpGuide(store: Store, now: number): Promise<void> {
  await store.write(async (db) => {
    const rows = await db
      .selectFrom('guided_visit')
      .select(['id', 'route', 'seen'])
      .where('ended', 'is', null)
      .where('seen', '<=', now - forgotten)
      .execute();
    for (const { id, route, seen } of rows) {
      await db
        .updateTable('guided_visit')
        .set({ ended: seen, route: JSON.stringify(closed(JSON.parse(route) as RouteStep[], seen)) })
        .where('id', '=', id)
        .execute();
      await db.updateTable('guide_screen').set({ visit: null }).where('visit', '=', id).execute();
    }
    await db
      .deleteFrom('guide_screen')
      .where('seen', '<=', now - day)
      .execute();
    await db
      .deleteFrom('device_code')
      .where('expires', '<=', now - day)
      .execute();
  });
}
