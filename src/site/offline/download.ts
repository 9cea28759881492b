import { KeepFailure } from './failure.ts';
import { putFile } from './kept.ts';
import { hashText, listAddress, type WorkFile, type WorkFiles } from './work-files.ts';

/** Larger files are known by their length alone: their digest would take them into memory whole. */
const largestDigest = 32_000_000;

/** Headers that tell of the way the file came, not of the file. */
const ofTheWay = [
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'vary',
  'date',
  'set-cookie',
  'connection',
];

/** The site's list of a work's files; null if the site has no such work. */
export async function readList(name: string, signal?: AbortSignal): Promise<WorkFiles | null> {
  const response = await fetch(listAddress(name), { cache: 'no-cache', signal: signal ?? null });
  if (response.status === 404) return null;
  // A network that asks for a login of its own answers with a page and 200.
  if (!response.ok || !/json/.test(response.headers.get('content-type') ?? '')) throw new KeepFailure('unreachable');
  return (await response.json()) as WorkFiles;
}

/** Fetches a file, verifies that it is the one that the list means, and stores it. */
export async function download(
  cache: Cache,
  [path, bytes, hash]: WorkFile,
  onBytes: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const response = await fetch(path, { signal: signal ?? null });
  if (!response.ok) throw new KeepFailure(response.status >= 500 ? 'unreachable' : 'changed');
  const type = response.headers.get('content-type') ?? '';
  const blob = await new Response(counted(response, onBytes), { headers: { 'content-type': type } }).blob();
  if (blob.size !== bytes) throw new KeepFailure('changed');
  if (bytes <= largestDigest) {
    const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
    if (hashText(digest) !== hash) throw new KeepFailure('changed');
  }
  const headers = new Headers(response.headers);
  for (const name of ofTheWay) headers.delete(name);
  headers.set('content-length', String(bytes));
  await putFile(cache, hash, new Response(blob, { headers }));
}

/** The body, unpacked, each piece told of as it comes. */
function counted({ body }: Response, onBytes: (bytes: number) => void): ReadableStream<Uint8Array> | null {
  if (!body) return null;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        onBytes(piece.length);
        controller.enqueue(piece);
      },
    }),
  );
}
