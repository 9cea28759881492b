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
    async ({ context }, use) => {
      const harm = watch(context);
      await use(undefined);
      expect(harm).toEqual([]);
    },
    { auto: true },
  ],
  newDevice: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const harm: string[][] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      harm.push(watch(context));
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    expect(harm.flat()).toEqual([]);
  },
});

/** Where our servers are reached; see playwright.config.ts. */
const ownHosts = ['127.0.0.1', 'lan.test'];

/** Collects what must never happen. Requests that fail are part of some journeys: the crawl looks at those. */
function watch(context: BrowserContext): string[] {
  const harm: string[] = [];
  context.on('weberror', (error) => {
    const { name, message, stack = '' } = error.error();
    if (isSkippedTransition(message, stack)) return;
    harm.push(`script: ${name} ${message} ${stack} at ${error.page()?.url() ?? ''}`);
  });
  context.on('console', (message) => {
    const isFailedRequest = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isFailedRequest) harm.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !ownHosts.includes(hostname)) harm.push(`request to ${request.url()}`);
  });
  return harm;
}

/**
 * Chromium reports a view transition between two pages that it skipped (the next page was shown before) as a rejection
 * that nobody handles. Nothing fails, the page merely cuts; no script of ours is in it, so there is no stack.
 */
function isSkippedTransition(message: string, stack: string): boolean {
  return stack === '' && (message === '' || message.startsWith('Transition was '));
}
