import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.ts';
import { answer, asked } from '../journeys/answer.ts';

/** Signs in and answers a question in Chromium, which trusts the authority if one is given; resolves when it is sent. */
export async function studyInBrowser(address: string, password: string, authority: string | undefined): Promise<void> {
  const executablePath = findBrowser();
  const home = mkdtempSync(join(tmpdir(), 'xuelang-home-'));
  if (authority !== undefined && !trust(home, authority)) {
    console.log('     not in Chromium by TLS: certutil (libnss3-tools) is missing');
    return;
  }
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    env: { ...process.env, HOME: home } as { [name: string]: string },
  });
  try {
    const page = await browser.newPage({ locale: 'zh-CN' });
    await page.goto(`${address}/sign-in/`);
    await page.locator('#name').fill('admin');
    await page.locator('#password').fill(password);
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
  } finally {
    await browser.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** NSS keeps what Chromium on Linux trusts. */
function trust(home: string, authority: string): boolean {
  const nss = join(home, '.pki/nssdb');
  mkdirSync(nss, { recursive: true });
  const certutil = (...words: string[]) => spawnSync('certutil', ['-d', `sql:${nss}`, ...words]).status === 0;
  return certutil('-N', '--empty-password') && certutil('-A', '-n', 'xuelang', '-t', 'C,,', '-i', authority);
}
