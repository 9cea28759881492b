import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = new URL('../../../src/site/offline/worker/service-worker.ts', import.meta.url);

/** Writes `/sw.js`: at the root, so that it serves the whole site, and with a name that never changes, as browsers ask. */
export async function writeServiceWorker(site: string, fallbackVersion: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(source)],
    alias: { '@': fileURLToPath(new URL('../../../src', import.meta.url)) },
    bundle: true,
    write: false,
    // Firefox 115 knows no modules in service workers.
    format: 'iife',
    minify: true,
    target: ['chrome109', 'firefox115', 'safari15.4'],
    define: { fallbackVersion: JSON.stringify(fallbackVersion) },
  });
  await writeFile(join(site, 'sw.js'), outputFiles[0]?.text ?? '');
}
