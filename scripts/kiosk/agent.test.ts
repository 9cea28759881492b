import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { findBrowser } from '../browser.ts';
import { runAgent } from './agent.ts';
import { settingsSchema } from './settings.ts';
import { timing } from './shift.ts';

/** Stands where the kiosk's page stands: what the agent deals with is its object on the window alone. */
const page = `<!doctype html><title>k</title><body>开着<script>
  const say = (what) => fetch('/said', { method: 'POST', body: JSON.stringify(what) });
  window.xuelangKiosk = {
    status: () => ({ state: 'attract' }),
    fromAgent: (json) => {
      const message = JSON.parse(json);
      say(message);
      if (message.agent) xuelangAgent(JSON.stringify({ ask: 'screenshot', id: 's1' }));
    },
  };
  addEventListener('keydown', (event) => setTimeout(() => say({ key: event.key, kept: event.defaultPrevented })));
  say({ opened: true });
</script>`;

interface Told {
  opened?: true;
  agent?: { restarts: number; lastRestart?: { why: string }; disk?: { free: number } };
  enrol?: string;
  screenshot?: { id: string; jpeg: string };
}

let server: Server;
let stop = new AbortController();
let running: Promise<unknown> = Promise.resolve();
let folder = '';

afterEach(async () => {
  stop.abort();
  await running;
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** An agent over a real browser without a window, with everything as quick as a test wants it. */
async function start(renewal = timing.renewal): Promise<{ told: Told[]; url: string }> {
  const told: Told[] = [];
  server = createServer((request, response) => {
    if (request.method !== 'POST') {
      const isPage = request.url === '/kiosk/k/';
      response.setHeader('content-type', 'text/html; charset=utf-8').end(isPage ? page : '');
      return;
    }
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      told.push(JSON.parse(body) as Told);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  folder = await mkdtemp(join(tmpdir(), 'xuelang-agent-'));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/kiosk/k/`;
  const isRoot = process.getuid?.() === 0;
  const settings = settingsSchema.parse({
    ...{ url, profile: folder, code: '1173 4749', browser: findBrowser() },
    flags: ['--headless=new', '--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
  });
  stop = new AbortController();
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const quick = { look: 200, answer: 1000, tell: 1000, patience: { ...timing.patience, silent: 1500 }, renewal };
  running = runAgent(settings, stop.signal, quick);
  return { told, url };
}

/** Processes of the browser of this test, by what they do. */
function processes(type: string): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      const isOurs = words.includes(folder) || readFileSync(`/proc/${name}/environ`, 'utf8').includes(folder);
      return isOurs && words.includes(type) ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}

const opened = (told: Told[]): number => told.filter((one) => one.opened).length;
const until = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 20_000, interval: 50 });

it('opens the page, hands over what it should know, and takes a picture when asked', async () => {
  const { told } = await start();
  await until(() => expect(told.find(({ screenshot }) => screenshot)?.screenshot?.id).toBe('s1'));
  const jpeg = Buffer.from(told.find(({ screenshot }) => screenshot)?.screenshot?.jpeg ?? '', 'base64');
  expect([...jpeg.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  expect(told.find(({ enrol }) => enrol)?.enrol).toBe('1173 4749');
  const [first] = told.flatMap(({ agent }) => agent ?? []);
  expect(first?.restarts).toBe(0);
  expect(first?.disk?.free).toBeGreaterThan(0);
});

it('comes back when the page crashed and when it hangs, and says so', async () => {
  const { told } = await start();
  await until(() => expect(opened(told)).toBe(1));
  for (const renderer of processes('--type=renderer')) process.kill(renderer, 'SIGSEGV');
  await until(() => expect(opened(told)).toBe(2));
  await until(() =>
    expect(told.at(-1)?.agent?.lastRestart?.why ?? told.at(-2)?.agent?.lastRestart?.why).toBe('页面崩溃了'),
  );

  const stopped = processes('--type=renderer');
  for (const renderer of stopped) process.kill(renderer, 'SIGSTOP');
  await until(() => expect(opened(told)).toBe(3));
  // What hung is gone with all the others.
  expect(processes('--type=renderer').filter((one) => stopped.includes(one))).toEqual([]);
  await until(() => expect(told.some(({ agent }) => agent?.lastRestart?.why === '页面没有反应')).toBe(true));
  expect(told.flatMap(({ agent }) => agent ?? []).at(-1)?.restarts).toBe(2);
}, 60_000);

it('starts a fresh browser at night, and counts that as no failure', async () => {
  const { told } = await start({ after: 1500, from: 0, until: 24 });
  await until(() => expect(opened(told)).toBeGreaterThanOrEqual(3));
  await until(() =>
    expect(told.findLastIndex(({ agent }) => agent)).toBeGreaterThan(told.findLastIndex((one) => one.opened)),
  );
  expect(told.flatMap(({ agent }) => agent ?? []).map(({ restarts }) => restarts)).not.toContain(1);
}, 60_000);
