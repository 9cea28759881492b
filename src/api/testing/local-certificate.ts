import { parseHostName } from '@/api/tls/host-name.ts';
import { type Issued, issueAuthority, issueServer } from '@/api/tls/issue.ts';

/** A certificate for `localhost` and 127.0.0.1 with its key, and the authority that vouches for it. */
export function localCertificate(): Issued & { ca: string } {
  const day = 86_400_000;
  const validity = { from: new Date(Date.now() - day), to: new Date(Date.now() + day) };
  const authority = issueAuthority('Tests', { names: ['localhost'], networks: ['127.0.0.0/8'] }, validity);
  const hosts = ['localhost', '127.0.0.1'].flatMap((name) => parseHostName(name) ?? []);
  return { ...issueServer({ name: 'Tests', key: authority.key }, hosts, validity), ca: authority.cert };
}
