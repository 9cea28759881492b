/**
 * `npm run build`: checks the content, builds the site beside the one being served, then switches. Where anything fails
 * the old site stays.
 */
import './alias.ts';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { currentSiteFolder, nextSiteFolder, removeOldSites, switchSite } from './site-folder.ts';

const root = process.cwd();
const inBuild = (name: string): string => join(root, '.build', name);

async function build(): Promise<void> {
  const started = performance.now();
  const { readContent } = await import('./check-content/content.ts');
  const { mistakesIn } = await import('./check-content/check-content.ts');
  const content = await readContent(root);
  const mistakes = mistakesIn(content);
  if (mistakes.length > 0) {
    for (const { file, line, text } of mistakes) console.error(`${file}:${String(line)} ${text}`);
    throw new Error(`内容有 ${String(mistakes.length)} 处要改，改好后再试。`);
  }

  const { writeCatalogue } = await import('./catalogue.ts');
  await writeCatalogue(content, inBuild('next-catalogue.json'));
  const print = await fingerprint(root, inBuild('inputs.json'), Date.now());
  const previous = await currentSiteFolder(root);
  const site = nextSiteFolder(root, Date.now());
  await mkdir(site, { recursive: true });
  try {
    await buildInto(site, previous);
  } catch (error) {
    await rm(site, { recursive: true, force: true });
    throw error;
  }
  await switchSite(root, site);
  await rename(inBuild('next-headers.json'), inBuild('headers.json'));
  await rename(inBuild('next-catalogue.json'), inBuild('catalogue.json'));
  await writeFile(inBuild('fingerprint'), print);
  await removeOldSites(root, [site, previous]);
  console.log(`建好了，用了 ${((performance.now() - started) / 1000).toFixed(1)} 秒。`);
}

async function buildInto(site: string, previous: string | undefined): Promise<void> {
  const astro = await import('astro');
  const { afterBuild } = await import('./after-build/after-build.ts');
  await astro.build({ root, outDir: site, logLevel: 'error' });
  const { pages } = await afterBuild({ site, previous, headersFile: inBuild('next-headers.json') });
  console.log(`一共 ${String(pages)} 页。`);
}

try {
  await build();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('没有建成，正在使用的网站没有变。');
  process.exitCode = 1;
}
