import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import { type KioskCommand, type Order, patienceOf } from '@/core/kiosk/command.ts';
import type { Heartbeat } from '@/core/kiosk/heartbeat.ts';
import { uuidV7 } from '@/core/record/uuid.ts';

/** Leaves an order for a screen: it stays until the screen says what became of it, or it is too late. */
export async function leaveCommand(
  db: Kysely<Tables>,
  screen: string,
  order: Order,
  now: number,
): Promise<KioskCommand> {
  const command = { id: uuidV7(now, randomBytes(16)), until: now + patienceOf(order), order };
  await db
    .insertInto('kiosk_command')
    .values({ id: command.id, screen, given: now, until: command.until, body: JSON.stringify(order), outcome: null })
    .execute();
  return command;
}

/** What a screen has not yet said to have done, oldest first. */
export async function pendingCommands(db: Kysely<Tables>, screen: string, now: number): Promise<KioskCommand[]> {
  const rows = await db
    .selectFrom('kiosk_command')
    .select(['id', 'until', 'body'])
    .where('screen', '=', screen)
    .where('outcome', 'is', null)
    .where('until', '>', now)
    .orderBy('id')
    .limit(50)
    .execute();
  return rows.map(({ id, until, body }) => ({ id, until, order: JSON.parse(body) as Order }));
}

/** Notes what became of commands; the first word counts. Those of other screens are not this one's to speak of. */
export async function noteOutcomes(db: Kysely<Tables>, screen: string, handled: Heartbeat['handled']): Promise<void> {
  for (const { id, outcome } of handled) {
    await db
      .updateTable('kiosk_command')
      .set({ outcome })
      .where('id', '=', id)
      .where('screen', '=', screen)
      .where('outcome', 'is', null)
      .execute();
  }
}
