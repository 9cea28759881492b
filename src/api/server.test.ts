import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sampleBatch, sampleCatalogue, sampleRecord } from './testing/sample.ts';
import { layBuild, startProcess } from './testing/server-process.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xuelang-server-'));
  layBuild(folder, sampleCatalogue);
});
afterEach(() => rmSync(folder, { recursive: true }));

it('starts on nothing, shows the first password once, serves site and API, and ends in order', async () => {
  const server = await startProcess(folder, {});
  expect(server.output()).toMatch(
    /^第一位管理员：用户名 admin，密码 \S+（只显示这一次，请记下来）\n学廊已就绪：http:\/\/localhost:\d+ （只有本机能访问；.*）\n$/,
  );
  expect(await (await fetch(`${server.url}/`)).text()).toContain('学廊');
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  const [, password] = /密码 (\S+)（/.exec(server.output()) ?? [];
  const signedIn = await fetch(`${server.url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'admin', password }),
  });
  expect(signedIn.status).toBe(200);
  expect(await server.end('SIGTERM')).toBe(0);
  // Everything is in the one file: it can be copied as it is.
  expect(existsSync(join(folder, 'data/xuelang.db-wal'))).toBe(false);
  const database = new DatabaseSync(join(folder, 'data/xuelang.db'), { readOnly: true });
  expect(database.prepare('select count(*) as count from member').get()).toEqual({ count: 1 });
  database.close();

  const again = await startProcess(folder, {});
  expect(again.output()).not.toContain('第一位管理员');
  await again.end('SIGTERM');
}, 30_000);

it('serves what is published while it runs, pages and works together', async () => {
  const server = await startProcess(folder, {});
  const [, password] = /密码 (\S+)（/.exec(server.output()) ?? [];
  const post = (path: string, body: object, cookie = ''): Promise<Response> =>
    fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
  const signedIn = await post('/api/auth/sign-in', { name: 'admin', password });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { member } = (await signedIn.json()) as { member: { id: string } };
  const lesson = { activity: 'lesson/new' as const, title: '新课', revision: 'n1', parts: ['one'], questions: [] };
  layBuild(folder, { ...sampleCatalogue, works: [...sampleCatalogue.works, lesson] }, 'new page');
  await vi.waitFor(async () => expect(await (await fetch(`${server.url}/`)).text()).toBe('new page'), 10_000);
  const record = sampleRecord(member.id, { activity: 'lesson/new', part: 'one' });
  const sent = await post('/api/records', sampleBatch([record]), cookie);
  expect(await sent.json()).toMatchObject({ accepted: [record.id], rejected: [] });
  await server.end('SIGTERM');
}, 30_000);

it('answers what is under way before it ends', async () => {
  const server = await startProcess(folder, {});
  const signIn = fetch(`${server.url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'admin', password: 'wrong' }),
  });
  // The first bytes are there when the server has answered this one.
  await fetch(`${server.url}/api/health`);
  const ended = server.end('SIGTERM');
  expect((await signIn).status).toBe(401);
  expect(await ended).toBe(0);
}, 30_000);

it('does not wait for connections on which nobody asked anything', async () => {
  const server = await startProcess(folder, {});
  const { port, hostname } = new URL(server.url);
  const spare = connect(Number(port), hostname);
  await new Promise((resolve) => spare.once('connect', resolve));
  await fetch(`${server.url}/api/health`);
  const start = Date.now();
  expect(await server.end('SIGTERM')).toBe(0);
  expect(Date.now() - start).toBeLessThan(5_000);
}, 30_000);

it('lives on, and says nothing, when clients go away in the middle', async () => {
  const server = await startProcess(folder, {});
  const { port, hostname } = new URL(server.url);
  const head = 'POST /api/auth/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
  for (const rest of ['Content-Length: 100\r\n\r\n{', 'Transfer-Encoding: chunked\r\n\r\n2\r\n{"\r\nzz\r\n']) {
    const socket = connect(Number(port), hostname, () => socket.write(head + rest));
    socket.on('error', () => undefined).resume();
    await fetch(`${server.url}/api/health`);
    socket.resetAndDestroy();
  }
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  await server.end('SIGTERM');
  expect(server.output()).not.toContain('error');
}, 30_000);

it('refuses 10 MB over a real connection', async () => {
  const server = await startProcess(folder, {});
  const body = JSON.stringify({ name: 'x'.repeat(10_000_000), password: 'x' });
  const response = await fetch(`${server.url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(response.status).toBe(413);
  expect((await response.json()) as object).toMatchObject({ type: '/problems/body-too-large' });
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  await server.end('SIGTERM');
}, 30_000);

it.each([
  [{ PORT: 'x' }, '环境变量 PORT 的值“x”不对'],
  [{ TLS_CERT: 'none.pem', TLS_KEY: 'none.pem' }, '读不到证书文件 none.pem。请检查 TLS_CERT 和 TLS_KEY。'],
  [{ HOST: '203.0.113.1' }, '这台机器没有地址 203.0.113.1。请检查环境变量 HOST。'],
])(
  'says in a sentence why it does not start with %o',
  async (environment, sentence) => {
    await expect(startProcess(folder, environment)).rejects.toThrow(sentence);
  },
  30_000,
);

it('asks for a build where there is none', async () => {
  rmSync(join(folder, 'dist'));
  await expect(startProcess(folder, {})).rejects.toThrow('请先运行 npm run build 构建站点。');
}, 30_000);

it('says which port is taken', async () => {
  const server = await startProcess(folder, {});
  const { port } = new URL(server.url);
  await expect(startProcess(folder, { PORT: port, DATA_DIR: 'other' })).rejects.toThrow(`端口 ${port} 已被占用`);
  await server.end('SIGTERM');
}, 30_000);
