import { DatabaseSync } from 'node:sqlite';

/**
 * Devices may know more than the backup: with a new epoch they forget how far they have read, read anew, and send again
 * what they still have (src/learner/exchange.ts).
 */
export function newEpochInFile(file: string, now: number): void {
  const database = new DatabaseSync(file);
  try {
    const columns = database.prepare('pragma table_info(progress_counter)').all();
    if (columns.some(({ name }) => name === 'epoch')) {
      database.prepare('update progress_counter set epoch = max(epoch + 1, ?)').run(now);
    }
    database.exec('pragma journal_mode = delete');
  } finally {
    database.close();
  }
}

/** The same for PostgreSQL, to be run in the transaction that restores. */
export function newEpochSql(now: number): string {
  return `do $$ begin
  if exists (
    select from information_schema.columns
    where table_schema = current_schema() and table_name = 'progress_counter' and column_name = 'epoch'
  ) then
    update progress_counter set epoch = greatest(epoch + 1, ${now});
  end if;
end $$;\n`;
}
