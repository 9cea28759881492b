import { parseRange } from '@/core/range/range.ts';
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

/** The stretch that was asked for, with 206: players that get 200 for a range can't seek, and don't say so. */
export async function inRange(request: Request, kept: Response): Promise<Response> {
  const header = request.headers.get('range');
  if (header === null) return kept;
  const blob = await kept.blob();
  const range = parseRange(header, blob.size);
  const headers = new Headers(kept.headers);
  headers.set('accept-ranges', 'bytes');
  if (range === null) return new Response(blob, { headers });
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${String(blob.size)}`);
    headers.delete('content-length');
    return new Response(null, { status: 416, headers });
  }
  const { first, last } = range;
  headers.set('content-range', `bytes ${String(first)}-${String(last)}/${String(blob.size)}`);
  headers.set('content-length', String(last - first + 1));
  return new Response(blob.slice(first, last + 1, kept.headers.get('content-type') ?? ''), { status: 206, headers });
}
