import { chromium, type Browser } from '@playwright/test';
import { bringBrowser } from '../browser.ts';

/** A real Chromium that asks nobody anything by itself. */
export async function openBrowser(args: string[] = []): Promise<Browser> {
  const { browser, said } = bringBrowser();
  if (browser === undefined) throw new Error(said);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: browser,
    args: ['--disable-background-networking', '--disable-component-update', ...asRoot, ...args],
  });
}
