import { type Kysely, sql } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import { dayOf } from '@/core/day/day.ts';
import type { KioskEvent } from '@/core/kiosk/events.ts';
import type { Screen } from './screen.ts';
import type { EventCandidate } from './sort-events.ts';

type Counted = Pick<Tables['kiosk_day'], 'day' | 'kind' | 'subject' | 'title' | 'count' | 'seconds'>;

/** Stores events that are new, and adds them to the counts of their days: each once, however often it is sent. */
export async function storeEvents(
  db: Kysely<Tables>,
  { id: screen, kiosk }: Pick<Screen, 'id' | 'kiosk'>,
  candidates: readonly EventCandidate[],
  { now, timeZone }: { now: number; timeZone: string },
): Promise<{ accepted: string[]; duplicates: string[]; conflicts: string[] }> {
  const outcome = { accepted: [] as string[], duplicates: [] as string[], conflicts: [] as string[] };
  const counts = new Map<string, Counted>();
  for (const { event, corrected, body } of candidates) {
    const { id } = event;
    const added = await db
      .insertInto('kiosk_event')
      .values({ screen, id, corrected, stored: now, body })
      .onConflict((conflict) => conflict.columns(['screen', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (added === undefined) {
      const { body: first } = await db
        .selectFrom('kiosk_event')
        .select('body')
        .where('screen', '=', screen)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      (first === body ? outcome.duplicates : outcome.conflicts).push(id);
      continue;
    }
    outcome.accepted.push(id);
    for (const count of countsOf(event, dayOf(corrected, timeZone))) {
      const key = [count.day, count.kind, count.subject].join(' ');
      const before = counts.get(key);
      counts.set(key, before ? add(before, count) : count);
    }
  }
  // Always in the same order: two batches of a screen then can't wait for each other.
  for (const [, count] of [...counts].sort(([one], [other]) => (one < other ? -1 : 1))) {
    await db
      .insertInto('kiosk_day')
      .values({ screen, kiosk, ...count })
      .onConflict((conflict) =>
        conflict.columns(['screen', 'day', 'kind', 'subject', 'kiosk']).doUpdateSet({
          title: count.title,
          count: sql<number>`kiosk_day.count + ${count.count}`,
          seconds: sql<number>`kiosk_day.seconds + ${count.seconds}`,
        }),
      )
      .execute();
  }
  return outcome;
}

function countsOf(event: KioskEvent, day: string): Counted[] {
  const { seconds } = event;
  if (event.kind === 'shown') {
    return [{ day, kind: 'shown', subject: event.item, title: event.title, count: event.times, seconds }];
  }
  return [
    { day, kind: 'visit', subject: '', title: '', count: 1, seconds },
    ...event.opened.map((work): Counted => ({
      ...{ day, kind: 'work', subject: work.address, title: work.title, count: 1, seconds: work.seconds },
    })),
  ];
}

function add(before: Counted, { title, count, seconds }: Counted): Counted {
  return { ...before, title, count: before.count + count, seconds: before.seconds + seconds };
}
