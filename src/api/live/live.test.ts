import fc from 'fast-check';
import { Hono } from 'hono';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { newDatabase, databases, newStore, type DatabasePlace } from '@/api/testing/test-store.ts';
import { signedIn, newApp, newApi } from '@/api/testing/test-api.ts';
import { readEvents } from '@/api/testing/read-events.ts';
import { type ApiContext, type Endpoint, memberStreamEndpoint, streamEndpoint } from '@/api/endpoint.ts';
import { openStore } from '@/api/database/open.ts';
import type { Store } from '@/api/database/store.ts';
import { createLive, type Live } from './live.ts';
import { pack, unpacker } from './parcels.ts';
import { createStream } from './stream.ts';
import { limits } from './streams.ts';

const anything = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary', maxLength: 9000 }));

describe('parcels', () => {
  it('carry any JSON in payloads that NOTIFY takes', () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 4 }), (messages) => {
        const unpack = unpacker('me');
        const payloads = messages.flatMap((message, index) => pack(message, 'other', index));
        for (const payload of payloads) expect(payload).toMatch(/^[\0-\x7E]{1,7999}$/);
        const joined = payloads.map(unpack).filter((one) => one !== null);
        expect(joined).toEqual(
          messages.map((message) => ({ message: JSON.parse(JSON.stringify(message)) as unknown })),
        );
      }),
    );
  });

  it('with one missing are dropped alone, and a process hears nothing of its own', () => {
    const unpack = unpacker('me');
    const [first = '', , third = ''] = pack('墙'.repeat(3000), 'other', 1);
    expect([first, third, ...pack('whole', 'other', 2), ...pack('mine', 'me', 3), 'not ours'].map(unpack)).toEqual([
      null,
      null,
      { message: 'whole' },
      null,
      null,
    ]);
  });
});

describe.each(databases)('the bus on %s', (kind) => {
  let store: Store;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ store, remove } = await newStore(kind));
  });
  afterAll(() => remove());

  it('hands messages to those who listen to their topic, until they stop', async () => {
    const live = await createLive(store, () => 0);
    const heard: unknown[] = [];
    const stop = live.subscribe('a', (message) => heard.push(message));
    await live.publish('a', { 一: 1 });
    await live.publish('b', 2);
    stop();
    await live.publish('a', 3);
    expect(heard).toEqual([{ 一: 1 }]);
    await live.close();
  });
});

describe('two processes on PostgreSQL', () => {
  let stores: Store[];
  let lives: [Live, Live];
  let place: DatabasePlace;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ place, remove } = await newDatabase('postgres'));
    stores = await Promise.all([openStore(place), openStore(place)]);
    lives = (await Promise.all(stores.map((store) => createLive(store, () => 0)))) as [Live, Live];
  });
  afterAll(async () => {
    await Promise.all(lives.map((live) => live.close()));
    await Promise.all(stores.map((store) => store.close()));
    await remove();
  });

  it('hear each other in order, once, however large', async () => {
    const sent = Array.from({ length: 60 }, (_, index) => ({ index, text: '廊'.repeat((index % 5) * 4000) }));
    const heard: unknown[][] = [[], []];
    lives.forEach((live, which) => live.subscribe('topic', (message) => heard[which]?.push(message)));
    await Promise.all(sent.map((message) => lives[0].publish('topic', message)));
    await vi.waitFor(() => expect(heard[1]).toHaveLength(sent.length));
    expect(heard).toEqual([sent, sent]);
  });

  it('connect again when the connection breaks, and end streams, which may have missed something', async () => {
    const ended = vi.fn();
    lives[1].streams.open('192.0.2.9').onEnd(ended);
    const heard = vi.fn();
    lives[1].subscribe('after', heard);
    const client = new pg.Client(place.DATABASE_URL);
    await client.connect();
    await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    await client.end();
    await vi.waitFor(() => expect(ended).toHaveBeenCalled(), 10_000);
    await vi.waitFor(async () => {
      await lives[0].publish('after', 'there');
      expect(heard).toHaveBeenCalledWith('there');
    }, 10_000);
  });
});

describe('a stream', () => {
  it('keeps what is sent in order, and only the newest where that is enough', async () => {
    const stream = createStream();
    stream.send('state', { a: 1 });
    stream.send('pointer', { x: 1 }, true);
    stream.send('pointer', { x: 2 }, true);
    stream.send('state', { a: 2 });
    const events = readEvents(new Response(stream.body()));
    expect(await events.next()).toEqual({ event: 'state', data: { a: 1 } });
    expect(await events.next()).toEqual({ event: 'pointer', data: { x: 2 } });
    expect(await events.next()).toEqual({ event: 'state', data: { a: 2 } });
    stream.send('state', { a: 3 });
    stream.end();
    expect(await events.next()).toEqual({ event: 'state', data: { a: 3 } });
    expect(await events.next()).toBeNull();
  });

  it('ends when its client does not read, when it is no longer allowed, and when the client goes', async () => {
    const slow = createStream();
    const goneSlow = vi.fn();
    slow.onEnd(goneSlow);
    for (let index = 0; index < 600; index++) slow.send('much', 'x'.repeat(1000));
    expect(goneSlow).toHaveBeenCalledOnce();

    const withdrawn = createStream();
    withdrawn.checks(() => Promise.resolve(false));
    withdrawn.beat(5);
    const events = readEvents(new Response(withdrawn.body()));
    expect(await events.next()).toEqual({ event: 'ping', data: { now: 5 } });
    expect(await events.next()).toBeNull();

    const gone = createStream();
    const onGone = vi.fn();
    gone.onEnd(onGone);
    await readEvents(new Response(gone.body())).close();
    expect(onGone).toHaveBeenCalledOnce();
  });
});

describe('an endpoint of streams', () => {
  let api: Awaited<ReturnType<typeof newApi>>;
  beforeAll(async () => {
    api = await newApi('sqlite');
  });
  afterAll(() => api.remove());

  const outline = { summary: 'x', path: '/api/x', events: { said: z.object({}) } } as const;
  /** An application with this endpoint alone, on a bus of its own. */
  async function serve(endpoint: Endpoint) {
    const { deps } = await newApp(api.store);
    const app = new Hono<{ Bindings: ApiContext['env'] }>();
    app.get(endpoint.path, (context) => endpoint.run(context, deps));
    app.onError((error) => new Response(error.message, { status: 500 }));
    const env = { incoming: { socket: { remoteAddress: '192.0.2.7' } } };
    const request = (cookie = '') => app.request(endpoint.path, { headers: { cookie } }, env);
    return { live: deps.live, request };
  }

  it('sends what was said before it began and after, and ends with the server', async () => {
    const endpoint = streamEndpoint(outline, (_call, stream, { live }) => {
      stream.onEnd(live.subscribe('x', (message) => stream.send('said', message)));
      stream.send('said', 'first');
      return Promise.resolve();
    });
    const { live, request } = await serve(endpoint);
    const response = await request();
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    await live.publish('x', 'second');
    const events = readEvents(response);
    expect((await events.next())?.data).toBe('first');
    expect((await events.next())?.data).toBe('second');
    await live.close();
    expect(await events.next()).toBeNull();
    expect(live.streams.count()).toBe(0);
    expect(await (await request()).text()).toBe('not-ready');
  });

  it('refuses one address too many streams, and counts those that ended no more', async () => {
    const { live, request } = await serve(streamEndpoint(outline, () => Promise.resolve()));
    const first = await request();
    for (let open = 1; open < limits.address; open++) await request();
    expect(await (await request()).text()).toBe('too-many-streams');
    await first.body?.cancel();
    expect((await request()).status).toBe(200);
    live.streams.endAll();
    expect(live.streams.count()).toBe(0);
  });

  it('ends with the session of a member', async () => {
    const { browser } = await signedIn(api);
    const endpoint = memberStreamEndpoint(outline, (_call, stream, member) => {
      stream.send('said', member.displayName);
      return Promise.resolve();
    });
    const { live, request } = await serve(endpoint);
    expect(await (await request()).text()).toBe('not-signed-in');
    const events = readEvents(await request(`xuelang_session=${browser.token}`));
    expect((await events.next())?.data).toBe('小林');
    await browser.post('/api/auth/sign-out');
    expect(live.streams.count()).toBe(1);
    live.streams.beat();
    expect(await events.next('none')).toBeNull();
  });
});
