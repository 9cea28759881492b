import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleBatch, sampleCatalogue, sampleRecord } from './testing/sample.ts';
import { layBuild, type ServerProcess, startProcess } from './testing/server-process.ts';
import { enrol, type Student } from './testing/students.ts';
import { type DatabasePlace, databases, newDatabase } from './testing/test-store.ts';

const kills = 20;

describe.each(databases)('kill -9 during load on %s', (kind) => {
  let place: DatabasePlace;
  let remove: () => Promise<void>;
  let students: Student[];
  let server: ServerProcess | undefined;

  beforeAll(async () => {
    ({ place, remove } = await newDatabase(kind));
    layBuild(place.DATA_DIR, sampleCatalogue);
    students = await enrol(place, 4);
  });
  afterAll(async () => {
    await server?.end('SIGKILL');
    await remove();
  });

  it(`loses nothing that was acknowledged, ${kills} times of ${kills}`, { timeout: 180_000 }, async () => {
    let acknowledged: Sent[] = [];
    let total = 0;
    for (let round = 0; round <= kills; round++) {
      server = await startProcess(place.DATA_DIR, { ...place });
      for (const batch of acknowledged) expect(await send(server, batch)).toEqual(allKnown(batch));
      if (round === kills) break;
      const load = keepSending(server, students);
      // A moment at which some are answered, some are under way and some wait for the commit.
      await wait(60 + Math.random() * 200);
      await server.end('SIGKILL');
      acknowledged = await load;
      total += acknowledged.length;
    }
    expect(total).toBeGreaterThan(kills);
  });
});

interface Sent {
  student: Student;
  records: ReturnType<typeof sampleRecord>[];
}

function allKnown({ records }: Sent): object {
  return { accepted: [], duplicates: records.map(({ id }) => id), rejected: [] };
}

/** Sends batch after batch, eight at a time, until the server is gone. Answers those that got their 200. */
async function keepSending(server: ServerProcess, students: Student[]): Promise<Sent[]> {
  const acknowledged: Sent[] = [];
  const client = async (student: Student): Promise<void> => {
    for (;;) {
      const batch = { student, records: Array.from({ length: 3 }, () => sampleRecord(student.id)) };
      await send(server, batch);
      acknowledged.push(batch);
    }
  };
  await Promise.allSettled([...students, ...students].map(client));
  return acknowledged;
}

/** The answer of a 200; throws for any other and when the connection breaks. */
async function send({ url }: ServerProcess, { student, records }: Sent): Promise<unknown> {
  const response = await fetch(`${url}/api/records`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: student.cookie },
    body: JSON.stringify(sampleBatch(records)),
  });
  if (response.status !== 200) throw new Error(await response.text());
  return response.json();
}
