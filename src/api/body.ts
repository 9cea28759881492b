import type { Context } from 'hono';
import { ProblemError } from './problem.ts';

/** The largest body of a request: 1 MiB, some 2,000 records. */
export const bodyLimit = 1024 * 1024;

/** What files are sent as. Which it really is, its first bytes say: systems name types as they like. */
export const fileTypes = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
  'application/octet-stream',
] as const;

/**
 * Reads a request's body as JSON, whatever it may contain. Throws a `ProblemError` where it is none or too large.
 * @param limit the most bytes
 */
export async function readJson(context: Context, limit = bodyLimit): Promise<unknown> {
  demandType(context, ['application/json']);
  const length = lengthWithin(context, limit);
  // With a length, Node's parser lets no more than that through; without one (chunked), the bytes are counted.
  const text = await (
    length === undefined
      ? readCounted(context.req.raw, limit).then((bytes) => new TextDecoder().decode(bytes))
      : context.req.text()
  ).catch(cutOff);
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('malformed-json');
  }
}

/** What pictures are sent as. */
export const pictureTypes = ['image/jpeg', 'image/png'] as const;

/** Reads a request's body as the file it is. Throws a `ProblemError` where it is none or too large. */
export async function readFile(
  context: Context,
  limit: number,
  types: readonly string[] = fileTypes,
): Promise<Uint8Array> {
  demandType(context, types);
  const length = lengthWithin(context, limit);
  return (
    length === undefined
      ? readCounted(context.req.raw, limit)
      : context.req.arrayBuffer().then((buffer) => new Uint8Array(buffer))
  ).catch(cutOff);
}

function demandType(context: Context, types: readonly string[]): void {
  const [type = ''] = (context.req.header('content-type') ?? '').split(';');
  if (!types.includes(type.trim().toLowerCase()) || context.req.header('content-encoding') !== undefined) {
    throw new ProblemError(
      'unsupported-media-type',
      types === fileTypes
        ? '请选择 CSV 文件，或者 .xlsx 格式的 Excel 表格。'
        : types === pictureTypes
          ? '请发送 JPEG 或 PNG 图片。'
          : undefined,
    );
  }
}

function lengthWithin(context: Context, limit: number): string | undefined {
  const length = context.req.header('content-length');
  if (length !== undefined && Number(length) > limit) throw new ProblemError('body-too-large');
  return length;
}

/** A client that goes away in the middle is its own affair, and no news for the log. */
function cutOff(error: unknown): never {
  throw error instanceof ProblemError ? error : new ProblemError('malformed-json');
}

async function readCounted(request: Request, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body !== null) {
    for await (const chunk of request.body) {
      size += chunk.byteLength;
      if (size > limit) throw new ProblemError('body-too-large');
      chunks.push(chunk);
    }
  }
  return Buffer.concat(chunks);
}
