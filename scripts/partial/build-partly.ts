import { readFile, rm } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { splitLanguage, type Language } from '@/core/language/language.ts';
import type { Activity } from '@/core/place/place.ts';
import { afterBuild, type KeptPages } from '../after-build/after-build.ts';
import type { Headers } from '../after-build/content-security-policy.ts';
import { parseHtml, type Page } from '../after-build/page.ts';
import { countWords, recount } from '../after-build/word-counts.ts';
import { filesUnder } from '../publish/files.ts';
import { keepAssets, layBeside, linkKept } from './keep-files.ts';
import { ownerOf } from './owner.ts';
import { layScripts } from './same-scripts.ts';
import { hashesOfLoose, keepSame } from './same-pages.ts';
import type { Plan } from './plan.ts';
import { renderSite } from './render-site.ts';
import { headsFile, readFacts, readHeads, type Facts } from './facts.ts';
import { askedBy, type Made } from './made.ts';
import type { Sources } from './sources.ts';

interface Given {
  root: string;
  /** The folder of the release that is being made. */
  release: string;
  /** The folder of the release before it. */
  previous: string;
  sources: Sources;
  plan: Plan;
  now: number;
}

/** Why a site has to be built as a whole. */
class Unlike extends Error {}

/**
 * Builds the pages of the works that are to be made anew and of no work, and lays those of kept works beside them, as they
 * are in the release before. Throws where that could become another site than if all were built: nothing is left then.
 */
export async function buildPartly(given: Given): Promise<Made> {
  const { root, release, previous, sources, plan, now } = given;
  const [site, rendered] = [join(release, 'site'), join(release, 'rendered')];
  const before = join(previous, 'site');
  let linking: Promise<unknown> | undefined;
  try {
    const facts = await readFacts(previous);
    if (facts === undefined) throw new Unlike('the release before has no facts');
    const owner = ownerOf(sources);
    const kept = new Set<string>(plan.kept);
    const isKept = (path: string): boolean => kept.has(owner(path) ?? splitLanguage(path).address);
    linking = linkKept({ previous, site }, plan.kept, sources);
    linking.catch(() => undefined);

    const { compiled, programs } = await renderSite({
      root,
      release,
      outDir: rendered,
      now,
      sources,
      partly: { plan, heads: headsFile(previous), scripts: facts.scripts },
    });
    if (programs.some((name) => !facts.programs.includes(name))) throw new Unlike('scripts or styles changed');
    layScripts(facts.programs, { rendered, previous: before });
    await linking;
    const loose = await hashesOfLoose(rendered, owner);
    for (const path of keepSame(loose, facts.loose, { rendered, previous: before, site })) kept.add(path);
    await keepAssets({ previous, site: rendered }, facts, kept);
    const pages = await keptPages(given, facts, isKept);
    const found = await afterBuild({
      site: rendered,
      previous: before,
      headersFile: join(release, 'headers.json'),
      kept: { ...pages, folder: site },
    });
    const written = await filesUnder(rendered);
    await layBeside(rendered, site);

    const ofKept = <T>(all: Record<string, T>, work: (key: string) => string): Record<string, T> =>
      Object.fromEntries(Object.entries(all).filter(([key]) => kept.has(work(key))));
    const inFolder = (path: string): string => path.split('/').slice(2, 4).join('/');
    return {
      pages: found.pages.length + pages.paths.length,
      rendered: found.pages.length,
      written,
      heads: { ...ofKept(await readHeads(previous), (work) => work), ...compiled.heads },
      facts: {
        common: found.common,
        programs: facts.programs,
        scripts: facts.scripts,
        assets: { ...ofKept(facts.assets, inFolder), ...compiled.assets },
        asked: { ...ofKept(facts.asked, (work) => work), ...askedBy(found.pages, sources) },
        loose,
        words: found.words,
      },
    };
  } catch (error) {
    await linking?.catch(() => undefined);
    await rm(site, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(rendered, { recursive: true, force: true });
  }
}

function isIn(works: ReadonlySet<Activity>, work: Activity | undefined): boolean {
  return work !== undefined && works.has(work);
}

async function keptPages(
  { previous, sources, plan }: Given,
  facts: Facts,
  isKept: (path: string) => boolean,
): Promise<Omit<KeptPages, 'folder'>> {
  const { csp } = JSON.parse(await readFile(join(previous, 'headers.json'), 'utf8')) as Headers;
  const paths = Object.keys(csp).filter(isKept);
  const gone = Object.keys(csp).filter((path) => !isKept(path));
  const page = async (path: string): Promise<Page> => {
    const file = join(previous, 'site', path.endsWith('/') ? `${path}index.html` : path);
    const html = await readFile(file, 'utf8');
    return { file, path, html, document: parseHtml(html) };
  };
  const owner = ownerOf(sources);
  const onPaths = new Set([...plan.anew].flatMap((work) => sources.works[work]?.path ?? []));
  const [stops, old] = await Promise.all([
    Promise.all(paths.filter((path) => isIn(onPaths, owner(path))).map(page)),
    Promise.all(gone.map(page)),
  ]);
  return {
    paths,
    stops,
    styles: facts.common.styles,
    shells: facts.common.shells,
    csp: Object.fromEntries(Object.entries(csp).filter(([path]) => isKept(path))),
    compare(common) {
      if (!isDeepStrictEqual(common, facts.common)) throw new Unlike('what all pages share changed');
    },
    recount(language: Language, came) {
      const before = old.filter(({ path }) => splitLanguage(path).language === language);
      return recount(facts.words[language] ?? { single: {}, joined: {} }, countWords(before), came);
    },
  };
}
