import { keptFile } from './kept-files.ts';
import type { Fetching } from './scope.ts';

/** How long a page that is kept waits for the network: a weak one may neither answer nor fail for minutes. */
const patience = 4_000;

/**
 * Answers a request for a page: from the network, else the kept page, else the page that says so and lists what is kept.
 * A kept page is complete, and what it asks for has names that tell the content: builds never mix.
 */
export async function navigate(event: Fetching): Promise<Response> {
  const { pathname, search } = new URL(event.request.url);
  const network = fromNetwork(event);
  // The browser complains of a preload that nobody waited for.
  event.waitUntil(network.catch(() => undefined));
  const kept = await keptFile(pathname);
  if (kept) return Promise.race([network.catch(() => kept), after(patience).then(() => kept)]);
  const withSlash = `${pathname}/`;
  return network.catch(async (error: unknown) => {
    if (await keptFile(withSlash)) return Response.redirect(withSlash + search);
    const language = /^\/(?:zh-hant|en)\//.exec(pathname)?.[0];
    const page = (language && (await keptFile(`${language}offline/`))) ?? (await keptFile('/offline/'));
    if (!page) throw error;
    return page;
  });
}

/** A server in trouble is as good as none where the page is kept. */
async function fromNetwork({ request, preloadResponse }: Fetching): Promise<Response> {
  const response = (await preloadResponse) ?? (await fetch(request));
  if (response.status >= 500) {
    const { pathname } = new URL(request.url);
    return (await keptFile(pathname)) ?? response;
  }
  return response;
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
