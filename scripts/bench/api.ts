import '../alias.ts';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon, { type Request } from 'autocannon';
import { benchCatalogue, studyOf } from './study.ts';

const secondsEach = 4;

interface Student {
  cookie: string;
  study: (length: number) => string;
}

export interface Load {
  clients: number;
  requestsPerSecond: number;
  recordsPerSecond?: number;
  p50: number;
  p99: number;
  failed: number;
}

export interface ApiFigures {
  database: 'sqlite';
  single: Load[];
  batchesOf25: Load[];
  progressReads: Load[];
  peakResidentMB: number | null;
}

/**
 * Measures the API as a real process on a new SQLite database, with the load generator beside it: single records, batches
 * of 25 and reads of all progress, at 1, 10 and 50 clients. Latencies are milliseconds, memory is megabytes.
 */
export async function benchApi(): Promise<ApiFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'xuelang-bench-'));
  mkdirSync(join(folder, '.build'));
  writeFileSync(join(folder, '.build/catalogue.json'), JSON.stringify(benchCatalogue));
  const students = await enrol(join(folder, 'data'));
  const server = await start(folder);
  try {
    const single: Load[] = [];
    const batches: Load[] = [];
    const reads: Load[] = [];
    for (const clients of [1, 10, 50]) single.push(await write(server.url, clients, students, 1));
    for (const clients of [1, 10, 50]) batches.push(await write(server.url, clients, students, 25));
    for (const clients of [1, 10, 50]) reads.push(await read(server.url, clients, students));
    return {
      database: 'sqlite',
      single,
      batchesOf25: batches,
      progressReads: reads,
      peakResidentMB: server.peakMemory(),
    };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Makes fifty members with a session each. */
async function enrol(dataDir: string): Promise<Student[]> {
  const { openStore } = await import('../../src/api/database/open.ts');
  const { migrate } = await import('../../src/api/database/migrate.ts');
  const { createMember } = await import('../../src/api/accounts/create-member.ts');
  const { startSession } = await import('../../src/api/accounts/session.ts');
  const { cookieName } = await import('../../src/api/accounts/token.ts');
  const store = await openStore({ DATA_DIR: dataDir });
  await migrate(store.db);
  const students = await Promise.all(
    Array.from({ length: 50 }, async (_, index): Promise<Student> => {
      const wanted = { name: `bench-${index}`, displayName: '测试', password: 'bench', roles: ['member' as const] };
      const member = await createMember(store, wanted, Date.now());
      if (member === null) throw new Error('The folder is not new.');
      const token = await startSession(store, { member: member.id, shared: false, replaces: null }, Date.now());
      return { cookie: `${cookieName}=${token}`, study: studyOf(member.id) };
    }),
  );
  await store.close();
  return students;
}

async function start(folder: string) {
  const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, ['--import', path('../alias.ts'), path('../../src/api/server.ts')], {
    cwd: folder,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: 'data', DATABASE_URL: '', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      const [, port] = /http:\/\/localhost:(\d+)/.exec(text.toString()) ?? [];
      if (port !== undefined) resolve(port);
    });
    child.once('exit', () => reject(new Error('The server did not start.')));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    /** As the kernel counted it; null where it doesn't say. */
    peakMemory(): number | null {
      try {
        const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
        return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
      } catch {
        return null;
      }
    },
    stop: () =>
      new Promise<void>((resolve) => {
        child.removeAllListeners('exit').once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

async function write(url: string, clients: number, students: Student[], size: number): Promise<Load> {
  const figures = await load(url, clients, students, ({ cookie, study }) => ({
    method: 'POST',
    path: '/api/records',
    headers: { 'content-type': 'application/json', cookie },
    setupRequest: (request) => ({ ...request, body: study(size) }),
  }));
  return { ...figures, recordsPerSecond: figures.requestsPerSecond * size };
}

function read(url: string, clients: number, students: Student[]): Promise<Load> {
  return load(url, clients, students, ({ cookie }) => ({ path: '/api/me/progress', headers: { cookie } }));
}

async function load(
  url: string,
  clients: number,
  students: Student[],
  requestOf: (student: Student) => Request,
): Promise<Load> {
  let next = 0;
  const { requests, latency, non2xx, errors } = await autocannon({
    url,
    connections: clients,
    duration: secondsEach,
    setupClient(client) {
      const student = students[next++ % students.length];
      if (student !== undefined) client.setRequests([requestOf(student)]);
    },
  });
  const { p50, p99 } = latency;
  return { clients, requestsPerSecond: Math.round(requests.average), p50, p99, failed: non2xx + errors };
}

if (import.meta.main) console.log(JSON.stringify(await benchApi(), null, 2));
