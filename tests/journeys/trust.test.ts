import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { startServer } from '@/api/start-server.ts';
import { readConfig } from '@/api/config.ts';
import { expect, test } from './journey.ts';

/** NSS keeps what Chromium on Linux trusts; this is its own tool (Debian: libnss3-tools). */
const hasCertutil = spawnSync('certutil', ['-H']).error === undefined;

test('a device that trusts the authority opens the site by TLS, others are warned', async ({ launchOptions }) => {
  test.skip(!hasCertutil, 'needs certutil (libnss3-tools) to tell Chromium whom to trust');
  const folder = await mkdtemp(join(tmpdir(), 'xuelang-trust-'));
  const tls = join(folder, 'tls');
  const command = ['--import', './scripts/alias.ts', 'scripts/certificate.ts', 'xue.test', '127.0.0.1'];
  const env = { ...process.env, DATA_DIR: folder, TLS_CERT: '', TLS_KEY: '' };
  const said = spawnSync(process.execPath, command, { env, encoding: 'utf8' }).stdout;
  const [fingerprint] = /(?:[0-9A-F]{2}:){31}[0-9A-F]{2}/.exec(said) ?? [];
  const config = readConfig({
    ...{ PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error' },
    ...{ TLS_CERT: join(tls, 'server.crt'), TLS_KEY: join(tls, 'server.key') },
  });
  const server = await startServer(config, { site: 'dist', build: '.build' }, () => undefined);
  const { port } = new URL(server.url);
  // A home of its own, so that nobody else's browser begins to trust anything.
  const options = {
    ...launchOptions,
    env: { ...process.env, HOME: folder } as Record<string, string>,
    args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP *.test 127.0.0.1'],
  };
  let browser = await chromium.launch(options);
  try {
    const warned = await browser.newPage();
    await expect(warned.goto(`https://xue.test:${port}/`)).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID');
    await warned.close();
    const stranger = await browser.newPage();
    await stranger.goto(`http://xue.test:${port}/lesson/san-wan/`);
    await expect(stranger).toHaveURL(/\/trust\/\?to=/);
    await expect(stranger.getByText(fingerprint ?? 'none')).toBeVisible();
    const downloading = stranger.waitForEvent('download');
    await stranger.getByRole('link', { name: '下载证书' }).click();
    const file = join(folder, 'downloaded.crt');
    await (await downloading).saveAs(file);
    await browser.close();

    const nss = join(folder, '.pki/nssdb');
    await mkdir(nss, { recursive: true });
    const trust = [
      ['-N', '--empty-password'],
      ['-A', '-n', 'xuelang', '-t', 'C,,', '-i', file],
    ];
    for (const words of trust) expect(spawnSync('certutil', ['-d', `sql:${nss}`, ...words]).status).toBe(0);
    browser = await chromium.launch(options);
    const page = await browser.newPage();
    await page.goto(`http://xue.test:${port}/lesson/san-wan/`);
    await page.getByRole('link', { name: '用 https 打开' }).click();
    await expect(page).toHaveURL(`https://xue.test:${port}/lesson/san-wan/`);
    expect(await page.evaluate(() => isSecureContext)).toBe(true);
    // From now on the browser itself turns http:// into https://.
    await page.goto(`http://xue.test:${port}/quiz/`);
    await expect(page).toHaveURL(`https://xue.test:${port}/quiz/`);
    await page.goto(`https://127.0.0.1:${port}/trust/`);
    await expect(page.getByRole('status')).toContainText('已经信任');
    await expect(page.goto(`https://other.test:${port}/`)).rejects.toThrow('ERR_CERT_COMMON_NAME_INVALID');
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
});
