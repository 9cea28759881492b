import { existsSync } from 'node:fs';
import { cp, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrations } from '../../src/api/database/migrations.ts';
import { finishMoves, makeMoves, type Move } from '../../src/api/database/restoring.ts';
import { whileStopped } from '../../src/api/database/run-lock.ts';
import { checkSqlite, type DatabasePlace, snapshot, sqliteFile, toDisk } from '../../src/api/database/snapshot.ts';
import { postgresTools } from '../../src/api/database/tools.ts';
import { unpack } from '../backup/archive.ts';
import { checkManifest, type Manifest } from '../backup/manifest.ts';
import { scratchIn } from '../backup/scratch.ts';
import { emptySql } from './empty.ts';
import { eraseInFile, eraseSql, type Erasure, readErasures } from './erasures.ts';
import { newEpochInFile, newEpochSql } from './new-epoch.ts';

export interface RestorePlan {
  place: DatabasePlace;
  /** The folder with `content`. */
  root: string;
  /** The backup. */
  file: string;
}

export interface Restored {
  /** Where the former things are. */
  before: string;
  /** Whether the former database could say who had erased their study since. */
  knowsErasures: boolean;
}

/**
 * Puts a backup in the place of what is there, which is kept. Everything is unpacked, compared with its checksums and
 * brought to the same disk first; what follows is a few renames, which the next start finishes if they are cut off. It
 * also brings the database up to date. Study that was erased since the backup was made is erased in it, too. Throws a
 * sentence.
 */
export function restore({ place, root, file }: RestorePlan, now: number): Promise<Restored> {
  const dataDir = place.DATA_DIR;
  return whileStopped(dataDir, async () => {
    finishMoves(dataDir);
    const scratch = await scratchIn(join(dataDir, 'backups'));
    const stamp = new Date(now).toISOString().replace(/\D/g, '').slice(0, 17);
    const before = join(dataDir, `before-restore-${stamp}`);
    try {
      await unpack(file, scratch);
      const manifest = await checkManifest(scratch);
      refuse(manifest, place);
      await mkdir(before, { recursive: true, mode: 0o700 });
      const erasures = await readErasures(place);
      const content = await prepareContent(root, scratch, stamp);
      if (manifest.database === 'postgres') await replacePostgres(place, scratch, before, { now, erasures });
      const database =
        manifest.database === 'sqlite' ? [await prepareSqlite(dataDir, scratch, before, { now, erasures })] : [];
      await bringTls(dataDir, scratch);
      makeMoves(dataDir, [...database, content]);
      return { before, knowsErasures: erasures !== null };
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  });
}

function refuse({ migrations: been, program, database }: Manifest, place: DatabasePlace): void {
  if (been.some((name) => !(name in migrations))) {
    throw new Error(`这份备份来自更新的学廊（${program}），这个版本读不了。请先升级学廊，再恢复。`);
  }
  const here = place.DATABASE_URL === undefined ? 'sqlite' : 'postgres';
  const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' };
  if (database !== here) {
    throw new Error(
      `备份里是 ${names[database]} 的数据库，这里用的是 ${names[here]}。请检查环境变量 DATABASE_URL，换成和备份一样的再恢复。`,
    );
  }
}

/** The content beside the content that is there: a rename must not cross disks. */
async function prepareContent(root: string, unpacked: string, stamp: string): Promise<Move> {
  const link = join(root, 'content');
  const target = existsSync(link) ? await realpath(link) : link;
  const beside = (name: string): string => join(dirname(target), name);
  const next = beside(`.${basename(target)}-restored-${stamp}`);
  await cp(join(unpacked, 'content'), next, { recursive: true });
  return { next, target, before: beside(`${basename(target)}-before-restore-${stamp}`) };
}

interface Since {
  now: number;
  erasures: Erasure[] | null;
}

async function prepareSqlite(
  dataDir: string,
  unpacked: string,
  before: string,
  { now, erasures }: Since,
): Promise<Move> {
  const next = join(dataDir, '.restored.db');
  await rm(next, { force: true });
  await rename(join(unpacked, 'database.sqlite'), next);
  eraseInFile(next, erasures ?? []);
  newEpochInFile(next, now);
  checkSqlite(next);
  toDisk(next);
  const target = join(dataDir, sqliteFile);
  if (existsSync(target)) {
    // Whatever is still beside the file goes into it: one file is moved, and nothing of it stays behind.
    const database = new DatabaseSync(target);
    database.exec('pragma journal_mode = delete');
    database.close();
  }
  return { next, target, before: join(before, sqliteFile) };
}

/** Nothing is moved here: all tables are replaced in one transaction. What was there is dumped before. */
async function replacePostgres(
  place: DatabasePlace,
  unpacked: string,
  before: string,
  { now, erasures }: Since,
): Promise<void> {
  const url = place.DATABASE_URL ?? '';
  const tools = await postgresTools(url);
  await snapshot(place, join(before, 'database.postgres'));
  const sql = { empty: join(unpacked, '1.sql'), full: join(unpacked, '2.sql'), epoch: join(unpacked, '3.sql') };
  await writeFile(sql.empty, await emptySql(url));
  await tools.asSql(join(unpacked, 'database.postgres'), sql.full);
  // A dump leaves the search path empty.
  await writeFile(sql.epoch, `set search_path = public;\n${eraseSql(erasures ?? [])}${newEpochSql(now)}`);
  await tools.runSql([sql.empty, sql.full, sql.epoch]);
}

/** Devices trust the authority that is here; one from the backup comes only where there is none. */
async function bringTls(dataDir: string, unpacked: string): Promise<void> {
  const [from, to] = [join(unpacked, 'tls'), join(dataDir, 'tls')];
  if (existsSync(from) && !existsSync(to)) await cp(from, to, { recursive: true });
}
