import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { postgresTools } from './database/tools.ts';
import { runScript } from './testing/run-script.ts';
import { sampleBatch, sampleCatalogue, sampleRecord } from './testing/sample.ts';
import { layBuild, type ServerProcess, startProcess } from './testing/server-process.ts';
import { enrol, type Student } from './testing/students.ts';
import { type DatabasePlace, databases, newDatabase } from './testing/test-store.ts';

/** The server that the tests bring has no programs with it; those of the machine may be older, and then refuse. */
const lackingTools = await postgresTools(inject('postgresUrl')).then(
  () => undefined,
  (error: unknown) => String(error),
);

let place: DatabasePlace;
let remove: () => Promise<void>;
let folder: string;
let student: Student;
let server: ServerProcess | undefined;

const content = (): string => join(folder, 'content/lesson.md');
const backups = (): string[] =>
  readdirSync(join(folder, 'backups'))
    .filter((name) => name.endsWith('.tar.gz'))
    .map((name) => join(folder, 'backups', name));

async function prepare(kind: 'sqlite' | 'postgres'): Promise<void> {
  ({ place, remove } = await newDatabase(kind));
  folder = place.DATA_DIR;
  layBuild(folder, sampleCatalogue);
  mkdirSync(join(folder, 'content'));
  writeFileSync(content(), 'before');
  writeFileSync(join(folder, 'package.json'), '{"version":"1.2.3"}');
  [student] = (await enrol(place, 1)) as [Student];
}

afterEach(async () => {
  await server?.end('SIGKILL');
  server = undefined;
  await remove();
});

async function start(): Promise<ServerProcess> {
  server = await startProcess(folder, { ...place });
  return server;
}

async function stop(): Promise<void> {
  await server?.end('SIGTERM');
  server = undefined;
}

type Record = ReturnType<typeof sampleRecord>;

async function send(records: Record[]): Promise<{ accepted: string[]; duplicates: string[] }> {
  const response = await fetch(`${server?.url}/api/records`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: student.cookie },
    body: JSON.stringify(sampleBatch(records)),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as { accepted: string[]; duplicates: string[] };
}

async function sendNew(count: number): Promise<Record[]> {
  const records = Array.from({ length: count }, () => sampleRecord(student.id));
  await send(records);
  return records;
}

describe.each(databases)('backup and restore on %s', (kind) => {
  const lacking = kind === 'postgres' ? lackingTools : undefined;
  const skip = lacking !== undefined;
  if (lacking !== undefined) it.skip(lacking);

  beforeEach(() => prepare(kind));

  it.skipIf(skip)('keeps what was acknowledged, under load, and puts it back', { timeout: 120_000 }, async () => {
    await start();
    const old = await sendNew(20);
    let busy = true;
    const load = (async () => {
      while (busy) await sendNew(3);
    })();
    const made = await runScript(['backup'], folder, { ...place });
    busy = false;
    await load;
    expect(made.output).toContain('备份好了，已经打开核对过');
    const late = await sendNew(5);
    writeFileSync(content(), 'after');
    const [file = ''] = backups();

    const refused = await runScript(['restore', file], folder, { ...place });
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('学廊正在运行') as string });
    const before = await epoch();
    await stop();
    expect(await runScript(['restore', file], folder, { ...place })).toMatchObject({ code: 0 });
    expect(readFileSync(content(), 'utf8')).toBe('before');
    await start();
    expect((await send(old)).duplicates).toHaveLength(20);
    // What came after the backup is gone from here; a device that still has it sends it again.
    expect((await send(late)).accepted).toHaveLength(5);
    // By this devices know.
    expect(await epoch()).toBeGreaterThan(before);
  });
});

async function epoch(): Promise<number> {
  const response = await fetch(`${server?.url}/api/me/progress`, { headers: { cookie: student.cookie } });
  return ((await response.json()) as { epoch: number }).epoch;
}

describe('on SQLite', () => {
  beforeEach(() => prepare('sqlite'));

  it('refuses a backup that was changed, cut off, or is of a newer version', { timeout: 60_000 }, async () => {
    await runScript(['backup'], folder, { ...place });
    const [file = ''] = backups();
    const bytes = readFileSync(file);
    const wrong = join(folder, 'wrong.tar.gz');
    writeFileSync(wrong, bytes.subarray(0, bytes.length / 2));
    expect((await runScript(['restore', wrong], folder, { ...place })).output).toContain('打不开');
    writeFileSync(wrong, 'nothing');
    expect((await runScript(['restore', wrong], folder, { ...place })).output).toContain('没有恢复，原来的数据没有动');
    await start();
    expect((await sendNew(1)).length).toBe(1);
  });

  it('keeps as many as it is told', { timeout: 60_000 }, async () => {
    for (let round = 0; round < 3; round++) await runScript(['backup', '--keep', '2'], folder, { ...place });
    expect(backups()).toHaveLength(2);
  });

  it('leaves only whole backups wherever it is killed', { timeout: 120_000 }, async () => {
    const scratch = (name: string): boolean =>
      existsSync(join(folder, 'backups')) &&
      readdirSync(join(folder, 'backups')).some((entry) => existsSync(join(folder, 'backups', entry, name)));
    for (const name of ['stage', 'stage/database.sqlite', 'stage/manifest.json', 'backup.tar.gz']) {
      const { code } = await runScript(['backup'], folder, { ...place }, () => scratch(name));
      expect({ name, code }).toEqual({ name, code: null });
      expect(backups()).toEqual([]);
    }
    expect((await runScript(['backup'], folder, { ...place })).code).toBe(0);
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
  });

  it('has the old state or the restored one wherever restoring is killed', { timeout: 180_000 }, async () => {
    await start();
    const old = await sendNew(3);
    await stop();
    await runScript(['backup'], folder, { ...place });
    const [file = ''] = backups();
    const names = (): string[] => readdirSync(folder);
    const seen = (pattern: RegExp): boolean => names().some((name) => pattern.test(name));
    const points: (() => boolean)[] = [
      () => readdirSync(join(folder, 'backups')).some((name) => name.startsWith('.next-')),
      () => seen(/^before-restore/),
      () => seen(/^\.content-restored/),
      () => seen(/^\.restored\.db$/),
      () => seen(/^restoring\.json/),
      () => seen(/^content-before/),
    ];
    for (const [index, point] of points.entries()) {
      writeFileSync(content(), `after ${index}`);
      await start();
      const late = await sendNew(2);
      await stop();
      for (const name of names().filter((found) => /^(?:content-before|before-restore|\.content)/.test(found))) {
        rmSync(join(folder, name), { recursive: true });
      }
      await runScript(['restore', file], folder, { ...place }, point);
      await start();
      expect((await send(old)).duplicates).toHaveLength(3);
      const isOld = (await send(late)).duplicates.length === 2;
      expect(readFileSync(content(), 'utf8')).toBe(isOld ? `after ${index}` : 'before');
      await stop();
    }
  });
});
