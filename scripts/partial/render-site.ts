import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Activity } from '@/core/place/place.ts';
import { watchCompiling, type Compiled } from './compiled.ts';
import type { Plan } from './plan.ts';
import type { Sources } from './sources.ts';

interface Given {
  root: string;
  outDir: string;
  /** What counts as now for what is published. */
  now: number;
  sources: Sources;
  /** What to make anew and what to leave out, with what is known of the latter; undefined: all is made. */
  plan?: Plan | undefined;
  heads?: Compiled['heads'] | undefined;
}

interface Rendered {
  compiled: Compiled;
  /** Scripts and styles that Astro wrote. */
  programs: string[];
}

/** Lets Astro write a site, or the part of it that is made anew. */
export async function renderSite({ root, outDir, now, sources, plan, heads }: Given): Promise<Rendered> {
  const compiled: Compiled = { heads: {}, assets: {} };
  const kept = plan && { works: plan.kept, heads: heads ?? {}, pictures: picturesFor(plan, sources) };
  const { build } = await import('astro');
  // src/kit/work/build-time.ts and src/media/paths.ts read these.
  process.env['XUELANG_NOW'] = String(now);
  if (plan) process.env['XUELANG_ANEW'] = [...plan.anew].join(' ');
  try {
    await build({ root, outDir, logLevel: 'error', vite: { plugins: watchCompiling({ root, compiled, kept }) } });
  } finally {
    delete process.env['XUELANG_NOW'];
    delete process.env['XUELANG_ANEW'];
  }
  const names = await readdir(join(outDir, '_astro')).catch(() => []);
  return { compiled, programs: names.filter((name) => /\.(?:js|css)$/.test(name)).sort() };
}

/** Works of which pages that are made may show a picture: those made anew, those they name, and all that are no texts. */
function picturesFor({ anew, kept }: Plan, { works }: Sources): Activity[] {
  const named = [...anew].flatMap((work) => works[work]?.names ?? []);
  const plain = [...kept].filter((work) => works[work] && !('index.mdx' in works[work].files));
  return [...new Set([...anew, ...named, ...plain])];
}
