import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes a small built site for a test, by address: `{ '/lesson/a/': '<h1>…' }`; other files keep their names. */
export async function sampleSite(files: Record<string, string>): Promise<string> {
  const site = await mkdtemp(join(tmpdir(), 'xuelang-site-'));
  for (const [address, content] of Object.entries(files)) {
    const isPage = address.endsWith('/');
    const file = join(site, isPage ? `${address}index.html` : address);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, isPage ? pageAround(content) : content);
  }
  return site;
}

function pageAround(body: string): string {
  const shell = '<header data-face="shell"><a href="/">学廊</a></header>';
  return `<!doctype html><html lang="zh-Hans-CN"><head><title>样例</title></head><body>${shell}${body}</body></html>`;
}
