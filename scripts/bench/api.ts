import '../alias.ts';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon, { type Request } from 'autocannon';
import { paced, type Paced } from './paced.ts';
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
  database: Database;
  single: Load[];
  batchesOf25: Load[];
  progressReads: Load[];
  /** Batches of 25 at the budget's 5,000 records a second, from 50 clients who don't know of each other. */
  workingDay: Paced;
  peakOnWorkingDay: number | null;
  peakResidentMB: number | null;
}

export type Database = 'sqlite' | 'postgres';

/** Batches a second that make the budget's 5,000 records. */
const batchesPerSecond = 200;

/**
 * Measures the API as a real process on a new durable database, with the load generator beside it: single records, batches
 * of 25 and reads of all progress, at 1, 10 and 50 clients as fast as they can; then batches of 25 at the budget's rate.
 * Latencies are milliseconds, memory is megabytes.
 */
export async function benchApi(database: Database): Promise<ApiFigures> {
  const { layBuild, startProcess } = await import('../../src/api/testing/server-process.ts');
  const { enrol } = await import('../../src/api/testing/students.ts');
  const { startPostgres } = await import('../../src/api/testing/start-postgres.ts');
  const folder = mkdtempSync(join(tmpdir(), 'xuelang-bench-'));
  const postgres = database === 'postgres' ? await startPostgres(true) : undefined;
  layBuild(folder, benchCatalogue);
  const place = { DATA_DIR: join(folder, 'data'), ...(postgres && { DATABASE_URL: postgres.url }) };
  const enrolled = await enrol(place, 50);
  const students = enrolled.map(({ id, cookie }): Student => ({ cookie, study: studyOf(id) }));
  const server = await startProcess(folder, place);
  try {
    // First of all, for then the process has the memory of a working day.
    const workingDay = await atBudget(server.url, students);
    const peakOnWorkingDay = peakMemory(server.child.pid);
    const single: Load[] = [];
    const batches: Load[] = [];
    const reads: Load[] = [];
    for (const clients of [1, 10, 50]) single.push(await write(server.url, clients, students, 1));
    for (const clients of [1, 10, 50]) batches.push(await write(server.url, clients, students, 25));
    for (const clients of [1, 10, 50]) reads.push(await read(server.url, clients, students));
    return {
      database,
      single,
      batchesOf25: batches,
      progressReads: reads,
      workingDay,
      peakOnWorkingDay,
      peakResidentMB: peakMemory(server.child.pid),
    };
  } finally {
    await server.end('SIGTERM');
    await postgres?.stop();
    rmSync(folder, { recursive: true });
  }
}

function atBudget(url: string, students: Student[]): Promise<Paced> {
  return paced(url, { perSecond: batchesPerSecond, seconds: 10, connections: students.length }, (index) => {
    const { cookie, study } = students[index % students.length] ?? { cookie: '', study: () => '' };
    return { path: '/api/records', headers: { 'content-type': 'application/json', cookie }, body: study(25) };
  });
}

/** As the kernel counted it; null where it doesn't say. */
function peakMemory(pid: number | undefined): number | null {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
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

if (import.meta.main) {
  const database = process.argv[2] === 'postgres' ? 'postgres' : 'sqlite';
  console.log(JSON.stringify(await benchApi(database), null, 2));
}
