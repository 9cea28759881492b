import { parseRange } from '@/core/range/range.ts';

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
