import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisation } from '@/api/accounts/member.ts';
import { openStore } from '@/api/database/open.ts';
import { sampleCatalogue } from '@/api/testing/sample.ts';
import { layBuild, type ServerProcess, startProcess } from '@/api/testing/server-process.ts';
import { enrol, type Student } from '@/api/testing/students.ts';
import { databases, type DatabasePlace, newDatabase } from '@/api/testing/test-store.ts';
import { someAnswer } from '@/api/testing/exam-steps.ts';
import type { PaperOfMine } from '@/core/exam/member.ts';

const minute = 60_000;
const kills = 5;

describe.each(databases)('kill -9 during an examination on %s', (kind) => {
  let place: DatabasePlace;
  let remove: () => Promise<void>;
  let student: Student;
  let server: ServerProcess | undefined;

  beforeAll(async () => {
    ({ place, remove } = await newDatabase(kind));
    layBuild(place.DATA_DIR, sampleCatalogue);
    student = (await enrol(place, 1))[0] as Student;
    // The first start brings the papers of the catalogue into the database.
    server = await startProcess(place.DATA_DIR, { ...place });
    await server.end('SIGTERM');
    const store = await openStore(place);
    const { revision: paper } = await store.db.selectFrom('exam_paper').select('revision').executeTakeFirstOrThrow();
    const now = Date.now();
    await store.write(async (db) => {
      await db.insertInto('branch').values({ id: 'b', organisation, parent: null, name: '支部', created: 0 }).execute();
      await db.updateTable('member').set({ branch: 'b' }).where('id', '=', student.id).execute();
      await db
        .insertInto('exam_sitting')
        .values({
          ...{
            id: 's',
            organisation,
            title: '考试',
            paper,
            branches: '["b"]',
            opens: now - minute,
            closes: now + 60 * minute,
          },
          ...{ minutes: 30, attempts: 1, pass: 60, grace: 10, scores: 'submitted', answers: 'submitted' },
          ...{ created: now, creator: 'nobody' },
        })
        .execute();
    });
    await store.close();
  });
  afterAll(async () => {
    await server?.end('SIGKILL');
    await remove();
  });

  async function ask<T>(path: string, body: object): Promise<T> {
    const response = await fetch(`${server?.url ?? ''}/api/exams/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: student.cookie },
      body: JSON.stringify(body),
    });
    if (response.status !== 200) throw new Error(await response.text());
    return (await response.json()) as T;
  }

  it(`loses no acknowledged answer, ${kills} times of ${kills}`, async () => {
    server = await startProcess(place.DATA_DIR, { ...place });
    const { attempt, questions } = await ask<PaperOfMine>('begin', { sitting: 's', device: 'device-01' });
    const acknowledged = new Set<number>();
    for (let round = 0; round < kills; round++) {
      const dying = server;
      const sends = questions.map(async (question, index) => {
        const answers = [{ question: index, response: someAnswer(question), version: round * 100 + index + 1, ago: 0 }];
        await ask('save', { attempt, device: 'device-01', known: 0, answers });
        acknowledged.add(index);
        if (index === round + 1) await dying.end('SIGKILL');
      });
      await Promise.allSettled(sends);
      await dying.end('SIGKILL');
      server = await startProcess(place.DATA_DIR, { ...place });
      const { answers } = await ask<PaperOfMine>('open', { attempt, device: 'device-01' });
      const kept = new Set(answers.map(({ question }) => question));
      for (const question of acknowledged) expect(kept).toContain(question);
    }
    expect(acknowledged.size).toBeGreaterThan(1);
  });
});
