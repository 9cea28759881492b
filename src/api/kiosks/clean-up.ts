import type { Store } from '@/api/database/store.ts';

const day = 86_400_000;
/** A screen that was away for longer than this and lost an answer before may count once more what it then sent. */
const eventsKept = 60 * day;
const commandsKept = 30 * day;

/** Removes single events, whose days' counts stay, old commands, and codes that nobody typed. */
export async function cleanUpKiosks(store: Store, now: number): Promise<void> {
  await store.write(async (db) => {
    await db
      .deleteFrom('kiosk_event')
      .where('stored', '<=', now - eventsKept)
      .execute();
    await db
      .deleteFrom('kiosk_command')
      .where('given', '<=', now - commandsKept)
      .execute();
    await db.deleteFrom('kiosk_code').where('expires', '<=', now).execute();
  });
}
