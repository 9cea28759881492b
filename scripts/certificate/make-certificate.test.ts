import { readFileSync, rmSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeCertificate } from './make-certificate.ts';

const day = 86_400_000;
const now = Date.now();
let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'xuelang-certificate-')), 'tls');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

it('makes an authority and a server certificate that devices take for each name, keys for their owner alone', async () => {
  const made = await makeCertificate(folder, ['xue.lan', '192.168.1.10', 'fd00::5', 'xue.example.com'], now);
  expect(made.isNewAuthority).toBe(true);
  const authority = new X509Certificate(read('ca.crt'));
  const server = new X509Certificate(read('server.crt'));
  expect(made.fingerprint).toBe(authority.fingerprint256);
  expect(authority.ca).toBe(true);
  expect(server.ca).toBe(false);
  expect(server.checkIssued(authority) && server.verify(authority.publicKey)).toBe(true);
  expect(server.checkHost('xue.example.com')).toBe('xue.example.com');
  expect(server.checkIP('fd00::5')).toBe('fd00::5');
  expect(server.validToDate.getTime() - server.validFromDate.getTime()).toBeLessThan(825 * day);
  for (const name of ['ca.key', 'server.key']) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
});

it('renews for the same names and keeps the authority', async () => {
  await makeCertificate(folder, ['xue.lan', '10.0.0.1'], now);
  const [authority, key, server] = [read('ca.crt'), read('ca.key'), read('server.crt')];
  const again = await makeCertificate(folder, [], now + day);
  expect(again).toMatchObject({ isNewAuthority: false, hosts: [{ value: 'xue.lan' }, { value: '10.0.0.1' }] });
  expect([read('ca.crt'), read('ca.key')]).toEqual([authority, key]);
  expect(read('server.crt')).not.toBe(server);
});

it('will not pose as the rest of the world, nor change anything when asked to', async () => {
  await makeCertificate(folder, ['xue.lan'], now);
  const server = read('server.crt');
  await expect(makeCertificate(folder, ['xue.lan', 'bank.example'], now)).rejects.toThrow(
    '已有的证书颁发机构不能为 bank.example 作保',
  );
  await expect(makeCertificate(folder, ['8.8.8.8'], now)).rejects.toThrow('不能为 8.8.8.8 作保');
  expect(read('server.crt')).toBe(server);
});

it('makes no authority anew beside one that has lost its key, or is about to end', async () => {
  await makeCertificate(folder, ['xue.lan'], now);
  await expect(makeCertificate(folder, [], now + 3640 * day)).rejects.toThrow('就到期了');
  rmSync(join(folder, 'ca.key'));
  const authority = read('ca.crt');
  await expect(makeCertificate(folder, ['xue.lan'], now)).rejects.toThrow('里缺了');
  expect(read('ca.crt')).toBe(authority);
});

it('says what to type', async () => {
  await expect(makeCertificate(folder, [], now)).rejects.toThrow('npm run certificate -- xue.lan 192.168.1.10');
  await expect(makeCertificate(folder, ['https://xue.lan'], now)).rejects.toThrow('不是名字也不是 IP 地址');
});
