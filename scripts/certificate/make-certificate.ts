import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HostName, parseHostName } from '../../src/api/tls/host-name.ts';
import { type Issued, issueServer } from '../../src/api/tls/issue.ts';
import { theAuthority } from './authority.ts';
import { Refusal } from './refusal.ts';
import { isTrusted } from './try-out.ts';
import { writeFiles } from './write-files.ts';

const day = 86_400_000;

/** Apple's devices take no more than 825 days from an authority that their owner has added. */
const serverDays = 820;

export interface Made {
  hosts: HostName[];
  ends: Date;
  /** SHA-256 of the authority's certificate: `AB:CD:…`. */
  fingerprint: string;
  /** SHA-1, which is what Windows shows. */
  windowsFingerprint: string;
  authorityName: string;
  isNewAuthority: boolean;
}

/**
 * Makes a certificate for a server, and first an authority if the folder has none.
 * @param typed names and addresses; none: those of the certificate that is there
 * @throws Refusal, with nothing changed
 */
export async function makeCertificate(folder: string, typed: string[], now: number): Promise<Made> {
  const hosts = typed.length > 0 ? typed.map(read) : hostsOf(join(folder, 'server.crt'));
  const authority = theAuthority(folder, hosts, now);
  const ends = new Date(Math.min(now + serverDays * day, authority.ends.getTime()));
  if (ends.getTime() < now + 30 * day) {
    throw new Refusal(
      `证书颁发机构 ${authority.ends.toISOString().slice(0, 10)} 就到期了，不能再签新证书。\n` +
        `请把 ${folder} 改名存起来，再带着名字运行一次：会做一个新的机构，每台设备要重新信任它。`,
    );
  }
  const validity = { from: new Date(now - day), to: ends };
  // Each alone: one name that the authority may not vouch for spoils a certificate for all.
  for (const host of hosts) await refuseUntrusted(issueServer(authority, [host], validity), authority.cert, host);
  const made = issueServer(authority, hosts, validity);
  writeFiles([
    { file: join(folder, 'server.key'), content: made.key, isSecret: true },
    { file: join(folder, 'server.crt'), content: made.cert, isSecret: false },
  ]);
  const { fingerprint256, fingerprint } = new X509Certificate(authority.cert);
  return {
    hosts,
    ends,
    fingerprint: fingerprint256,
    windowsFingerprint: fingerprint,
    authorityName: authority.name,
    isNewAuthority: authority.isNew,
  };
}

function read(typed: string): HostName {
  const host = parseHostName(typed);
  if (host !== null) return host;
  throw new Refusal(
    `“${typed}”不是名字也不是 IP 地址。只写地址栏里冒号端口之前的那一段，例如 xue.lan 或 192.168.1.10，不带 https:// 和端口。`,
  );
}

/** The names that the certificate before this one was for. */
function hostsOf(file: string): HostName[] {
  if (!existsSync(file)) {
    throw new Refusal(
      '请写出成员在地址栏里输入的名字和 IP 地址，可以写几个，用空格隔开。例如：\n  npm run certificate -- xue.lan 192.168.1.10',
    );
  }
  const { subjectAltName = '' } = new X509Certificate(readFileSync(file));
  return subjectAltName.split(', ').flatMap((entry) => parseHostName(entry.replace(/^(?:DNS|IP Address):/, '')) ?? []);
}

async function refuseUntrusted(made: Issued, authority: string, host: HostName): Promise<void> {
  if (await isTrusted(made, authority, host)) return;
  throw new Refusal(
    `已有的证书颁发机构不能为 ${host.value} 作保：它只管内网的名字和地址，以及做它的时候写出的名字。证书没有改。\n` +
      '要用这个名字，请把整个证书文件夹改名存起来，再带着全部名字运行一次：会做一个新的机构，每台设备要重新信任它。',
  );
}
