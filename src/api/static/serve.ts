import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Access } from '@/api/access.ts';
import type { ApiContext } from '@/api/endpoint.ts';
import { ProblemError, problemResponse } from '@/api/problem.ts';
import { examShell } from '@/core/exam/exam-shell.ts';
import { inLanguage, splitLanguage } from '@/core/language/language.ts';
import { isUnchanged, mayUseRange } from './conditions.ts';
import { cacheControl, securityHeaders } from './headers.ts';
import { negotiate } from './negotiate.ts';
import { type ByteRange, parseRange } from '@/core/range/range.ts';
import { robots } from './robots.ts';
import { sitemap } from './sitemap.ts';
import type { Site, SiteFile, Variant } from './site.ts';

/** Up to this size a file is read at once; larger ones are streamed. */
const smallFile = 256 * 1024;

/** Answers a request for a page or file of the built site. */
export async function serveSite(context: ApiContext, site: Site, access: Access): Promise<Response> {
  const { method } = context.req;
  if (method !== 'GET' && method !== 'HEAD') {
    return problemResponse(new ProblemError('method-not-allowed', undefined, { Allow: 'GET, HEAD' }));
  }
  const { pathname, search } = new URL(context.req.url);
  const path = decode(pathname);
  const own = path.endsWith('/') ? site.file(`${path}index.html`) : site.file(path);
  if (own === undefined && path === '/robots.txt') return robots(context, access);
  if (own === undefined && path === '/sitemap.xml') return sitemap(context, site, access);
  const shell = own ? undefined : examShell(path);
  const file = own ?? (shell === undefined ? undefined : site.file(`${shell}index.html`));
  if (file !== undefined && shell !== undefined) return send(context, { file, path: shell, status: 200 }, site, access);
  if (file !== undefined) return send(context, { file, path, status: 200 }, site, access);
  if (site.file(`${path}/index.html`) !== undefined) return context.redirect(`${pathname}/${search}`, 308);
  const { language, address } = splitLanguage(pathname);
  // A language that was switched off, or an English address of a work: the page itself is there.
  if (language !== 'zh-hans' && site.file(`${decode(address)}index.html`) !== undefined)
    return context.redirect(`${address}${search}`, 302);
  const missingPath = [inLanguage('/404.html', language), '/404.html'].find((name) => site.file(name) !== undefined);
  const missing = missingPath && site.file(missingPath);
  if (!missing) return problemResponse(new ProblemError('not-found'));
  return send(context, { file: missing, path: missingPath, status: 404 }, site, access);
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname).normalize('NFC');
  } catch {
    return pathname;
  }
}

async function send(
  context: ApiContext,
  { file, path, status }: { file: SiteFile; path: string; status: 200 | 404 },
  site: Site,
  access: Access,
): Promise<Response> {
  const request = context.req;
  const wantsRange = status === 200 && request.header('range') !== undefined;
  // Ranges count the bytes of the file itself: players and PDF viewers ask for those.
  const chosen = negotiate(file, wantsRange ? '' : (request.header('accept-encoding') ?? ''));
  if (chosen === null) return problemResponse(new ProblemError('not-found'));
  const { encoding, variant } = chosen;

  const etag = `"${variant.size.toString(36)}-${variant.modified.toString(36)}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  const headers = new Headers({
    'Content-Type': file.type,
    'Cache-Control': status === 404 ? 'no-cache' : cacheControl(path),
    'Last-Modified': new Date(variant.modified).toUTCString(),
    'Accept-Ranges': 'bytes',
    ETag: etag,
    ...securityHeaders({ url: path, host: request.header('host') ?? '', type: file.type }, site, access),
  });
  if (Object.keys(file.variants).length > 1) headers.set('Vary', 'Accept-Encoding');
  if (status === 200 && isUnchanged(request, etag, variant.modified))
    return new Response(null, { status: 304, headers });

  const range =
    wantsRange && mayUseRange(request, etag, variant.modified)
      ? parseRange(request.header('range'), variant.size)
      : null;
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${variant.size}`);
    return new Response(null, { status: 416, headers });
  }
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
  if (range !== null) headers.set('Content-Range', `bytes ${range.first}-${range.last}/${variant.size}`);
  const { first, last } = range ?? { first: 0, last: variant.size - 1 };
  headers.set('Content-Length', String(last - first + 1));
  const body = request.method === 'HEAD' ? null : await open(variant, { first, last });
  return new Response(body, { status: range === null ? status : 206, headers });
}

async function open({ file, size }: Variant, { first, last }: ByteRange): Promise<BodyInit | null> {
  if (size === 0) return null;
  if (size <= smallFile) return (await readFile(file)).subarray(first, last + 1);
  return Readable.toWeb(createReadStream(file, { start: first, end: last })) as ReadableStream<Uint8Array>;
}
