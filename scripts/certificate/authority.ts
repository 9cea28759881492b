import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostName } from '../../src/api/tls/host-name.ts';
import { issueAuthority } from '../../src/api/tls/issue.ts';
import { Refusal } from './refusal.ts';
import { writeFiles } from './write-files.ts';

const day = 86_400_000;
const years = 10;

/** Names and networks that nobody on the internet has: an authority whose key is stolen can't pose as a bank. */
const privateNames = ['localhost', 'local', 'lan', 'internal', 'intranet', 'home.arpa', 'test'];
const privateNetworks = [
  ...['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '127.0.0.0/8'],
  ...['fc00::/7', 'fe80::/10', '::1/128'],
];

export interface Authority {
  cert: string;
  key: string;
  /** The common name, as it stands in lists of trusted certificates. */
  name: string;
  ends: Date;
  /** Made just now. */
  isNew: boolean;
}

/** The authority in a folder; made if there is none. It is never made anew: every device would have to trust it again. */
export function theAuthority(folder: string, hosts: HostName[], now: number): Authority {
  const certFile = join(folder, 'ca.crt');
  const keyFile = join(folder, 'ca.key');
  const there = [certFile, keyFile].filter((file) => existsSync(file));
  if (there.length === 1) {
    const [lost] = [certFile, keyFile].filter((file) => !there.includes(file));
    throw new Refusal(
      `${folder} 里缺了 ${lost ?? ''}，证书颁发机构不完整，什么都没有改。\n` +
        '请从备份里找回这个文件；找不回来就把整个文件夹改名存起来，再运行一次：会做一个新的机构，每台设备要重新信任它。',
    );
  }
  if (there.length === 0) {
    const name = `学廊 本地证书 ${new Date(now).toISOString().slice(0, 10)}`;
    const ends = new Date(now + years * 365 * day);
    const made = issueAuthority(name, permittedFor(hosts), { from: new Date(now - day), to: ends });
    writeFiles([
      { file: keyFile, content: made.key, isSecret: true },
      { file: certFile, content: made.cert, isSecret: false },
    ]);
    return { ...made, name, ends, isNew: true };
  }
  const cert = readFileSync(certFile, 'utf8');
  const { subject, validToDate } = new X509Certificate(cert);
  return { cert, key: readFileSync(keyFile, 'utf8'), name: subject.slice(3), ends: validToDate, isNew: false };
}

function permittedFor(hosts: HostName[]) {
  const names = hosts.filter(({ kind }) => kind === 'dns').map(({ value }) => value);
  const networks = hosts
    .filter(({ kind }) => kind === 'ip')
    .map(({ value }) => `${value}/${value.includes(':') ? 128 : 32}`);
  return {
    names: [...new Set([...privateNames, ...names])],
    networks: [...privateNetworks, ...networks],
  };
}
