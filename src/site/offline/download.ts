import { KeepFailure } from './failure.ts';
import { deleteFiles, putFile } from './kept.ts';
import { forBrowser, hashText, listAddress, type ListedWork, type WorkFile, type WorkFiles } from './work-files.ts';

/** Larger files stream into the cache and are known by their length alone: a digest would take them into memory whole. */
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

/** The site's list of a work's files, as far as this browser needs them; null if the site has no such work. */
export async function readList(name: string, signal?: AbortSignal): Promise<WorkFiles | null> {
  const response = await fetch(listAddress(name), { cache: 'no-cache', signal: signal ?? null });
  if (response.status === 404) return null;
  // A network that asks for a login of its own answers with a page and 200.
  if (!response.ok || !/json/.test(response.headers.get('content-type') ?? '')) throw new KeepFailure('unreachable');
  return forBrowser((await response.json()) as ListedWork, canPlay);
}

/** The worker keeps no work that sounds. */
function canPlay(type: string): string {
  return typeof document === 'undefined' ? '' : document.createElement('audio').canPlayType(type);
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
  const headers = new Headers(response.headers);
  for (const name of ofTheWay) headers.delete(name);
  headers.set('content-length', String(bytes));
  let count = 0;
  const body = counted(response, (more) => {
    count += more;
    onBytes(more);
  });
  if (bytes > largestDigest) {
    await putFile(cache, hash, new Response(body, { headers }));
    if (count === bytes) return;
    await deleteFiles(cache, [hash]);
    throw new KeepFailure('changed');
  }
  const content = await new Response(body).arrayBuffer();
  if (content.byteLength !== bytes) throw new KeepFailure('changed');
  if (hashText(await crypto.subtle.digest('SHA-256', content)) !== hash) throw new KeepFailure('changed');
  await putFile(cache, hash, new Response(content, { headers }));
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
