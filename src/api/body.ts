import type { Context } from 'hono';
import { ProblemError } from './problem.ts';

/** The largest body of a request: 1 MiB, some 2,000 records. */
export const bodyLimit = 1024 * 1024;

/**
 * Reads a request's body as JSON, whatever it may contain. Throws a `ProblemError` where it is none or too large.
 * @param limit the most bytes
 */
export async function readJson(context: Context, limit = bodyLimit): Promise<unknown> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type) || context.req.header('content-encoding') !== undefined) {
    throw new ProblemError('unsupported-media-type');
  }
  const length = context.req.header('content-length');
  if (length !== undefined && Number(length) > limit) throw new ProblemError('body-too-large');
  // With a length, Node's parser lets no more than that through; without one (chunked), the bytes are counted.
  const text = await (length === undefined ? readCounted(context.req.raw, limit) : context.req.text()).catch(cutOff);
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('malformed-json');
  }
}

/** A client that goes away in the middle is its own affair, and no news for the log. */
function cutOff(error: unknown): never {
  throw error instanceof ProblemError ? error : new ProblemError('malformed-json');
}

async function readCounted(request: Request, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  if (request.body === null) return text;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > limit) throw new ProblemError('body-too-large');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
