import { inLanguage, languages, splitLanguage } from '@/core/language/language.ts';
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
  const kept = await keptPage(pathname);
  if (kept) return Promise.race([network.catch(() => kept), after(patience).then(() => kept)]);
  return network.catch(async (error: unknown) => {
    const withSlash = `${pathname}/`;
    if (await keptPage(withSlash)) return Response.redirect(withSlash + search);
    const { language } = splitLanguage(pathname);
    const page = (await keptFile(inLanguage('/offline/', language))) ?? (await keptFile('/offline/'));
    if (!page) throw error;
    return page;
  });
}

/** A page as it was kept: in its language, or in another where the language was chosen afterwards. */
async function keptPage(pathname: string): Promise<Response | undefined> {
  const { address } = splitLanguage(pathname);
  for (const path of [pathname, ...languages.map((language) => inLanguage(address, language))]) {
    const kept = await keptFile(path);
    if (kept) return kept;
  }
  return undefined;
}

/** A server in trouble is as good as none where the page is kept. */
async function fromNetwork({ request, preloadResponse }: Fetching): Promise<Response> {
  const response = (await preloadResponse) ?? (await fetch(request));
  if (response.status >= 500) {
    const { pathname } = new URL(request.url);
    return (await keptPage(pathname)) ?? response;
  }
  return response;
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
