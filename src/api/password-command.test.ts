import { afterEach, expect, it } from 'vitest';
import { openStore } from './database/open.ts';
import { runScript } from './testing/run-script.ts';
import { sampleCatalogue } from './testing/sample.ts';
import { layBuild, type ServerProcess, startProcess } from './testing/server-process.ts';
import { databases, newDatabase } from './testing/test-store.ts';

let clean: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of clean.reverse()) await step();
  clean = [];
});

it.each(databases)(
  'lets an administrator in again who forgot the password, while the server runs on %s',
  async (kind) => {
    const { place, remove } = await newDatabase(kind);
    clean.push(remove);
    const folder = place.DATA_DIR;
    const ended = await runScript(['password', 'admin'], folder, { ...place });
    expect(ended).toMatchObject({ code: 1, output: expect.stringContaining('还没有数据库') as string });

    layBuild(folder, sampleCatalogue);
    const server = await startProcess(folder, { ...place });
    clean.push(() => server.end('SIGKILL'));
    const [, first = ''] = /密码 (\S+)（/.exec(server.output()) ?? [];
    expect((await signIn(server, first)).status).toBe(200);

    expect((await runScript(['password'], folder, { ...place })).output).toContain('admin（管理员）');
    expect(await runScript(['password', 'nobody'], folder, { ...place })).toMatchObject({ code: 1 });
    const { code, output } = await runScript(['password', 'ADMIN'], folder, { ...place });
    expect(code).toBe(0);
    const [, oneTime = ''] = /密码 (\S+)$/m.exec(output) ?? [];
    expect((await signIn(server, first)).status).toBe(401);
    const answer = await signIn(server, oneTime);
    expect(await answer.json()).toMatchObject({ member: { name: 'admin', mustChangePassword: 'one-time' } });

    const store = await openStore(place);
    clean.push(() => store.close());
    const entries = await store.db.selectFrom('audit').select(['action', 'actor', 'target_name']).execute();
    expect(entries).toContainEqual({ action: 'password-reset', actor: null, target_name: '管理员' });
  },
);

function signIn({ url }: ServerProcess, password: string): Promise<Response> {
  return fetch(`${url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'admin', password }),
  });
}
