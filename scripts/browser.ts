import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/** Where Chromium and its relatives are installed. */
function installed(): string[] {
  const { env } = process;
  if (process.platform === 'win32')
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((folder) =>
      folder === undefined
        ? []
        : [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Chromium/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ],
    );
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  const folders = (env['PATH'] ?? '').split(':');
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** A browser for tests and measurements that really starts: CHROMIUM_PATH, Playwright's own, then an installed one. */
export function findBrowser(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  const candidates = given ? [given] : [chromium.executablePath(), ...installed()];
  return candidates.find((file) => existsSync(file) && starts(file));
}

/** Libraries may be missing. On Windows asking for the version opens a window, so there the file is believed. */
function starts(file: string): boolean {
  return process.platform === 'win32' || spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

/**
 * Finds a browser or installs one, first by Playwright, then by apt-get where this user may; sees to Chinese fonts
 * likewise. Returns its path and a sentence on what was done.
 */
export function bringBrowser(): { browser: string | undefined; said: string } {
  const done: string[] = [];
  let browser = findBrowser();
  if (browser === undefined) {
    const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
    spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 600_000 });
    browser = findBrowser();
    if (browser !== undefined) done.push('用 Playwright 装了 Chromium');
  }
  if (browser === undefined && aptInstall('chromium')) {
    browser = findBrowser();
    if (browser !== undefined) done.push('用 apt-get 装了 Chromium');
  }
  if (!hasChineseFont())
    done.push(aptInstall('fonts-noto-cjk') ? '用 apt-get 装了中文字体' : '没有中文字体，截图会缺字');
  const where = browser === undefined ? '没有找到浏览器，也装不上：请设 CHROMIUM_PATH' : `浏览器：${browser}`;
  return { browser, said: [where, ...done].join('；') };
}

/** Only Linux may lack Chinese fonts. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return typeof stdout === 'string' && stdout.trim() !== '';
}

/** Installs a package where apt-get is and this user may. Returns whether it did. */
export function aptInstall(name: string): boolean {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (...words: string[]): boolean => {
    const [command = '', ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...words];
    return spawnSync(command, rest, { stdio: 'inherit', timeout: 900_000 }).status === 0;
  };
  return run('-qq', 'update') && run('-qq', 'install', '-y', '--no-install-recommends', name);
}
