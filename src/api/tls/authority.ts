import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { guestEndpoint } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';

const answer = z.object({
  authority: z
    .object({
      name: z.string().describe('As it stands in lists of trusted certificates.'),
      sha256: z.string().describe('Fingerprint, to be compared with what the operator was shown: `AB:CD:…`.'),
      sha1: z.string().describe('The fingerprint that Windows shows.'),
      ends: z.string().describe('The last day, `2036-11-21`.'),
    })
    .nullable()
    .describe('Null where the operator has made none.'),
  tls: z.boolean().describe('Whether this site can be opened by https:// now.'),
});

/** The local certificate authority that devices may trust, if `npm run certificate` has made one. */
export const readAuthority = guestEndpoint(
  { method: 'get', path: '/api/trust', summary: 'The local certificate authority, if there is one', answer },
  (_call, { dataDir, access }) => {
    const tls = access.secure;
    const pem = authorityIn(dataDir);
    if (pem === null) return Promise.resolve({ authority: null, tls });
    const { subject, fingerprint256, fingerprint, validToDate } = new X509Certificate(pem);
    const ends = validToDate.toISOString().slice(0, 10);
    const name = subject.replace(/^CN=/, '');
    return Promise.resolve({ authority: { name, sha256: fingerprint256, sha1: fingerprint, ends }, tls });
  },
);

/** The same as a file, of a type by which telephones know what to do with it. */
export const downloadAuthority = guestEndpoint(
  {
    method: 'get',
    path: '/api/trust/xuelang-ca.crt',
    summary: "The authority's certificate (PEM, application/x-x509-ca-cert)",
    answer: z.string(),
    problems: ['not-found'],
  },
  (_call, { dataDir }) => {
    const pem = authorityIn(dataDir);
    if (pem === null) throw new ProblemError('not-found', '这台服务器没有本地证书颁发机构。');
    const headers = { 'Content-Type': 'application/x-x509-ca-cert', 'Cache-Control': 'no-store' };
    return Promise.resolve(new Response(pem, { headers }));
  },
);

function authorityIn(dataDir: string): string | null {
  try {
    return readFileSync(join(dataDir, 'tls/ca.crt'), 'utf8');
  } catch {
    return null;
  }
}
