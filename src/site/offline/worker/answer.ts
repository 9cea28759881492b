import { inRange } from './in-range.ts';
import { keptFile } from './kept-files.ts';

/** Names that carry a hash of the content: what is kept under them is what the server would send. */
const immutable = /^\/(?:_astro|fonts)\//;

/** Answers a request for a file: kept ones of immutable names at once, others only where the network fails. */
export async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const kept = await keptFile(pathname);
  if (kept && immutable.test(pathname)) return inRange(request, kept);
  try {
    return await fetch(request);
  } catch (error) {
    if (!kept) throw error;
    return inRange(request, kept);
  }
}
