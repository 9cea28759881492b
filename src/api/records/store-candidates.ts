import type { Kysely } from 'kysely';
import type { Member } from '@/api/accounts/member.ts';
import { bulk } from '@/api/database/bulk.ts';
import { compiled } from '@/api/database/compiled.ts';
import type { Tables } from '@/api/database/tables.ts';
import { isErased } from '@/core/record/epoch.ts';
import { foldPlay } from '@/api/play/fold-play.ts';
import { foldIn } from './fold-in.ts';
import type { Candidate } from './sort-batch.ts';
import type { Works } from './works.ts';

/** What became of candidates, by id. */
export interface Outcome {
  accepted: string[];
  /** Stored before, with the same content. */
  duplicates: string[];
  /** Stored before, with other content. */
  conflicts: string[];
  /** Not stored: the member has erased what they studied then. */
  erased: string[];
}

/** Stores candidates and brings the member's progress up to date, as one unit of work. */
export async function storeCandidates(
  db: Kysely<Tables>,
  { organisation, id: actor }: Member,
  candidates: readonly Candidate[],
  stored: number,
  works: Works,
): Promise<Outcome> {
  const touched = new Set(candidates.map(({ record }) => record.activity)).size;
  // First of all, for it locks the row: batches of one member then follow one another and can't wait for each other
  // crosswise. Numbers that stay unused are only gaps.
  const [counter] = await advance(db, [organisation, actor, touched]);
  const { value, ...present } = counter ?? { value: touched, epoch: 0, erased: 0 };
  const isGone = (candidate: Candidate) => isErased(candidate, present, stored);
  const kept = candidates.filter((candidate) => !isGone(candidate));
  const rows = kept.map((candidate) => ({ organisation, actor, stored, candidate }));
  const inserted = new Set((await insertNew(db, rows)).map(({ id }) => id));
  const fresh = kept.filter(({ record }) => inserted.has(record.id));
  if (fresh.length > 0) {
    await foldIn(db, { organisation, member: actor }, fresh, value - touched);
    await foldPlay(db, { organisation, member: actor }, fresh, works);
  }

  const known = rows.filter(({ candidate }) => !inserted.has(candidate.record.id));
  const bodies = new Map((await readBodies(db, known)).map(({ id, body }) => [id, body]));
  const isSame = ({ candidate }: Row) => bodies.get(candidate.record.id) === candidate.body;
  return {
    accepted: fresh.map(({ record }) => record.id),
    duplicates: known.filter(isSame).map(idOf),
    conflicts: known.filter((row) => !isSame(row)).map(idOf),
    erased: candidates.filter(isGone).map(({ record }) => record.id),
  };
}

interface Row {
  organisation: string;
  actor: string;
  stored: number;
  candidate: Candidate;
}

function idOf({ candidate }: Row): string {
  return candidate.record.id;
}

/** Takes the next numbers of the member's counter; answers the last of them, and the epoch. */
const advance = compiled((db) =>
  db
    .insertInto('progress_counter')
    .values({ organisation: '', member: '', value: 0 })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation', 'member'])
        .doUpdateSet((update) => ({ value: update('progress_counter.value', '+', update.ref('excluded.value')) })),
    )
    .returning(['value', 'epoch', 'erased']),
);

/** Inserts what is not there yet; answers the ids inserted. */
const insertNew = bulk(
  (db, length) =>
    db
      .insertInto('record')
      .values(
        Array.from({ length }, () => ({
          ...{ organisation: '', actor: '', id: '', activity: '', verb: '' },
          ...{ at: 0, corrected: 0, stored: 0, score: 0, body: '' },
        })),
      )
      .onConflict((conflict) => conflict.columns(['organisation', 'actor', 'id']).doNothing())
      .returning('id'),
  (rows: readonly Row[]) =>
    rows.flatMap(({ organisation, actor, stored, candidate: { record, marked, body } }) => [
      ...[organisation, actor, record.id, record.activity, record.verb],
      ...[record.at, record.corrected, stored, marked?.score ?? null, body],
    ]),
);

const readBodies = bulk(
  (db, length) =>
    db
      .selectFrom('record')
      .select(['id', 'body'])
      .where((where) =>
        where.or(
          Array.from({ length }, () =>
            where.and([where('organisation', '=', ''), where('actor', '=', ''), where('id', '=', '')]),
          ),
        ),
      ),
  (rows: readonly Row[]) => rows.flatMap((row) => [row.organisation, row.actor, idOf(row)]),
);
