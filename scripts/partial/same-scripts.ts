import { linkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** What a build makes of the scripts of pages. */
export interface Scripts {
  /** By the module that each begins with: its file. */
  files: Record<string, string>;
  /** By page: the stylesheets that its scripts ask for. */
  styles: Record<string, Sheet[]>;
}

type Pages = Parameters<NonNullable<AstroIntegration['hooks']['astro:build:setup']>>[0]['pages'];
/** As Astro keeps it: a file, and where it stands among the others. */
type Sheet = Pages extends Map<string, infer Page> ? (Page extends { styles: (infer One)[] } ? One : never) : never;

interface Watching {
  integration: AstroIntegration;
  plugin: Plugin;
}

/** Writes down what the scripts become. */
export function watchScripts(root: string, scripts: Scripts): Watching {
  let pages: Pages = new Map();
  const before = new Map<string, number>();
  return {
    integration: atSetup((all) => (pages = all)),
    plugin: {
      ...onScripts('watch', 'post'),
      buildStart() {
        for (const [key, { styles }] of pages) before.set(key, styles.length);
      },
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          for (const file of Object.values(bundle))
            if (file.type === 'chunk' && file.isEntry && file.facadeModuleId !== null)
              scripts.files[inProject(root, file.facadeModuleId)] = file.fileName;
          for (const [key, { styles }] of pages) scripts.styles[key] = styles.slice(before.get(key));
        },
      },
    },
  };
}

/**
 * Where no program changed, no script did: instead of bundling them again, which takes more than a second, each becomes an
 * empty file of the name that it has already, and `layScripts` lays the files of the site before over these. Fails at a
 * script that was not there.
 */
export function keepScripts(root: string, { files, styles: known }: Scripts): Watching {
  let pages: Pages = new Map();
  const fileOf = (id: string | null | undefined): string => {
    const file = files[inProject(root, id ?? '')];
    if (file === undefined) throw new Error(`${String(id)} was no script of a page.`);
    return file;
  };
  return {
    integration: atSetup((all) => (pages = all)),
    plugin: {
      ...onScripts('keep', 'pre'),
      load: { order: 'pre', handler: () => 'export {};' },
      outputOptions: ({ codeSplitting: _, ...options }) => ({
        ...options,
        entryFileNames: ({ facadeModuleId }) => fileOf(facadeModuleId),
      }),
      generateBundle: {
        order: 'post',
        handler() {
          for (const [key, { styles }] of pages) styles.push(...(known[key] ?? []));
        },
      },
    },
  };
}

/** Lays the scripts of the site before over the empty ones, with those that they load and the styles of these. */
export function layScripts(programs: readonly string[], at: { rendered: string; previous: string }): void {
  for (const name of programs) {
    const [from, to] = [join(at.previous, '_astro', name), join(at.rendered, '_astro', name)];
    rmSync(to, { force: true });
    linkSync(from, to);
  }
}

function atSetup(take: (pages: Pages) => void): AstroIntegration {
  return { name: 'xuelang:pages', hooks: { 'astro:build:setup': ({ pages }) => take(pages) } };
}

function onScripts(name: string, enforce: 'pre' | 'post') {
  return {
    name: `xuelang:${name}-scripts`,
    enforce,
    applyToEnvironment: (environment: { name: string }) => environment.name === 'client',
  };
}

function inProject(root: string, id: string): string {
  const path = id.replaceAll('\\', '/');
  return path.startsWith(`${root}/`) ? path.slice(root.length) : path;
}
