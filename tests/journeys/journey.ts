import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { newServer, type TestMember, type TestServer } from './server.ts';

export { expect, type Locator, type Page } from '@playwright/test';

interface Fixtures {
  member: TestMember;
  /** Opens a page in another browser: another device. */
  newDevice: () => Promise<Page>;
  /** Whatever the journey is about: no script fails, no policy is broken, nothing leaves the site. */
  unharmed: undefined;
}

/** A test with the built site and its API, and a member of its own. */
export const test = base.extend<Fixtures, { server: TestServer }>({
  server: [
    async ({}, use) => {
      const server = await newServer();
      await use(server);
      await server.remove();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.url),
  member: async ({ server }, use) => use(await server.newMember()),
  unharmed: [
    async ({ context, baseURL }, use) => {
      const harm = watch(context, baseURL ?? '');
      await use(undefined);
      expect(harm).toEqual([]);
    },
    { auto: true },
  ],
  newDevice: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    const harm: string[][] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      harm.push(watch(context, baseURL ?? ''));
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    expect(harm.flat()).toEqual([]);
  },
});

/** Collects what must never happen. Requests that fail are part of some journeys: the crawl looks at those. */
function watch(context: BrowserContext, origin: string): string[] {
  const harm: string[] = [];
  context.on('weberror', (error) => harm.push(`script: ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    const isFailedRequest = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isFailedRequest) harm.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const url = request.url();
    const host = new URL(url).host;
    if (/^https?:/.test(url) && host !== new URL(origin).host && !host.startsWith('lan.test:'))
      harm.push(`request to ${url}`);
  });
  return harm;
}
