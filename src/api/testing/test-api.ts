import { createApp } from '@/api/app.ts';
import { createMember } from '@/api/accounts/create-member.ts';
import type { Member } from '@/api/accounts/member.ts';
import { policies, type Policy } from '@/api/accounts/policy.ts';
import { cookieName } from '@/api/accounts/token.ts';
import type { Access } from '@/api/access.ts';
import type { Store } from '@/api/database/store.ts';
import { loadPapers } from '@/api/exams/papers.ts';
import { kioskFiles } from '@/api/kiosks/files.ts';
import { createLive } from '@/api/live/live.ts';
import { createLog } from '@/api/log.ts';
import { createMetrics } from '@/api/operation/metrics.ts';
import { loadWorks } from '@/api/records/works.ts';
import { readEvents } from './read-events.ts';
import { sampleCatalogue } from './sample.ts';
import { type DatabaseKind, newStore } from './test-store.ts';

export const password = '学习使我快乐 2026';

/** An answer whose JSON was read. */
export interface Reply {
  status: number;
  headers: Headers;
  // What a test expects of it, it says itself.
  body: { [name: string]: unknown };
}

/** The application on a store, with a clock that tests set. */
export async function newApp(
  store: Store,
  access: Partial<Access> = {},
  { dataDir = '', policy = policies.asvs }: { dataDir?: string; policy?: Policy } = {},
) {
  const clock = { now: Date.now() };
  await loadPapers(store, sampleCatalogue.exams, clock.now);
  const errors: string[] = [];
  const deps = {
    store,
    works: await loadWorks(store, sampleCatalogue, clock.now),
    kiosks: kioskFiles(sampleCatalogue),
    now: () => clock.now,
    log: createLog('error', (text) => errors.push(text)),
    access: { secure: false, proxies: 0, ...access },
    dataDir,
    built: { site: 'none/site', build: 'none' },
    policy,
    metrics: createMetrics(),
    live: await createLive(store, () => clock.now),
  };
  return { app: createApp(deps), clock, errors, deps };
}

export type TestApp = Awaited<ReturnType<typeof newApp>>;

/** The application on a new database of the given kind. */
export async function newApi(kind: DatabaseKind, access: Partial<Access> = {}, policy: Policy = policies.asvs) {
  const { store, place, remove } = await newStore(kind);
  return { store, place, remove, ...(await newApp(store, access, { dataDir: place.DATA_DIR, policy })) };
}

/** A browser as far as the API can tell: it keeps its cookie and sends where it is. */
export function newBrowser({ app }: Pick<TestApp, 'app'>, address = '192.0.2.1') {
  let cookie = '';
  const env = { incoming: { socket: { remoteAddress: address } } };

  async function request(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers({ host: 'localhost', origin: 'http://localhost', ...(cookie && { cookie }) });
    new Headers(init.headers).forEach((value, name) => headers.set(name, value));
    const response = await app.request(path, { ...init, headers }, env);
    const set = response.headers.get('set-cookie');
    if (set !== null) cookie = set.split(';')[0] ?? '';
    return response;
  }

  async function send(path: string, init: RequestInit): Promise<Reply> {
    const response = await request(path, init);
    const type = response.headers.get('content-type') ?? '';
    // A stream has no end: `listen` reads it.
    if (type.startsWith('text/event-stream')) await response.body?.cancel();
    const text = response.bodyUsed ? '' : await response.text();
    const isJson = /json/.test(type);
    return { status: response.status, headers: response.headers, body: isJson && text !== '' ? JSON.parse(text) : {} };
  }

  return {
    get token(): string {
      return cookie.slice(cookieName.length + 1);
    },
    set token(token: string) {
      cookie = `${cookieName}=${token}`;
    },
    get: (path: string, headers: HeadersInit = {}) => send(path, { headers }),
    post: (path: string, body?: unknown, headers: HeadersInit = {}) =>
      send(path, {
        method: 'POST',
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    send,
    /** Opens a stream of server-sent events. */
    listen: async (path: string) => readEvents(await request(path, {})),
  };
}

export type Browser = ReturnType<typeof newBrowser>;

let members = 0;

/** A new member who is signed in in a browser of their own. */
export async function signedIn(api: TestApp): Promise<{ member: Member; browser: Browser; name: string }> {
  const name = `member-${++members}`;
  const wanted = { name, displayName: '小林', password, roles: ['member' as const] };
  const member = await createMember(api.deps.store, wanted, api.clock.now);
  if (member === null) throw new Error(`${name} is taken`);
  const browser = newBrowser(api, `192.0.2.${members % 250}`);
  await browser.post('/api/auth/sign-in', { name, password });
  return { member, browser, name };
}
