import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { type DatabasePlace, sqliteFile } from '../../src/api/database/snapshot.ts';

/** When a member erased their study last. */
export interface Erasure {
  organisation: string;
  member: string;
  /** Milliseconds since 1970. */
  erased: number;
}

const query = 'select organisation, member, erased from progress_counter where erased > 0';

/**
 * Who has erased their study, as the database says that is about to be replaced: a backup may be older than that, and
 * must not bring it back. Null where it can't be read, for that may be why a backup is restored.
 */
export async function readErasures({ DATA_DIR, DATABASE_URL }: DatabasePlace): Promise<Erasure[] | null> {
  try {
    if (DATABASE_URL !== undefined) return await readFromPostgres(DATABASE_URL);
    const file = join(DATA_DIR, sqliteFile);
    if (!existsSync(file)) return null;
    const database = new DatabaseSync(file);
    try {
      return database.prepare(query).all() as unknown as Erasure[];
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

async function readFromPostgres(url: string): Promise<Erasure[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ organisation: string; member: string; erased: string }>(query);
    return rows.map((row) => ({ ...row, erased: Number(row.erased) }));
  } finally {
    await client.end();
  }
}

/** Erases again in a restored file what was erased after it was made. */
export function eraseInFile(file: string, erasures: readonly Erasure[]): void {
  const database = new DatabaseSync(file);
  try {
    const columns = database.prepare('pragma table_info(progress_counter)').all();
    // Older than the first version in which anybody could erase anything.
    const isOlder = !columns.some(({ name }) => name === 'erased');
    for (const erasure of erasures) for (const statement of statements(erasure, isOlder)) database.exec(statement);
  } finally {
    database.close();
  }
}

/** The same for PostgreSQL, to be run in the transaction that restores. */
export function eraseSql(erasures: readonly Erasure[]): string {
  return erasures.flatMap((erasure) => statements(erasure, false).map((statement) => `${statement};\n`)).join('');
}

function statements({ organisation, member, erased }: Erasure, isOlder: boolean): string[] {
  const [o, m] = [pg.escapeLiteral(organisation), pg.escapeLiteral(member)];
  const whose = (column: string): string => `organisation = ${o} and ${column} = ${m}`;
  // What the backup knows of was erased in it already; what came after that is to stay.
  const isNew = isOlder
    ? 'true'
    : `not exists (select 1 from progress_counter where ${whose('member')} and erased >= ${erased})`;
  return [
    `delete from record where ${whose('actor')} and ${isNew}`,
    `delete from progress where ${whose('member')} and ${isNew}`,
    ...(isOlder
      ? []
      : [
          `insert into progress_counter (organisation, member, value, epoch, erased)
            values (${o}, ${m}, 0, ${erased}, ${erased})
            on conflict (organisation, member) do update set erased = excluded.erased
            where progress_counter.erased < excluded.erased`,
        ]),
  ];
}
