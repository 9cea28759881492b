import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { connect as connectPlain } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type TLSSocket } from 'node:tls';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { localCertificate } from '@/api/testing/local-certificate.ts';
import { sampleCatalogue } from '@/api/testing/sample.ts';
import { layBuild, type ServerProcess, startProcess } from '@/api/testing/server-process.ts';

let folder: string;
const tls = { TLS_CERT: 'cert.pem', TLS_KEY: 'key.pem' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xuelang-tls-'));
  layBuild(folder, sampleCatalogue);
  for (const path of ['trust', '_astro']) mkdirSync(join(folder, 'dist', path));
  writeFileSync(join(folder, 'dist/trust/index.html'), '<!doctype html><title>信任</title>');
  writeFileSync(join(folder, 'dist/_astro/a.css'), 'p{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

function lay({ cert, key }: { cert: string; key: string }): void {
  for (const [file, content] of Object.entries({ 'key.pem': key, 'cert.pem': cert })) {
    writeFileSync(join(folder, `${file}.next`), content);
    renameSync(join(folder, `${file}.next`), join(folder, file));
  }
}

it('serves over TLS, with a cookie that goes over TLS alone', async () => {
  const { ca, ...pair } = localCertificate();
  lay(pair);
  const server = await startProcess(folder, tls);
  expect(server.output()).toContain('学廊已就绪：https://localhost:');
  const ask = (path: string, headers = {}, body = ''): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const options = { ca, method: body === '' ? 'GET' : 'POST', headers };
      const asked = request(server.url + path, options, (response) => resolve(response.resume()));
      asked.on('error', reject).end(body);
    });
  const page = await ask('/');
  expect(page.statusCode).toBe(200);
  expect(page.headers['strict-transport-security']).toBe('max-age=7776000');
  expect(page.headers['cross-origin-opener-policy']).toBe('same-origin');
  const headers = { 'content-type': 'application/json', origin: server.url };
  const signedIn = await ask('/api/auth/sign-in', headers, JSON.stringify({ name: 'admin', password: first(server) }));
  expect(signedIn.statusCode).toBe(200);
  expect(signedIn.headers['set-cookie']?.[0]).toContain('; HttpOnly; Secure; SameSite=Lax');
  const other = await ask('/api/auth/sign-out', { ...headers, origin: 'https://evil.example' }, '{}');
  expect(other.statusCode).toBe(403);
  expect(await server.end('SIGTERM')).toBe(0);
}, 30_000);

it('leads plain HTTP on the same port to the page about trust, and takes no password there', async () => {
  lay(localCertificate());
  const server = await startProcess(folder, tls);
  const plain = server.url.replace('https', 'http');
  const home = await fetch(`${plain}/lesson/a/?x=1`, { redirect: 'manual' });
  expect(home.status).toBe(302);
  expect(home.headers.get('location')).toBe('/trust/?to=%2Flesson%2Fa%2F%3Fx%3D1');
  const trust = await fetch(`${plain}/trust/`);
  expect(await trust.text()).toContain('信任');
  expect(trust.headers.get('cross-origin-opener-policy')).toBeNull();
  expect((await fetch(`${plain}/_astro/a.css`)).status).toBe(200);
  expect((await fetch(`${plain}/api/records`, { method: 'POST' })).status).toBe(401);
  const body = JSON.stringify({ name: 'admin', password: first(server) });
  const signIn = await fetch(`${plain}/api/auth/sign-in`, { method: 'POST', body, redirect: 'manual' });
  expect(signIn.status).toBe(302);
  expect(signIn.headers.get('set-cookie')).toBeNull();
  // Someone who connects and says nothing keeps nobody waiting.
  const { hostname, port } = new URL(server.url);
  const silent = connectPlain(Number(port), hostname).on('error', () => undefined);
  await new Promise((resolve) => silent.once('connect', resolve));
  await fetch(`${plain}/api/health`);
  expect(await server.end('SIGTERM')).toBe(0);
}, 30_000);

it('shows a renewed certificate to new connections and keeps those that are open', async () => {
  const old = localCertificate();
  lay(old);
  const server = await startProcess(folder, tls);
  const before = await open(server, old.ca);
  const renewed = localCertificate();
  // First a key that belongs to nothing: the old pair stays.
  lay({ ...old, key: renewed.key });
  lay(renewed);
  await vi.waitFor(async () => (await open(server, renewed.ca)).destroy(), { timeout: 15_000, interval: 200 });
  const answered = new Promise<string>((resolve) => before.once('data', (data) => resolve(String(data))));
  before.write('GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n');
  expect(await answered).toContain('HTTP/1.1 200');
  expect(await server.end('SIGTERM')).toBe(0);
}, 30_000);

it('says so when the certificate and the key do not belong together', async () => {
  lay({ cert: localCertificate().cert, key: localCertificate().key });
  await expect(startProcess(folder, tls)).rejects.toThrow('TLS_CERT 和 TLS_KEY 不能一起用');
}, 30_000);

function first(server: ServerProcess): string {
  return /密码 (\S+)（/.exec(server.output())?.[1] ?? '';
}

/** A connection of someone who trusts the authority and nothing else. */
function open({ url }: ServerProcess, ca: string): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1', ca, servername: 'localhost' });
    socket.once('secureConnect', () => resolve(socket)).once('error', reject);
  });
}
