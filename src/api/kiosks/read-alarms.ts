import type { Kysely } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import { type Alarm, alarmsOf } from '@/core/kiosk/alarms.ts';
import type { Condition } from '@/core/kiosk/heartbeat.ts';
import type { Screen } from './screen.ts';

/** What is wrong with each screen in use. */
export async function readAlarms(db: Kysely<Tables>, now: number): Promise<{ screen: Screen; alarms: Alarm[] }[]> {
  const screens = await db.selectFrom('kiosk_screen').selectAll().where('token', 'is not', null).execute();
  return screens.map((screen) => {
    const { seen, condition, enrolled } = screen;
    const known = condition === null ? null : (JSON.parse(condition) as Condition);
    return { screen, alarms: alarmsOf({ seen, condition: known, since: enrolled }, now) };
  });
}
