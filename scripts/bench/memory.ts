import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { atMost, type Figure } from './figure.ts';
import { startSite } from './site-server.ts';

/** Megabytes of the server after its start, and after it has sent every file of the site three times. */
export async function measureMemory(): Promise<Figure[]> {
  const root = process.cwd();
  const server = await startSite(root);
  try {
    const atStart = await server.memory();
    const names = await readdir(join(root, 'dist'), { recursive: true, withFileTypes: true });
    const addresses = names
      .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(join(root, 'dist').length).split(sep).join('/'));
    for (let round = 0; round < 3; round++)
      for (const address of addresses) await (await fetch(server.url + encodeURI(address))).arrayBuffer();
    const after = await server.memory();
    if (atStart === undefined || after === undefined) return [];
    return [
      { name: 'after the start', value: atStart.now, unit: 'MB' },
      atMost('after sending the site three times, peak', after.peak, 'MB', 150),
    ];
  } finally {
    await server.stop();
  }
}
