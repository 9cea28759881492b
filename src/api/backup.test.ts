import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { openStore } from './database/open.ts';
import { finishMoves } from './database/restoring.ts';
import { holdRunLock } from './database/run-lock.ts';
import { postgresTools } from './database/tools.ts';
import { runKilledAt, runScript } from './testing/run-script.ts';
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
let other: Student;
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
  [student, other] = (await enrol(place, 2)) as [Student, Student];
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

interface Answer {
  accepted: string[];
  duplicates: string[];
  rejected: { type: string }[];
}

async function post(path: string, { cookie }: Student, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json', cookie };
  const response = await fetch(`${server?.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(response.status).toBe(200);
  return response.json();
}

async function send(records: Record[], who = student): Promise<Answer> {
  return (await post('/api/records', who, sampleBatch(records))) as Answer;
}

async function sendNew(count: number, who = student, replaced: Partial<Record> = {}): Promise<Record[]> {
  const records = Array.from({ length: count }, () => sampleRecord(who.id, replaced));
  await send(records, who);
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

  it('does not bring back what was erased since, and leaves what came after an earlier erasure', async () => {
    const erase = (who: Student) => post('/api/me/erase', who, { confirm: 'erase' });
    // A minute old: while a request is under way, the device's clock seems to be behind by as much.
    const old = { at: Date.now() - 60_000 };
    await start();
    const early = await sendNew(2, student, old);
    await erase(student);
    const kept = await sendNew(2);
    const gone = await sendNew(2, other, old);
    await runScript(['backup'], folder, { ...place });
    await erase(other);
    await stop();
    const [file = ''] = backups();
    expect(await runScript(['restore', file], folder, { ...place })).toMatchObject({ code: 0 });
    await start();
    expect((await send(kept)).duplicates).toHaveLength(2);
    // Devices that had not heard of the erasure send again what they have.
    for (const [records, who] of [
      [early, student],
      [gone, other],
    ] as const) {
      expect((await send(records, who)).rejected.map(({ type }) => type)).toEqual(
        Array(2).fill('/problems/erased-before'),
      );
    }
    await stop();
    rmSync(join(folder, 'xuelang.db'));
    expect((await runScript(['restore', file], folder, { ...place })).output).toContain('请他们再清除一次');
  }, 60_000);

  it('keeps as many as it is told', { timeout: 60_000 }, async () => {
    for (let round = 0; round < 3; round++) await runScript(['backup', '--keep', '2'], folder, { ...place });
    expect(backups()).toHaveLength(2);
  });

  it('leaves only whole backups at whatever change it is killed', { timeout: 120_000 }, async () => {
    mkdirSync(join(folder, 'backups'));
    for (let at = 0, isDone = false; !isDone; at++) {
      for (const file of backups()) rmSync(file);
      const { code, output } = await runKilledAt(at, ['backup'], folder, { ...place });
      isDone = code !== null;
      if (isDone) expect({ code, output }).toMatchObject({ code: 0 });
      // Whatever has a backup's name is one.
      const whole = expect.arrayContaining(['./manifest.json', './database.sqlite', './content/lesson.md']) as string[];
      for (const file of backups()) expect(filesIn(file)).toEqual(whole);
      expect(at).toBeLessThan(100);
    }
    expect((await runScript(['backup'], folder, { ...place })).code).toBe(0);
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(2);
  });

  it('has the old state or the restored one at whatever change restoring is killed', { timeout: 180_000 }, async () => {
    await start();
    const old = await sendNew(3);
    await stop();
    await runScript(['backup'], folder, { ...place });
    const [file = ''] = backups();
    await start();
    const late = await sendNew(2);
    await stop();
    writeFileSync(content(), 'after');
    const ended = new Set<string>();
    for (let at = 0, isDone = false; !isDone; at++) {
      const copy = `${folder}-killed`;
      cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
      const here = { DATA_DIR: copy };
      const { code, output } = await runKilledAt(at, ['restore', file], copy, here);
      isDone = code !== null;
      if (isDone) expect({ code, output }).toMatchObject({ code: 0 });
      // What the next start does.
      holdRunLock(copy)();
      finishMoves(copy);
      const store = await openStore(here);
      const ids = (await store.db.selectFrom('record').select('id').execute()).map(({ id }) => id);
      await store.close();
      const isOld = ids.length === 5;
      expect(ids.sort()).toEqual([...old, ...(isOld ? late : [])].map(({ id }) => id).sort());
      expect(readFileSync(join(copy, 'content/lesson.md'), 'utf8')).toBe(isOld ? 'after' : 'before');
      ended.add(isOld ? 'old' : 'restored');
      rmSync(copy, { recursive: true });
      expect(at).toBeLessThan(100);
    }
    expect([...ended]).toEqual(['old', 'restored']);
  });
});

/** Cut off, it could not be read to its end. */
function filesIn(file: string): string[] {
  return execFileSync('tar', ['-tzf', file], { encoding: 'utf8' }).split('\n');
}
