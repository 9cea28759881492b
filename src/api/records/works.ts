import type { Selectable } from 'kysely';
import type { Store } from '@/api/database/store.ts';
import type { Tables } from '@/api/database/tables.ts';
import type { Catalogue, Work } from '@/core/catalogue/catalogue.ts';
import type { Question } from '@/core/marking/question.ts';
import type { Activity } from '@/core/place/place.ts';

/** What the API knows of content, those retired included: what was studied offline may arrive long afterwards. */
export interface Works {
  has(activity: Activity): boolean;
  /** What days and deadlines go by. */
  timeZone: string;
  /** What tells this installation from another; seeds what is drawn for a day. */
  site: string;
  /** The questions that play draws from, as `quiz/x#q`: those of all banks that are published. */
  playable: readonly string[];
  /** A question with its key, if the work (still) has it. */
  question(activity: Activity, id: string): Question | undefined;
  /**
   * Reads the table again, where another process may have put the works of a newer build; every two seconds at
   * most. Answers whether they were read anew.
   */
  lookAgain(now: number): Promise<boolean>;
}

const patience = 2_000;

/**
 * Brings the table of works up to the catalogue of the latest build and answers what is in it then. Works that vanished
 * are marked as retired and kept. Run it under `Store.alone`.
 */
export async function loadWorks(store: Store, catalogue: Catalogue, now: number): Promise<Works> {
  const before = await store.db.selectFrom('work').selectAll().execute();
  const known = new Map(before.map((row) => [row.activity, row]));
  const wanted = catalogue.works.map(toRow);
  const changed = wanted.filter((row) => !sameRow(known.get(row.activity), row));
  const present = new Set<string>(wanted.map(({ activity }) => activity));
  const vanished = before.filter(({ activity, retired }) => retired === null && !present.has(activity));

  if (changed.length > 0 || vanished.length > 0) {
    await store.write(async (db) => {
      for (const { activity, ...rest } of changed) {
        await db
          .insertInto('work')
          .values({ activity, ...rest })
          .onConflict((conflict) => conflict.column('activity').doUpdateSet(rest))
          .execute();
      }
      for (const { activity } of vanished) {
        await db.updateTable('work').set({ retired: now }).where('activity', '=', activity).execute();
      }
    });
  }
  const gone = [...vanished, ...before.filter(({ retired }) => retired !== null)];
  let works = asMap([...gone, ...wanted]);
  let playable = playableIn(wanted);
  let looked = now;
  let looking = Promise.resolve();
  const look = async () => {
    const rows = await store.db.selectFrom('work').selectAll().execute();
    works = asMap(rows);
    playable = playableIn(rows);
  };
  return {
    timeZone: catalogue.timeZone,
    site: catalogue.activityBase,
    get playable() {
      return playable;
    },
    has: (activity) => works.has(activity),
    question: (activity, id) => works.get(activity)?.get(id),
    async lookAgain(time) {
      const isDue = Math.abs(time - looked) >= patience;
      if (isDue) {
        looked = time;
        looking = look();
      }
      // Whoever comes while another looks waits for what is found.
      const before = works;
      await looking;
      return works !== before;
    },
  };
}

type Row = Selectable<Tables['work']>;

function toRow({ activity, title, revision, parts, questions }: Work): Row {
  return {
    activity,
    title,
    revision,
    parts: JSON.stringify(parts),
    questions: JSON.stringify(questions),
    retired: null,
  };
}

function sameRow(a: Row | undefined, b: Row): boolean {
  return (
    a !== undefined &&
    (['title', 'revision', 'parts', 'questions', 'retired'] as const).every((column) => a[column] === b[column])
  );
}

function playableIn(rows: readonly Row[]): string[] {
  return rows
    .filter(({ activity, retired }) => retired === null && activity.startsWith('quiz/'))
    .flatMap(({ activity, parts }) => (JSON.parse(parts) as string[]).map((part) => `${activity}#${part}`));
}

/** Later rows win. */
function asMap(rows: readonly Row[]): Map<string, Map<string, Question>> {
  return new Map(
    rows.map(({ activity, questions }) => [
      activity,
      new Map((JSON.parse(questions) as Question[]).map((question) => [question.id, question])),
    ]),
  );
}
