import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Batch } from '@/core/record/batch.ts';
import { fold } from '@/core/progress/fold.ts';
import type { Record } from '@/core/record/record.ts';
import { isSignOutPending, mayNeedServer, rememberSignedIn, signedIn } from './account.ts';
import { adoptGuestRecords, guestRecordCount } from './guest.ts';
import { forgetAccount, unsentOf } from './outbox.ts';
import { loadProgress } from './progress.ts';
import { record } from './record.ts';
import { signOut } from './session.ts';
import { store } from './store.ts';
import { sync } from './sync.ts';

/**
 * The learner against a server that keeps the API's promises over a network that keeps none. Without a browser the rows
 * are kept in memory; journeys try IndexedDB and the real API.
 */
const member = { id: 'm1', name: 'lin', displayName: '林', roles: [], shared: false, ended: false };

type Fate = 'arrives' | 'request lost' | 'answer lost' | 'server error';

function server() {
  const kept = new Map<string, Record>();
  const fates: Fate[] = [];
  let session: string | null = member.id;
  const problem = (status: number, name: string) =>
    Response.json({ type: `/problems/${name}`, title: '', status, detail: '' }, { status });

  const post = ({ records }: Batch) => {
    const sent = records as unknown as Record[];
    if (sent.some(({ part }) => part === 'poison')) return problem(400, 'malformed-json');
    if (sent.some(({ actor }) => actor !== session)) return problem(403, 'another-member');
    if (sent.some(({ part }) => part === 'proxy')) return new Response('<h1>400</h1>', { status: 400 });
    const bad = sent.filter(({ part }) => part === 'bad');
    const good = sent.filter(({ part }) => part !== 'bad');
    const accepted = good.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
    for (const one of good) kept.set(one.id, one);
    const duplicates = good.filter(({ id }) => !accepted.includes(id)).map(({ id }) => id);
    return Response.json({ accepted, duplicates, rejected: bad.map(({ id }) => ({ id, type: '/problems/bad' })) });
  };
  /** The cursor is how many records were kept. Answers one work a page. */
  const get = (since: number) => {
    const changed = [...kept.values()].slice(since).map(({ activity }) => activity);
    const progress = progressOf(kept.values());
    const works = [...new Set(changed)].map((activity) => ({ activity, progress: progress[activity] }));
    return Response.json({ epoch: 0, erased: 0, cursor: kept.size, works, more: false });
  };
  const answer = (path: string, body: string | undefined) => {
    if (path === '/api/auth/sign-out') session = null;
    if (path === '/api/session') return Response.json({ member: session === null ? null : { ...member, id: session } });
    if (path === '/api/auth/sign-out') return new Response(null, { status: 204 });
    if (session === null) return problem(401, 'not-signed-in');
    if (path === '/api/records') return post(JSON.parse(body ?? '') as Batch);
    return get(Number(new URLSearchParams(path.split('?')[1]).get('since') ?? 0));
  };
  const fetch = (path: string, init: RequestInit) => {
    const fate = fates.shift() ?? 'arrives';
    if (fate === 'request lost') return Promise.reject(new TypeError('lost'));
    if (fate === 'server error') return Promise.resolve(problem(503, 'database-unavailable'));
    const answered = answer(path, init.body as string | undefined);
    return fate === 'answer lost' ? Promise.reject(new TypeError('lost')) : Promise.resolve(answered);
  };
  const signInAs = (id: string | null) => (session = id);
  return { kept, fates, fetch, signInAs };
}

const mark = ({ response }: Record) => (response === undefined ? undefined : { score: response === 'A' ? 1 : 0 });

function progressOf(records: Iterable<Record>) {
  return fold(
    [...records].map((one) => ({ ...one, corrected: one.at })),
    mark,
  );
}

const studied = (n: number, part = `p${n % 4}`) =>
  record({ activity: n % 3 ? 'lesson/a' : 'quiz/b', part, verb: 'answered', response: n % 2 ? 'A' : 'B' }, n % 2);

let api: ReturnType<typeof server>;

beforeEach(() => {
  api = server();
  vi.stubGlobal('fetch', api.fetch);
  rememberSignedIn(member);
});

afterEach(async () => {
  for (const account of ['m1', 'm2', 'guest']) await forgetAccount(account);
  rememberSignedIn(null);
});

describe('whatever the network does', () => {
  test('nothing is lost, nothing is doubled, and progress is right at every moment', async () => {
    const fate = fc.constantFrom<Fate>('arrives', 'request lost', 'answer lost', 'server error');
    const step = fc.oneof(fc.constant('study' as const), fc.constant('sync' as const));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), fc.array(fate, { maxLength: 30 }), async (steps, fates) => {
        await forgetAccount('m1');
        api.kept.clear();
        api.fates.splice(0, Infinity, ...fates);
        const done: Record[] = [];
        for (const one of steps) {
          if (one === 'study') done.push(await studied(done.length));
          else await sync();
          expect(await loadProgress()).toEqual(progressOf(done));
        }
        api.fates.length = 0;
        expect(await sync()).toBe('done');
        expect(await unsentOf('m1')).toEqual([]);
        expect([...api.kept.keys()].sort()).toEqual(done.map(({ id }) => id).sort());
        expect(await loadProgress()).toEqual(progressOf(done));
      }),
      { numRuns: 100 },
    );
  });

  test('what was done while a batch is under way stays', async () => {
    await studied(1);
    const syncing = sync();
    const late = await studied(2);
    await syncing;
    await sync();
    expect(api.kept.has(late.id)).toBe(true);
  });

  test('more than a batch is sent', async () => {
    for (let n = 0; n < 501; n++) await studied(n);
    expect(await sync()).toBe('done');
    expect(api.kept.size).toBe(501);
  });
});

describe('a record that the server refuses', () => {
  test('leaves the outbox for the list that the member can see', async () => {
    const bad = await studied(1, 'bad');
    await studied(2);
    expect(await sync()).toBe('done');
    expect(await unsentOf('m1')).toEqual([]);
    expect(await (await store()).all('rejected', 'm1')).toEqual([[bad.id, { record: bad, type: '/problems/bad' }]]);
  });

  test('does not keep the others back, even if whole batches are refused because of it', async () => {
    for (let n = 0; n < 9; n++) await studied(n, n === 5 ? 'poison' : 'p');
    expect(await sync()).toBe('done');
    expect(api.kept.size).toBe(8);
    expect(await (await store()).all('rejected', 'm1')).toHaveLength(1);
  });

  test('stays where it is when it was not our server that refused', async () => {
    await studied(1, 'proxy');
    expect(await sync()).toBe('unreachable');
    expect(await unsentOf('m1')).toHaveLength(1);
    expect(await (await store()).all('rejected', 'm1')).toEqual([]);
  });
});

describe('when the session', () => {
  test('has ended, everything stays and goes on', async () => {
    await studied(1);
    api.signInAs(null);
    expect(await sync()).toBe('ended');
    expect(signedIn()).toMatchObject({ id: 'm1', ended: true });
    await studied(2);
    expect(await unsentOf('m1')).toHaveLength(2);
  });

  test('has ended on a shared computer, only what is unsent stays', async () => {
    rememberSignedIn({ ...member, shared: true });
    await studied(1);
    await sync();
    await studied(2);
    api.signInAs(null);
    expect(await sync()).toBe('ended');
    expect(signedIn()).toBeNull();
    expect(await (await store()).all('progress', 'm1')).toEqual([]);
    expect(await unsentOf('m1')).toHaveLength(1);
  });

  test('has ended on a shared computer because the browser was closed, nobody sees the member’s study', async () => {
    const browser = { cookie: '' };
    vi.stubGlobal('document', browser);
    rememberSignedIn({ ...member, shared: true });
    await studied(1);
    await sync();
    await studied(2);
    expect(signedIn()).toMatchObject({ id: 'm1' });
    browser.cookie = '';
    expect(signedIn()).toBeNull();
    expect(await loadProgress()).toEqual({});
    expect(mayNeedServer()).toBe(true);
    expect(await sync()).toBe('nobody');
    expect(mayNeedServer()).toBe(false);
    expect(await (await store()).all('progress', 'm1')).toEqual([]);
    expect(await unsentOf('m1')).toHaveLength(1);
    vi.stubGlobal('document', undefined);
  });

  test('is another member’s, nothing is given to them', async () => {
    await studied(1);
    api.signInAs('m2');
    await sync();
    expect(api.kept.size).toBe(0);
    expect(signedIn()).toMatchObject({ id: 'm2' });
    expect(await unsentOf('m1')).toHaveLength(1);
  });
});

describe('signing out', () => {
  test('sends, then removes everything of the member', async () => {
    await studied(1);
    expect(await signOut()).toBe(0);
    expect(api.kept.size).toBe(1);
    expect(signedIn()).toBeNull();
    for (const name of ['outbox', 'progress', 'meta'] as const) {
      expect(await (await store()).all(name, 'm1')).toEqual([]);
    }
  });

  test('asks first where something can’t be sent', async () => {
    await studied(1);
    api.fates.push('request lost', 'request lost', 'request lost');
    expect(await signOut()).toBe(1);
    expect(signedIn()).not.toBeNull();
    expect(await signOut(true)).toBe(0);
    expect(signedIn()).toBeNull();
    expect(await unsentOf('m1')).toEqual([]);
  });

  test('is not taken for done when a page of the network answers in the server’s place', async () => {
    const portal = () => Promise.resolve(new Response('<h1>Wi-Fi</h1>', { headers: { 'Content-Type': 'text/html' } }));
    vi.stubGlobal('fetch', portal);
    await signOut(true);
    expect(isSignOutPending()).toBe(true);
    vi.stubGlobal('fetch', api.fetch);
    await sync();
    expect(isSignOutPending()).toBe(false);
  });

  test('and in again in another tab leaves nothing to what that tab was reading', async () => {
    const first = await studied(3);
    await sync();
    await studied(1);
    let arrive: (() => void) | undefined;
    const answer = new Promise<void>((resolve) => (arrive = resolve));
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      const response = await api.fetch(path, init);
      if (path.startsWith('/api/me/progress')) await answer;
      return response;
    });
    const syncing = sync();
    await vi.waitFor(() => expect(api.kept.size).toBe(2));
    await forgetAccount('m1');
    arrive?.();
    await syncing;
    vi.stubGlobal('fetch', api.fetch);
    await sync();
    expect(await loadProgress()).toEqual(progressOf(api.kept.values()));
    expect(api.kept.has(first.id)).toBe(true);
  });

  test('is made up for when the server is there again', async () => {
    api.fates.push('arrives', 'request lost');
    await signOut(true);
    api.fates.length = 0;
    await sync();
    rememberSignedIn(member);
    expect(await sync()).toBe('ended');
  });
});

describe('study before sign-in', () => {
  test('belongs to nobody until a member takes it, once', async () => {
    rememberSignedIn(null);
    await studied(1);
    expect(await sync()).toBe('nobody');
    expect(await guestRecordCount()).toBe(1);
    rememberSignedIn(member);
    expect(await loadProgress()).toEqual({});
    expect(await adoptGuestRecords(member)).toBe(1);
    expect(await adoptGuestRecords(member)).toBe(0);
    expect(Object.keys(await loadProgress())).toEqual(['lesson/a']);
    await sync();
    expect([...api.kept.values()].map(({ actor }) => actor)).toEqual(['m1']);
  });
});
