import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** PostgreSQL's own programs, as far as this machine has them, of a version that understands the server. */
export interface PostgresTools {
  dump(file: string): Promise<void>;
  /** Writes what a dump holds as SQL. */
  asSql(dump: string, file: string): Promise<void>;
  /** Runs files of SQL in one transaction: all of it or nothing. */
  runSql(files: string[]): Promise<void>;
}

/** Finds the programs for a database. Throws a sentence for the operator where there are none. */
export async function postgresTools(url: string): Promise<PostgresTools> {
  const needed = await serverVersion(url);
  const folder = await folderWithTools(needed);
  if (folder === undefined) {
    throw new Error(
      `这台机器上没有 PostgreSQL ${needed} 或更新版本的 pg_dump。请装上 PostgreSQL 的客户端程序（Debian：postgresql-client-${needed}），再试一次。`,
    );
  }
  const tool = async (name: string, words: string[]): Promise<void> => {
    try {
      await run(join(folder, name), words, { env: { ...process.env, ...environmentOf(url) } });
    } catch (error) {
      const said = (error as { stderr?: string }).stderr?.trim() ?? '';
      throw new Error(`${name} 没有成功：${said}`, { cause: error });
    }
  };
  return {
    dump: (file) => tool('pg_dump', ['--format=custom', '--no-owner', '--no-acl', '--file', file]),
    asSql: (dump, file) => tool('pg_restore', ['--no-owner', '--no-acl', '--file', file, dump]),
    runSql: (files) =>
      tool('psql', [
        ...['--no-psqlrc', '--quiet', '--single-transaction', '--set=ON_ERROR_STOP=1'],
        ...files.flatMap((file) => ['--file', file]),
      ]),
  };
}

async function serverVersion(url: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
  await client.end();
  return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
}

/** Debian keeps each version in a folder of its own; older programs refuse to read newer servers. */
async function folderWithTools(needed: number): Promise<string | undefined> {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  for (const folder of folders) {
    const names = ['pg_dump', 'pg_restore', 'psql'];
    if (folder === '' || !names.every((name) => existsSync(join(folder, name)))) continue;
    const { stdout } = await run(join(folder, 'pg_dump'), ['--version']).catch(() => ({ stdout: '' }));
    if (Number(/\) (\d+)/.exec(stdout)?.[1] ?? 0) >= needed) return folder;
  }
  return undefined;
}

/** An address may carry a password: on a command line every user of the machine could read it. */
function environmentOf(url: string): NodeJS.ProcessEnv {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const host = searchParams.get('host') ?? hostname;
  return {
    PGHOST: host,
    PGPORT: port || '5432',
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...(searchParams.has('sslmode') && { PGSSLMODE: searchParams.get('sslmode') ?? '' }),
  };
}
