import type { Kysely } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import type { Settings } from '@/core/kiosk/heartbeat.ts';

/** What the office changed of a kiosk; version 0: never anything. */
export async function readSettings(db: Kysely<Tables>, organisation: string, kiosk: string): Promise<Settings> {
  const row = await db
    .selectFrom('kiosk_settings')
    .select(['version', 'patch'])
    .where('organisation', '=', organisation)
    .where('kiosk', '=', kiosk)
    .executeTakeFirst();
  return row === undefined
    ? { version: 0, patch: {} }
    : { version: row.version, patch: JSON.parse(row.patch) as Settings['patch'] };
}
