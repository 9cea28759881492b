import type { Kysely } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import type { Owner } from '@/api/records/fold-in.ts';

/** Everything kept of a member's play, for what they take along. */
export async function playOf(db: Kysely<Tables>, { organisation, member }: Owner) {
  const of = <T extends 'play_day' | 'play_correction' | 'play_run' | 'certificate'>(table: T) =>
    db
      .selectFrom(table as 'play_day')
      .selectAll()
      .where('organisation', '=', organisation)
      .where('member', '=', member)
      .execute();
  const [days, corrections, runs, certificates] = [
    await of('play_day'),
    await of('play_correction'),
    await of('play_run'),
    await of('certificate'),
  ];
  return { days, corrections, runs, certificates };
}
