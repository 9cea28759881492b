import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleBatch, sampleCatalogue, sampleRecord } from '@/api/testing/sample.ts';
import { layBuild, type ServerProcess, startProcess } from '@/api/testing/server-process.ts';
import { enrol, type Student } from '@/api/testing/students.ts';

let folder: string;
let disk: string;
let student: Student;
let server: ServerProcess;

/** A real small disk can be had by root on Linux alone. */
function mountSmallDisk(): string | undefined {
  folder = mkdtempSync(join(tmpdir(), 'xuelang-full-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]);
  return mounted.status === 0 ? undefined : 'no small disk can be mounted here';
}

const lacking = mountSmallDisk();

describe.skipIf(lacking !== undefined)(`a full disk${lacking === undefined ? '' : ` (${lacking})`}`, () => {
  beforeAll(async () => {
    disk = folder;
    const home = mkdtempSync(join(tmpdir(), 'xuelang-home-'));
    layBuild(home, sampleCatalogue, '<!doctype html><title>学廊</title>');
    [student] = (await enrol({ DATA_DIR: disk }, 1)) as [Student];
    server = await startProcess(home, { DATA_DIR: disk });
  });
  afterAll(async () => {
    await server.end('SIGKILL');
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  });

  const get = (path: string): Promise<Response> => fetch(server.url + path, { headers: { cookie: student.cookie } });
  const send = (records: object[]): Promise<Response> =>
    fetch(`${server.url}/api/records`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: student.cookie },
      body: JSON.stringify(sampleBatch(records)),
    });

  it('keeps reading alive, says why nothing is stored, and goes on once there is room', async () => {
    const first = sampleRecord(student.id);
    expect((await send([first])).status).toBe(200);
    const filler = openSync(join(disk, 'filler'), 'w');
    // To the last byte.
    for (const size of [65_536, 4_096, 512, 1]) {
      try {
        for (;;) writeSync(filler, Buffer.alloc(size));
      } catch {
        // Full for pieces of this size.
      }
    }
    closeSync(filler);
    const records = Array.from({ length: 300 }, () => sampleRecord(student.id));
    const refused = await send(records);
    expect(refused.status).toBe(507);
    expect(await refused.json()).toMatchObject({ type: '/problems/storage-full' });
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(await (await get('/')).text()).toContain('学廊');
    const progress = (await (await get('/api/me/progress')).json()) as { works: unknown[] };
    expect(progress.works).toHaveLength(1);
    expect(await (await get('/api/health')).json()).toMatchObject({ status: 'read-only', reason: 'storage-full' });
    expect((await get('/api/ready')).status).toBe(503);

    rmSync(join(disk, 'filler'));
    const taken = await send([first, ...records]);
    expect(await taken.json()).toMatchObject({ accepted: { length: 300 }, duplicates: [first.id] });
  }, 60_000);
});
