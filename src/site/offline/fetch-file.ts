import { ContentHash, pieceBytes } from './content-hash.ts';
import { KeepFailure } from './failure.ts';
import type { WorkFile } from './work-files.ts';

/** Where a file goes once, or while, it is verified. */
export interface FileStore {
  put(response: Response): Promise<void>;
  /** Takes out again what turned out to be another content. */
  remove(): Promise<void>;
}

export interface Fetched {
  /** Told of the bytes that came, unpacked. */
  onBytes: (bytes: number) => void;
  signal?: AbortSignal | undefined;
  /** How the browser's own cache is used. */
  cache?: RequestCache;
}

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

/** Fetches a file and stores it as `storeVerified` does. Throws a KeepFailure, or what the network and the store throw. */
export async function fetchFile(file: WorkFile, store: FileStore, how: Fetched): Promise<void> {
  const response = await fetch(file[0], { signal: how.signal ?? null, cache: how.cache ?? 'default' });
  if (!response.ok) throw new KeepFailure(response.status >= 500 ? 'unreachable' : 'changed');
  // What a browser was sent elsewhere for is not what stands at the address.
  if (response.redirected) throw new KeepFailure('changed');
  await storeVerified(response, file, store, how.onBytes);
}

/**
 * Stores an answer if its length and hash are those that the list names. A small one is verified before it is stored; a
 * large one streams into the store, so that it never stands in memory whole, and is taken out again where it is another.
 * Throws a KeepFailure `changed` where it is, or what the stream and the store throw; bytes told of are taken back then.
 */
export async function storeVerified(
  response: Response,
  [, bytes, hash]: WorkFile,
  store: FileStore,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const headers = new Headers(response.headers);
  for (const name of ofTheWay) headers.delete(name);
  headers.set('content-length', String(bytes));
  const content = new ContentHash();
  let count = 0;
  const body =
    response.body?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        async transform(piece, controller) {
          count += piece.length;
          onBytes(piece.length);
          await content.add(piece);
          controller.enqueue(piece);
        },
      }),
    ) ?? null;
  const verify = async (): Promise<void> => {
    if (count !== bytes || (await content.text()) !== hash) throw new KeepFailure('changed');
  };
  try {
    if (bytes <= pieceBytes) {
      const whole = await new Response(body).arrayBuffer();
      await verify();
      await store.put(new Response(whole, { headers }));
    } else {
      await store.put(new Response(body, { headers }));
      await verify().catch(async (error: unknown) => {
        await store.remove();
        throw error;
      });
    }
  } catch (error) {
    onBytes(-count);
    throw error;
  }
}
