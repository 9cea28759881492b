import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { readMigrations } from './executed.ts';
import { migrations } from './migrations.ts';
import { type DatabasePlace, snapshot, sqliteFile, toDisk } from './snapshot.ts';

/**
 * Copies a database that is about to be migrated into `DATA_DIR/backups`; answers the copy's file, or null where nothing
 * is to be migrated. Throws a sentence where no copy can be made, and for a database of a newer version.
 */
export async function backUpBeforeMigrations(
  place: DatabasePlace & { MIGRATE_WITHOUT_BACKUP?: boolean | undefined },
  now: number,
): Promise<string | null> {
  if (place.DATABASE_URL === undefined && !existsSync(join(place.DATA_DIR, sqliteFile))) return null;
  const been = await readMigrations(place);
  const unknown = been.filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new Error(
      `数据库已经由更新的学廊升过级（${unknown.join('、')}），这个版本不能用它。请换回新版本，或恢复旧的备份。`,
    );
  }
  if (been.length === 0 || been.length === Object.keys(migrations).length) return null;
  if (place.MIGRATE_WITHOUT_BACKUP) return null;
  const folder = join(place.DATA_DIR, 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const kind = place.DATABASE_URL === undefined ? 'sqlite' : 'postgres';
  const stamp = new Date(now).toISOString().replace(/\D/g, '').slice(0, 17);
  const file = join(folder, `before-${been.at(-1) ?? ''}-${stamp}.${kind}`);
  try {
    await snapshot(place, `${file}.next`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `数据库要升级，升级前要先备份，备份没有成功：${why}\n已经另外备份过的，可以设环境变量 MIGRATE_WITHOUT_BACKUP=yes 再启动。`,
      { cause: error },
    );
  }
  renameSync(`${file}.next`, file);
  toDisk(folder);
  return file;
}
