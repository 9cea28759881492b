import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { Plugin } from 'vite';
import type { Activity } from '@/core/place/place.ts';

/** What lists show of a text: its frontmatter and its headings, as they were compiled. */
interface Head {
  frontmatter: unknown;
  headings: unknown;
}

/** What was compiled of the works in a build. */
export interface Compiled {
  /** Of works in MDX. */
  heads: Record<Activity, Head>;
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
        /** The file with what was compiled for the release before. */ heads: string;
        /** Works whose pictures may be shown. */ pictures: Activity[];
      }
    | undefined;
}

const workFile = /\/content\/([a-z]+\/[^/?]+)\/index\.mdx$/;
const folder = /\/content\/([a-z]+\/[^/?]+)\//;
const keptModule = 'xuelang:kept';
/** Astro's module of all entries. */
const entriesModule = '\0astro:data-layer-content';

/**
 * Watches what Vite compiles of content; in a partial build lets it compile only what is made anew. Astro makes three
 * modules of a text and one of a picture, and bundling those of a thousand works is most of a build.
 */
export function watchCompiling({ root, compiled, kept }: Watched): Plugin[] {
  const references = new Map<string, string>();
  const isKept = (activity: string | undefined): boolean => kept?.works.has(activity as Activity) ?? false;
  const inAstro = (file: string): string => join(root, '.astro', file).replaceAll('\\', '/');
  const [contentModules, contentAssets] = [inAstro('content-modules.mjs'), inAstro('content-assets.mjs')];

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

  const seen = new Set<string>(kept.pictures);
  let entries = '';
  const leavingOut: Plugin = {
    name: 'xuelang:leave-out-kept',
    enforce: 'pre',
    configResolved({ cacheDir }) {
      entries = join(cacheDir, '../.astro/data-store.json');
    },
    resolveId: (source) => (source === keptModule ? `\0${keptModule}` : undefined),
    load: {
      order: 'pre',
      handler(id) {
        if (id === `\0${keptModule}`) return moduleOf(kept.heads);
        // Read when pages are made, too.
        return id === entriesModule ? jsonModule(entries) : undefined;
      },
    },
    transform(code, id) {
      if (id === contentAssets)
        return code.replace(
          /^import (\w+) from "[^"]+&importer=content%2F([a-z]+)%2F([^%]+)%2F[^"]+";$/gm,
          (line, name: string, kind: string, work: string) =>
            kind === 'reading' || seen.has(`${kind}/${work}`) ? line : `const ${name} = ${leftOutPicture};`,
        );
      if (id === contentModules)
        return code.replace(
          /\["(content\/([a-z]+\/[^/"]+)\/index\.mdx)", \(\) => import\("[^"]+"\)\]/g,
          (entry, file: string, activity: string) =>
            isKept(activity) ? `["${file}", () => import("${keptModule}").then(({ of }) => of("${activity}"))]` : entry,
        );
      if (!code.includes('import.meta.glob')) return undefined;
      // Pictures and sounds (src/kit/picture, src/kit/narration) that no page asks for now. The list says how long readings are.
      const folders = ['-', ...seen].join();
      return code
        .replaceAll("'/content/**/", `'/content/{${folders}}/**/`)
        .replaceAll("'/content/*/*/", `'/content/{${folders},reading/*}/`);
    },
  };
  return [leavingOut, watching];
}

/** Reads what stands in a compiled text before the text itself. Astro writes it as JSON, and the compiler as JavaScript again. */
function headOf(code: string): Head {
  const from = code.slice(code.indexOf('export const frontmatter'));
  // Pictures written in Markdown are imported below.
  const head = from.slice(0, /^(?:import |export const __|function _createMdxContent)/m.exec(from)?.index);
  const plain = head.replaceAll(/^export (?=const|function)/gm, '');
  return runInThisContext(`(() => {${plain}\nreturn { frontmatter, headings: getHeadings() }; })()`) as Head;
}

/** Stands for the cover of a work of which no page shows one now. Data about all works may hold it. */
const leftOutPicture =
  '{ __svgData: undefined, get src() { throw new Error("The picture of a kept work was asked for."); } }';

/** A module that reads its value from a file when it is run. */
function jsonModule(file: string): string {
  return `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));`;
}

/**
 * One module for all texts that are not compiled: they can be listed, not shown. What is known of them is read when pages
 * are made, for bundling the heads of a thousand works takes two seconds.
 */
function moduleOf(file: string): string {
  return `${jsonModule(file).replace('export default', 'const heads =')}
const Content = () => { throw new Error('The text of a kept work was asked for.'); };
export const of = (activity) => {
  const { frontmatter, headings } = heads[activity];
  return { frontmatter, getHeadings: () => headings, Content };
};`;
}
