import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Activity } from '@/core/place/place.ts';
import { watchCompiling, type Compiled } from './compiled.ts';
import type { Plan } from './plan.ts';
import { keepScripts, watchScripts, type Scripts } from './same-scripts.ts';
import { entriesOf, sourcesFile, type Sources } from './sources.ts';

interface Given {
  root: string;
  /** The folder of the release that is being made. */
  release: string;
  outDir: string;
  /** What counts as now for what is published. */
  now: number;
  sources: Sources;
  /**
   * What to make anew and what to leave out, with the file of what is known of the latter, and the scripts that there are;
   * undefined: all is made.
   */
  partly?: { plan: Plan; heads: string; scripts: Scripts } | undefined;
}

interface Rendered {
  compiled: Compiled;
  /** Scripts and styles that Astro wrote; in a partial build scripts are empty. */
  programs: string[];
  scripts: Scripts;
}

/** Lets Astro write a site, or the part of it that is made anew. */
export async function renderSite({ root, release, outDir, now, sources, partly }: Given): Promise<Rendered> {
  const compiled: Compiled = { heads: {}, assets: {} };
  const kept = partly && {
    works: partly.plan.kept,
    heads: partly.heads,
    pictures: picturesFor(partly.plan, sources, await worksOfKiosks(root)),
  };
  const scripts: Scripts = { files: {}, styles: {} };
  const { integration, plugin } = partly ? keepScripts(root, partly.scripts) : watchScripts(root, scripts);
  const { build } = await import('astro');
  // src/kit/work/build-time.ts, src/media/paths.ts and src/media/works.loader.ts read these.
  process.env['XUELANG_NOW'] = String(now);
  process.env['XUELANG_SOURCES'] = sourcesFile(release);
  if (partly) process.env['XUELANG_ANEW'] = [...partly.plan.anew].join(' ');
  try {
    const plugins = [...watchCompiling({ root, compiled, kept }), plugin];
    await build({ root, outDir, logLevel: 'error', integrations: [integration], vite: { plugins } });
  } finally {
    delete process.env['XUELANG_NOW'];
    delete process.env['XUELANG_SOURCES'];
    delete process.env['XUELANG_ANEW'];
  }
  const names = await readdir(join(outDir, '_astro')).catch(() => []);
  return { compiled, scripts, programs: names.filter((name) => /\.(?:js|css)$/.test(name)).sort() };
}

/**
 * Works of which pages that are made may show a picture: those made anew, those they name, those on kiosks, and all that
 * are no texts. And those that have a picture in common with one made anew: they share its file, by the name that one of them gives it.
 */
function picturesFor({ anew, kept }: Plan, { works }: Sources, onKiosks: Activity[]): Activity[] {
  const named = [...anew].flatMap((work) => works[work]?.names ?? []);
  const plain = [...kept].filter((work) => works[work] && !('index.mdx' in works[work].files));
  const seen = new Set([...anew, ...named, ...plain, ...sampleLessons(works), ...onKiosks]);
  const files = new Set([...seen].flatMap((work) => Object.values(works[work]?.files ?? {})));
  const alike = [...kept].filter((work) => Object.values(works[work]?.files ?? {}).some((file) => files.has(file)));
  return [...new Set([...seen, ...alike])];
}

/** The works that kiosks show, whatever is written around their names. */
async function worksOfKiosks(root: string): Promise<Activity[]> {
  const folder = join(root, 'content/kiosk');
  const names = await readdir(folder).catch(() => []);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text) => (text.match(/\b[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []) as Activity[]);
}

/** The lessons whose covers the sheet of components shows (src/pages/office/components). */
function sampleLessons(works: Sources['works']): Activity[] {
  const lessons = entriesOf(works).filter(([work, { published }]) => work.startsWith('lesson/') && published);
  return lessons
    .map(([work]) => work)
    .sort()
    .slice(0, 2);
}
