import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readMigrations } from '../../src/api/database/executed.ts';
import { type DatabasePlace, snapshot, sqliteFile, toDisk } from '../../src/api/database/snapshot.ts';
import { pack, unpack } from './archive.ts';
import { checkManifest, writeManifest } from './manifest.ts';
import { scratchIn } from './scratch.ts';

export interface BackupPlan {
  place: DatabasePlace;
  /** The folder with `content` and `package.json`. */
  root: string;
  /** Where backups are kept. */
  folder: string;
  /** How many of them; older ones are removed. */
  keep: number;
}

/**
 * Makes a backup while the server runs, tries it out, and only then gives it its name. Answers its file. Throws a
 * sentence for the operator; then nothing but a folder that the next one removes is left.
 */
export async function makeBackup({ place, root, folder, keep }: BackupPlan, now: number): Promise<string> {
  if (place.DATABASE_URL === undefined && !existsSync(join(place.DATA_DIR, sqliteFile))) {
    throw new Error(`${place.DATA_DIR} 里还没有数据库，没有可备份的。请检查环境变量 DATA_DIR。`);
  }
  const scratch = await scratchIn(folder);
  try {
    const stage = join(scratch, 'stage');
    await mkdir(stage);
    await fill(stage, place, root, now);
    const archive = join(scratch, 'backup.tar.gz');
    await pack(stage, archive);
    await rm(stage, { recursive: true });
    await mkdir(stage);
    await unpack(archive, stage);
    await checkManifest(stage);
    // Passwords' hashes and keys are in it.
    await chmod(archive, 0o600);
    toDisk(archive);
    const file = join(folder, nameAt(now));
    await rename(archive, file);
    toDisk(folder);
    await removeOld(folder, keep);
    await writeFile(join(place.DATA_DIR, 'last-backup.json'), JSON.stringify({ at: now, file }));
    return file;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Names of all backups in a folder, oldest first. */
export async function listBackups(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^xuelang-\d{8}-\d{9}\.tar\.gz$/.test(name)).sort();
}

/** The database first: what is added to the content meanwhile has no records yet. */
async function fill(stage: string, place: DatabasePlace, root: string, now: number): Promise<void> {
  const database = place.DATABASE_URL === undefined ? 'sqlite' : 'postgres';
  await snapshot(place, join(stage, `database.${database}`));
  const migrations = await readMigrations(place);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  await cp(join(root, 'content'), join(stage, 'content'), { recursive: true, dereference: true });
  const tls = join(place.DATA_DIR, 'tls');
  if (existsSync(tls)) await cp(tls, join(stage, 'tls'), { recursive: true });
  const catalogue = join(root, 'dist/../catalogue.json');
  if (existsSync(catalogue)) await cp(catalogue, join(stage, 'catalogue.json'));
  await writeManifest(stage, { program: version, made: new Date(now).toISOString(), database, migrations });
}

/** In the order of time; by the world's clock, so that summer time and moved servers change nothing. */
function nameAt(now: number): string {
  const digits = new Date(now).toISOString().replace(/\D/g, '');
  return `xuelang-${digits.slice(0, 8)}-${digits.slice(8, 17)}.tar.gz`;
}

async function removeOld(folder: string, keep: number): Promise<void> {
  const names = await listBackups(folder);
  for (const name of names.slice(0, Math.max(0, names.length - keep))) await rm(join(folder, basename(name)));
}
