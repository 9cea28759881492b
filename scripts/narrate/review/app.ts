import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { parseRange } from '@/core/range/range.ts';
import { soundFormats } from '@/kit/narration/narration.schema.ts';
import { Refusal } from '../refusal.ts';
import type { ReviewAssets } from './assets.ts';
import { choose, listParts } from './choose.ts';
import { besideOf, readPart, savePart } from './part-files.ts';
import { waveformOf } from './waveform.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; media-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const moment = z.number().min(0).max(1e6);
const saved = z.strictObject({
  version: z.string(),
  sentences: z.array(
    z.strictObject({ id: z.string(), bounds: z.tuple([moment, moment]).nullable(), confirmed: z.boolean() }),
  ),
});

export interface ReviewSite {
  root: string;
  /** Works by name; empty for all. */
  names: string[];
  /** Who knows it may use the page: any program on this machine could ask. */
  token: string;
  /** `http://127.0.0.1:PORT`: pages of other sites have another, and so has a name that was made to lead here. */
  origin: () => string;
  assets: ReviewAssets;
}

/** The review page and what it asks for, all under the token. */
export function reviewApp({ root, names, token, origin, assets }: ReviewSite): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    const { host, pathname } = new URL(context.req.url);
    const from = context.req.header('origin');
    const isOurs =
      `http://${context.req.header('host') ?? host}` === origin() && (from === undefined || from === origin());
    if (!isOurs || !pathname.startsWith(`/${token}/`)) return context.text('没有这一页。', 404);
    // A browser always says where a request that changes something comes from.
    if (context.req.method !== 'GET' && from !== origin()) return context.text('没有这一页。', 404);
    await next();
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Content-Security-Policy', policy);
    return undefined;
  });
  app.onError((error, context) => {
    if (error instanceof Refusal) return context.json({ problem: error.message }, 409);
    console.error(error);
    return context.json({ problem: '程序出错了，终端里有详细的说明。' }, 500);
  });
  const chosen = (context: Context) => choose(root, context.req.query('work') ?? '', context.req.query('part') ?? '');

  app.get('/:token/', (context) => context.html(assets.html));
  app.get('/:token/review.js', (context) => context.body(assets.script, 200, { 'Content-Type': 'text/javascript' }));
  app.get('/:token/review.css', (context) => context.body(assets.style, 200, { 'Content-Type': 'text/css' }));
  app.get('/:token/parts', async (context) => context.json(await listParts(root, names)));
  app.get('/:token/part', async (context) => context.json(await readPart(root, await chosen(context))));
  app.put('/:token/part', async (context) => {
    const body = saved.safeParse(await context.req.json().catch(() => undefined));
    if (!body.success) throw new Refusal('没有保存：送来的内容不对。请重新载入这一页。');
    return context.json(await savePart(root, await chosen(context), body.data));
  });
  app.get('/:token/waveform', async (context) =>
    context.body(await waveformOf(besideOf(root, await chosen(context), 'm4a')), 200, {
      'Content-Type': 'application/octet-stream',
    }),
  );
  app.get('/:token/sound', async (context) => {
    const format = soundFormats.find(({ ending }) => ending === context.req.query('format')) ?? soundFormats[0];
    return sendSound(context, besideOf(root, await chosen(context), format.ending), format.type);
  });
  return app;
}

/** A file of sound or the stretch of it that the player asks for. */
async function sendSound(context: Context, file: string, type: string): Promise<Response> {
  const { size } = await stat(file).catch(() => {
    throw new Refusal('缺少声音文件，请先运行 npm run narrate。');
  });
  const range = parseRange(context.req.header('range'), size);
  if (range === 'unsatisfiable') return context.body(null, 416, { 'Content-Range': `bytes */${String(size)}` });
  const { first, last } = range ?? { first: 0, last: size - 1 };
  const body = Readable.toWeb(createReadStream(file, { start: first, end: last })) as ReadableStream;
  const headers = { 'Content-Type': type, 'Accept-Ranges': 'bytes', 'Content-Length': String(last - first + 1) };
  if (range === null) return context.body(body, 200, headers);
  return context.body(body, 206, {
    ...headers,
    'Content-Range': `bytes ${String(first)}-${String(last)}/${String(size)}`,
  });
}
