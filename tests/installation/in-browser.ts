import { spawnSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.ts';
import { answer, asked, question } from '../journeys/answer.ts';
import type { Credentials } from './member.ts';

/**
 * Signs in and answers a question in Chromium; resolves when it is sent. By TLS, with the authority to be trusted, a course
 * is kept as well, a question answered without a network, and sent when there is one again.
 */
export async function studyInBrowser(
  address: string,
  member: Credentials,
  authority: string | undefined,
): Promise<void> {
  const executablePath = findBrowser();
  const home = mkdtempSync(join(tmpdir(), 'xuelang-home-'));
  // Without the tool that tells Chromium whom to trust it is told to take this one key as it is.
  const mustBelieve = authority !== undefined && !trust(home, authority);
  const believed = mustBelieve ? [`--ignore-certificate-errors-spki-list=${keyOfServer(authority)}`] : [];
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', ...believed],
    env: { ...process.env, HOME: home } as { [name: string]: string },
  });
  try {
    const page = await browser.newPage({ locale: 'zh-CN' });
    await page.goto(`${address}/sign-in/`);
    await page.locator('#name').fill(member.name);
    await page.locator('#password').fill(member.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL('**/me/');
    await page.goto(`${address}/quiz/jin-ye-xian-feng-ce-yan/`);
    // The second time there is something to go on with, whatever the address.
    await page.locator('[data-do="resume"]:visible, [data-do="start"]:visible').first().click();
    const sent = page.waitForResponse((response) => response.url().endsWith('/api/records') && response.ok());
    await answer(asked(page));
    // Leaving sends what is not sent yet.
    await page.goto(`${address}/me/`);
    await sent;
    if (authority !== undefined) await studyOffline(page, address);
  } finally {
    await browser.close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function studyOffline(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/course/guo-men/`);
  await page.getByRole('button', { name: /^离线保存（\d/ }).click();
  await page.getByText('已存在这台设备上，没有网也能学').waitFor();
  await page.context().setOffline(true);
  await page.goto(`${address}/lesson/jie-bei-gu-shi/`);
  await answer(await question(page, 2));
  const sent = page.waitForResponse((response) => response.url().endsWith('/api/records') && response.ok());
  await page.context().setOffline(false);
  await sent;
}

/** NSS keeps what Chromium on Linux trusts. */
function trust(home: string, authority: string): boolean {
  const nss = join(home, '.pki/nssdb');
  mkdirSync(nss, { recursive: true });
  const certutil = (...words: string[]) => spawnSync('certutil', ['-d', `sql:${nss}`, ...words]).status === 0;
  return certutil('-N', '--empty-password') && certutil('-A', '-n', 'xuelang', '-t', 'C,,', '-i', authority);
}

/** The hash of the key of the server's certificate, which lies beside the authority's. */
function keyOfServer(authority: string): string {
  const { publicKey } = new X509Certificate(readFileSync(join(dirname(authority), 'server.crt')));
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');
}
