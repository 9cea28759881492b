import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';

export interface Searching {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string; plain_excerpt: string }> }[] }>;
}

/** For tests: searches a built site as its search page does, in the language of the page. */
export async function openSearching(
  site: string,
  language = 'zh-Hans-CN',
): Promise<{ pagefind: Searching; close: () => void }> {
  const server = createServer((request, response) => {
    try {
      response.end(readFileSync(join(site, request.url?.split('?')[0] ?? '')));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // pagefind asks the page for its language.
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => language }), currentScript: null });
  const { createInstance } = (await import(
    /* @vite-ignore */ pathToFileURL(join(site, 'pagefind/pagefind.js')).href
  )) as { createInstance(options: object): Searching };
  const pagefind = createInstance({ basePath: `http://127.0.0.1:${String(port)}/pagefind/`, baseUrl: '/' });
  return { pagefind, close: () => void server.close() };
}
