import { readFileSync } from 'node:fs';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { workId } from '@/kit/work/work-id.ts';

/**
 * Loads the works of a kind. A build that makes only some pages (scripts/partial) knows what tells each file's content:
 * entries that were loaded from the same content before are not read again, for reading a thousand takes a second.
 */
export function worksIn(kind: string, file: 'index.mdx' | 'index.yaml'): Loader {
  return {
    name: 'works',
    async load(context) {
      const { meta } = context;
      const store = context.store as Store;
      const hashes = hashesOf(kind, file);
      // Both tell the content that an entry was loaded from, whoever loaded it.
      const mark = (id: string, hash: string): string => `${hash} ${String(store.get(id)?.digest)}`;
      const kept = new Set<string>();
      if (process.env['XUELANG_ANEW'] !== undefined)
        for (const [id, hash] of hashes) if (store.has(id) && meta.get(id) === mark(id, hash)) kept.add(id);
      // What is listed is listed by those that are read, else.
      for (const id of kept) {
        const { assetImports, deferredRender, filePath } = store.get(id) ?? {};
        if (filePath === undefined) continue;
        if (deferredRender) store.addModuleImport(filePath);
        if (assetImports) store.addAssetImports(assetImports, filePath);
      }
      const rest = [...hashes.keys()].filter((id) => !kept.has(id)).map((id) => `${id}/${file}`);
      const pattern = kept.size === 0 ? `*/${file}` : [...rest, `-/${file}`];
      const others = { ...store, keys: () => store.keys().filter((id) => !kept.has(id)) };
      await glob({ base: `./content/${kind}`, pattern, generateId: workId }).load({ ...context, store: others });
      for (const [id, hash] of hashes) if (!kept.has(id)) meta.set(id, mark(id, hash));
    },
  };
}

/** As Astro gives it to its own loader. */
type Store = LoaderContext['store'] & { addAssetImports(assets: string[], file: string): void };

interface Sources {
  works: { [activity: string]: { files: { [name: string]: string } } };
}

/** What tells the content of each work's own file, by its folder; nothing where no build says so. */
function hashesOf(kind: string, file: string): Map<string, string> {
  const sources = process.env['XUELANG_SOURCES'];
  if (sources === undefined) return new Map();
  const { works } = JSON.parse(readFileSync(sources, 'utf8')) as Sources;
  return new Map(
    Object.entries(works).flatMap(([activity, { files }]): [string, string][] => {
      const [of, id = ''] = activity.split('/');
      const hash = files[file];
      return of === kind && hash !== undefined ? [[id, hash]] : [];
    }),
  );
}
