import type { Kysely } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import type { Owner } from '@/api/records/fold-in.ts';

/** What hangs on a member's study: the ledger, duels, certificates. Whether they hide from boards stays. */
const tables = ['play_day', 'play_month', 'play_correction', 'play_run', 'certificate'] as const;

/** Removes it, as part of erasing the study. */
export async function erasePlay(db: Kysely<Tables>, { organisation, member }: Owner): Promise<void> {
  for (const table of tables) {
    await db.deleteFrom(table).where('organisation', '=', organisation).where('member', '=', member).execute();
  }
}
