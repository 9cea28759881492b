import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMember, type NewMember } from '@/api/accounts/create-member.ts';
import { organisation } from '@/api/accounts/member.ts';
import { readConfig } from '@/api/config.ts';
import type { Deps } from '@/api/deps.ts';
import type { Built } from '@/api/built.ts';
import { startServer, type Running } from '@/api/start-server.ts';
import type { Record } from '@/core/record/record.ts';

/** Someone who can sign in. */
export interface TestMember {
  id: string;
  name: string;
  displayName: string;
  password: string;
}

/** The built site with its API over a database of its own, in this process: tests see what was stored. */
export interface TestServer {
  url: string;
  newMember(wanted?: Partial<NewMember>): Promise<TestMember>;
  newBranch(branch: { id: string; parent: string | null; name: string }): Promise<void>;
  /** What the first start prints: who nobody has signed in as yet. */
  firstAdministrator: { name: string; password: string };
  /** What the server has of a member, oldest first. */
  recordsOf(member: TestMember): Promise<Record[]>;
  /** Sets the server's clock so many milliseconds before the real one. */
  setAhead(milliseconds: number): void;
  /** As if the machine went down; pages that are open stay. */
  stop(): Promise<void>;
  /** Up again at the same address with the same database. */
  start(): Promise<void>;
  /** For good, with its database. */
  remove(): Promise<void>;
}

const names = ['林小满', '岩温', '陆春燕', '侬志强', '王家和', '陶阿妹'];
let members = 0;

/** @param built where the site is, if it is not the one that `npm run build` made */
export async function newServer(built: Built = { site: 'dist', build: '.build' }): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'xuelang-journeys-'));
  let port = '0';
  let running: Running | undefined;
  let deps: Deps | undefined;
  const said: string[] = [];
  let ahead = 0;

  const start = async (): Promise<void> => {
    const config = readConfig({ PORT: port, HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'error' });
    running = await startServer(
      config,
      built,
      (line) => said.push(line),
      (given) => {
        deps = given;
        given.now = () => Date.now() + ahead;
        return Promise.resolve();
      },
    );
    port = new URL(running.url).port;
  };
  const stop = async (): Promise<void> => {
    await running?.close();
    running = undefined;
  };
  const store = (): Deps['store'] => {
    if (!deps || !running) throw new Error('The server is not running.');
    return deps.store;
  };

  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    start,
    stop,
    get firstAdministrator() {
      const [, name = '', password = ''] = /用户名 (\S+)，密码 (\S+)（/.exec(said.join('\n')) ?? [];
      return { name, password };
    },
    setAhead(milliseconds) {
      ahead = milliseconds;
    },
    async newBranch(branch) {
      await store().write((db) =>
        db
          .insertInto('branch')
          .values({ ...branch, organisation, created: Date.now() })
          .execute(),
      );
    },
    async newMember(more) {
      const number = ++members;
      const displayName = names[number % names.length] ?? '';
      const wanted = {
        name: `journey-${String(process.pid)}-${String(number)}`,
        displayName,
        password: '走廊尽头有一枚印',
        ...more,
      };
      const made = await createMember(store(), { roles: ['member'], ...wanted }, Date.now());
      if (!made) throw new Error(`${wanted.name} is taken`);
      return { ...wanted, id: made.id };
    },
    async recordsOf({ id }) {
      const rows = await store().db.selectFrom('record').select('body').where('actor', '=', id).orderBy('id').execute();
      return rows.map(({ body }) => JSON.parse(body) as Record);
    },
    async remove() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
