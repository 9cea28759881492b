import { get } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { createMember } from '@/api/accounts/create-member.ts';
import { migrate } from '@/api/database/migrate.ts';
import { openStore } from '@/api/database/open.ts';
import { openBrowser } from './browser.ts';
import { atMost, type Figure, round } from './figure.ts';
import { startSite } from './site-server.ts';

const guide = { name: 'guide', password: '学习使我快乐 2026' };
const followers = 400;

/** How far apart two real pages do what a guide tells them in a hall in 3D, and what a follower costs the server. */
export async function measureGuide(): Promise<Figure[]> {
  const data = await mkdtemp(join(tmpdir(), 'xuelang-bench-guide-'));
  const store = await openStore({ DATA_DIR: data });
  await migrate(store.db);
  await createMember(store, { ...guide, displayName: '小林', roles: ['member', 'guide'] }, Date.now());
  await store.close();
  const server = await startSite(process.cwd(), data);
  const browser = await openBrowser(['--use-angle=swiftshader', '--enable-unsafe-swiftshader']);
  try {
    const screens = await Promise.all([1, 2].map(async () => (await browser.newContext()).newPage()));
    const phone = await (await browser.newContext()).newPage();
    await phone.goto(`${server.url}/guide/`);
    await post(phone, '/api/auth/sign-in', guide);
    let visit = '';
    let follow = '';
    for (const screen of screens) {
      const { code } = await offer(screen, server.url);
      ({ id: visit, follow } = (await post(phone, '/api/guide/pair', { code }))['visit'] as {
        id: string;
        follow: string;
      });
    }
    const apart = await skews(screens, phone, visit);
    const before = (await server.memory())?.now ?? 0;
    const close = await follows(`${server.url}/api/guide/follow?code=${follow}`);
    const after = (await server.memory())?.now ?? 0;
    close();
    return [
      atMost('two screens apart, at most', Math.max(...apart), 'ms', 100),
      { name: 'two screens apart, median', value: apart.toSorted((a, b) => a - b)[apart.length >> 1] ?? 0, unit: 'ms' },
      { name: 'memory a follower', value: round(((after - before) * 1024) / followers), unit: 'kB' },
    ];
  } finally {
    await browser.close();
    await server.stop();
    await rm(data, { recursive: true });
  }
}

async function offer(screen: Page, url: string): Promise<{ code: string }> {
  await screen.goto(`${url}/kiosk/chang-lang/`);
  await screen.locator('[data-kiosk]').click({ position: { x: 500, y: 300 } });
  const answer = screen.waitForResponse((response) => response.url().endsWith('/api/guide/screens'));
  await screen.getByRole('button', { name: '讲解', exact: true }).click();
  return (await (await answer).json()) as { code: string };
}

/** Milliseconds between two screens, for each of the places that they are led to. */
async function skews(screens: readonly Page[], phone: Page, visit: string): Promise<number[]> {
  const command = (what: object) => post(phone, '/api/guide/command', { visit, command: what });
  await command({ do: 'open', address: '/hall/jin-ye-chang-lang/', part: null, title: '长廊' });
  // Both are inside: what is measured is the 3D.
  for (const screen of screens)
    await screen.waitForFunction(() => frames[0]?.document.querySelector('dialog[open] canvas'));
  await sleep(2000);
  const parts = [
    'si-zi',
    'da-shi',
    'fang-zhuo',
    'na-yi-ceng',
    'ba-mo-kuai',
    'ling',
    'shang-xia',
    'san-chu',
    'jie-tian',
  ];
  const apart: number[] = [];
  for (const part of parts) {
    const seen = screens.map((screen) =>
      screen.evaluate(
        (wanted) =>
          new Promise<number>((resolve) => {
            const look = (): void => {
              if (frames[0]?.location.hash === `#${wanted}`) resolve(performance.timeOrigin + performance.now());
              else setTimeout(look, 1);
            };
            look();
          }),
        part,
      ),
    );
    await command({ do: 'go', part, title: part });
    const [first = 0, second = 0] = await Promise.all(seen);
    apart.push(round(Math.abs(first - second)));
    await sleep(300);
  }
  return apart;
}

function post(page: Page, path: string, body: object): Promise<{ [field: string]: unknown }> {
  return page.evaluate(
    async ([where, json]) => {
      const answer = await fetch(where, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: json,
      });
      return (await answer.json()) as { [field: string]: unknown };
    },
    [path, JSON.stringify(body)] as const,
  );
}

/** Opens the streams of many phones. Answers how to close them. */
async function follows(url: string): Promise<() => void> {
  const open = await Promise.all(
    Array.from(
      { length: followers },
      () =>
        new Promise<() => void>((resolve, reject) => {
          const request = get(url, { agent: false }, (response) => {
            response.once('data', () => resolve(() => request.destroy()));
          });
          request.once('error', reject);
        }),
    ),
  );
  await sleep(3000);
  return () => open.forEach((end) => end());
}
