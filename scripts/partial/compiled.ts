import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Activity } from '@/core/place/place.ts';

/** What was compiled of the works in a build. */
export interface Compiled {
  /** A work in MDX → its fields and headings, which lists show, as JavaScript. */
  heads: Record<Activity, string>;
  /** A picture or sound in `content/`, by its path there → its address in the site. */
  assets: Record<string, string>;
}

interface Watched {
  root: string;
  /** Filled while the build runs. */
  compiled: Compiled;
  /** Works whose text is not compiled again, and what was kept of them; undefined in a whole build. */
  kept?:
    | {
        works: ReadonlySet<Activity>;
        heads: Compiled['heads'];
        /** Works whose pictures may be shown. */ pictures: Activity[];
      }
    | undefined;
}

const workFile = /\/content\/([a-z]+\/[^/?]+)\/index\.mdx$/;
const folder = /\/content\/([a-z]+\/[^/?]+)\//;
const keptModule = 'xuelang:kept';

/**
 * Watches what Vite compiles of content; in a partial build lets it compile only what is made anew. Astro makes three
 * modules of a text and one of a picture, and bundling those of a thousand works is most of a build.
 */
export function watchCompiling({ root, compiled, kept }: Watched): Plugin[] {
  const references = new Map<string, string>();
  const isKept = (activity: string | undefined): boolean => kept?.works.has(activity as Activity) ?? false;
  const contentModules = join(root, '.astro/content-modules.mjs').replaceAll('\\', '/');

  const watching: Plugin = {
    name: 'xuelang:watch-compiling',
    enforce: 'post',
    transform(code, id) {
      const activity = workFile.exec(id)?.[1] as Activity | undefined;
      if (activity !== undefined) compiled.heads[activity] = headOf(code);
      const path = id.split('?')[0] ?? '';
      const reference = /__(?:ASTRO_ASSET_IMAGE|VITE_ASSET)__([\w$]+)__/.exec(code)?.[1];
      if (reference !== undefined && folder.test(path)) references.set(path.slice(root.length), reference);
    },
    generateBundle() {
      if (this.environment.name !== 'prerender') return;
      for (const [path, reference] of references) compiled.assets[path] = this.getFileName(reference);
    },
  };
  if (kept === undefined) return [watching];

  const leavingOut: Plugin = {
    name: 'xuelang:leave-out-kept',
    enforce: 'pre',
    resolveId: (source) => (source === keptModule ? `\0${keptModule}` : undefined),
    load: (id) => (id === `\0${keptModule}` ? moduleOf(kept.heads, isKept) : undefined),
    transform(code, id) {
      if (id === contentModules)
        return code.replace(
          /\["(content\/([a-z]+\/[^/"]+)\/index\.mdx)", \(\) => import\("[^"]+"\)\]/g,
          (entry, file: string, activity: string) =>
            isKept(activity) ? `["${file}", () => import("${keptModule}").then(({ of }) => of("${activity}"))]` : entry,
        );
      if (!code.includes('import.meta.glob')) return undefined;
      // Pictures and sounds (src/kit/picture, src/kit/narration) that no page asks for now. The list says how long readings are.
      const seen = ['-', ...kept.pictures].join();
      return code
        .replaceAll("'/content/**/", `'/content/{${seen}}/**/`)
        .replaceAll("'/content/*/*/", `'/content/{${seen},reading/*}/`);
    },
  };
  return [leavingOut, watching];
}

/** What stands in a compiled text before the text itself: its frontmatter and its headings. */
function headOf(code: string): string {
  const from = code.slice(code.indexOf('export const frontmatter'));
  // Pictures written in Markdown are imported below.
  const head = from.slice(0, /^(?:import |export const __|function _createMdxContent)/m.exec(from)?.index);
  return head.replaceAll(/^export (?=const|function)/gm, '');
}

/** One module for all texts that are not compiled: they can be listed, not shown. */
function moduleOf(heads: Compiled['heads'], isKept: (activity: string) => boolean): string {
  const entries = Object.entries(heads)
    .filter(([activity]) => isKept(activity))
    .map(
      ([activity, head]) =>
        `${JSON.stringify(activity)}: () => {${head}return { frontmatter, getHeadings, Content }; }`,
    );
  return `const Content = () => { throw new Error('The text of a kept work was asked for.'); };
const heads = {${entries.join(',\n')}};
export const of = (activity) => heads[activity]();`;
}
