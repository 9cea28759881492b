import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { uuidV7 } from '../../src/core/record/uuid.ts';
import { atMost, type Figure, round } from './figure.ts';
import { benchCatalogue, studyOf } from './study.ts';

const sizes = [1e4, 1e5, 1e6, 1e7];
/** Of every size these members hold a tenth, as the API stored it; the rest belongs to members with this many records. */
const activeMembers = 50;
const recordsOfAnother = 1000;
const requestsMeasured = 400;

/** What a request costs one client, in milliseconds. */
interface Cost {
  write: number;
  read: number;
}

/**
 * Whether a request costs more when there are more records: one client's batches of 25 and reads of all progress, on one
 * SQLite database that grows from 10⁴ to 10⁷ records. Needs 8 GB of disk and some minutes.
 */
export async function measureScale(): Promise<Figure[]> {
  const { layBuild, startProcess } = await import('../../src/api/testing/server-process.ts');
  const { enrol } = await import('../../src/api/testing/students.ts');
  const folder = mkdtempSync(join(tmpdir(), 'xuelang-scale-'));
  try {
    layBuild(folder, benchCatalogue);
    const place = { DATA_DIR: join(folder, 'data') };
    const students = (await enrol(place, activeMembers)).map(({ id, cookie }) => ({ cookie, study: studyOf(id) }));
    const costs: Cost[] = [];
    let active = 0;
    let others = 0;
    for (const size of sizes) {
      others += fill(join(place.DATA_DIR, 'xuelang.db'), others, size * 0.9);
      const server = await startProcess(folder, place);
      const post = async (student: (typeof students)[number] | undefined, length: number): Promise<void> => {
        const headers = { 'content-type': 'application/json', cookie: student?.cookie ?? '' };
        const body = student?.study(length) ?? '';
        const answer = await fetch(`${server.url}/api/records`, { method: 'POST', headers, body });
        if (answer.status !== 200) throw new Error(`A batch was answered with ${answer.status}.`);
        await answer.arrayBuffer();
      };
      for (let index = 0; active < size * 0.1; index++, active += 500) await post(students[index % activeMembers], 500);
      const write = await median(requestsMeasured, (index) => post(students[index % activeMembers], 25));
      const read = await median(requestsMeasured, async (index) => {
        const headers = { cookie: students[index % activeMembers]?.cookie ?? '' };
        await (await fetch(`${server.url}/api/me/progress`, { headers })).arrayBuffer();
      });
      costs.push({ write, read });
      await server.end('SIGTERM');
    }
    return figuresOf(costs);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Adds records of other members until there are `wanted`; answers how many it added. */
function fill(file: string, present: number, wanted: number): number {
  const database = new DatabaseSync(file);
  database.exec('pragma synchronous = off; begin');
  const insert = database.prepare(
    'insert into record (organisation, actor, id, activity, verb, at, corrected, stored, score, body) values (?,?,?,?,?,?,?,?,?,?)',
  );
  const { organisation } = database.prepare('select organisation from member limit 1').get() as {
    organisation: string;
  };
  let added = 0;
  while (present + added < wanted) {
    const actor = uuidV7(Date.now(), randomBytes(16));
    const records = (JSON.parse(studyOf(actor)(recordsOfAnother)) as { records: Sent[] }).records;
    for (const record of records) {
      const { id, activity, verb, at } = record;
      insert.run(organisation, actor, id, activity, verb, at, at, at, null, JSON.stringify(record));
    }
    added += records.length;
  }
  database.exec('commit; pragma wal_checkpoint(truncate)');
  database.close();
  return added;
}

interface Sent {
  id: string;
  activity: string;
  verb: string;
  at: number;
}

async function median(count: number, run: (index: number) => Promise<void>): Promise<number> {
  const took: number[] = [];
  for (let index = 0; index < count; index++) {
    const start = performance.now();
    await run(index);
    took.push(performance.now() - start);
  }
  return round(took.sort((a, b) => a - b)[Math.floor(count / 2)] ?? 0, 2);
}

function figuresOf(costs: readonly Cost[]): Figure[] {
  const named = costs.flatMap(({ write, read }, index): Figure[] => {
    const size = `${(sizes[index] ?? 0).toLocaleString('en')} records`;
    return [
      { name: `batch of 25 at ${size}, p50`, value: write, unit: 'ms' },
      { name: `progress read at ${size}, p50`, value: read, unit: 'ms' },
    ];
  });
  const growth = (of: keyof Cost): number => round((costs.at(-1)?.[of] ?? 0) / (costs[0]?.[of] ?? 1), 2);
  return [
    ...named,
    atMost('batch of 25, largest to smallest', growth('write'), 'times', 1.5),
    atMost('progress read, largest to smallest', growth('read'), 'times', 1.5),
  ];
}
