import { X509Certificate } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localCertificate } from '@/api/testing/local-certificate.ts';
import { newApi, newBrowser } from '@/api/testing/test-api.ts';

let api: Awaited<ReturnType<typeof newApi>>;
beforeAll(async () => {
  api = await newApi('sqlite');
});
afterAll(() => api.remove());

it('says that there is no authority where none was made', async () => {
  const browser = newBrowser(api);
  expect((await browser.get('/api/trust')).body).toEqual({ authority: null, tls: false });
  const file = await api.app.request('/api/trust/xuelang-ca.crt');
  expect(file.status).toBe(404);
});

it('tells its fingerprints, and gives its certificate as telephones want it', async () => {
  const { ca } = localCertificate();
  mkdirSync(join(api.place.DATA_DIR, 'tls'));
  writeFileSync(join(api.place.DATA_DIR, 'tls/ca.crt'), ca);
  const { fingerprint256, fingerprint } = new X509Certificate(ca);
  expect((await newBrowser(api).get('/api/trust')).body).toEqual({
    authority: { name: 'Tests', sha256: fingerprint256, sha1: fingerprint, ends: expect.any(String) as string },
    tls: false,
  });
  const file = await api.app.request('/api/trust/xuelang-ca.crt');
  expect(file.headers.get('content-type')).toBe('application/x-x509-ca-cert');
  expect(await file.text()).toBe(ca);
});
