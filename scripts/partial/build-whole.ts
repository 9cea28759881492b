import { join } from 'node:path';
import { afterBuild } from '../after-build/after-build.ts';
import { askedBy, type Made } from './made.ts';
import { ownerOf } from './owner.ts';
import { renderSite } from './render-site.ts';
import { hashesOfLoose } from './same-pages.ts';
import type { Sources } from './sources.ts';

interface Given {
  root: string;
  release: string;
  previous?: string | undefined;
  sources: Sources;
  now: number;
}

/** Builds all pages of a site. */
export async function buildWhole({ root, release, previous, sources, now }: Given): Promise<Made> {
  const site = join(release, 'site');
  const { compiled, programs, scripts } = await renderSite({ root, release, outDir: site, now, sources });
  const loose = await hashesOfLoose(site, ownerOf(sources));
  const { pages, common, words } = await afterBuild({
    site,
    previous: previous && join(previous, 'site'),
    headersFile: join(release, 'headers.json'),
  });
  const facts = { common, programs, scripts, assets: compiled.assets, asked: askedBy(pages, sources), loose, words };
  return { pages: pages.length, rendered: pages.length, facts, heads: compiled.heads };
}
