import { keptFile } from '@/site/offline/worker/kept-files.ts';
import { inRange } from '@/site/offline/worker/in-range.ts';
import { begun, shown } from '@/kiosk/release/pointer.ts';
import { keptPicture } from '@/kiosk/release/other-pictures.ts';
import { versionHeader } from '@/kiosk/release/shown-version.ts';
import { matchFile, readStanding, stepPointer } from '@/kiosk/release/store.ts';

/** The version that the open page shows, as far as this run of the worker knows: a browser stops workers at any time. */
let showing: Promise<string | null> | undefined;

/** A page is opened in the window itself. If it is the kiosk's, this is a start: a trial begins, or has failed. */
export async function begin(request: Request): Promise<Response> {
  const standing = await readStanding();
  if (standing?.page !== new URL(request.url).pathname) return serve(request);
  const { page, pointer } = standing;
  const next = await stepPointer(page, begun, false);
  // What can't be written down is not tried.
  const version = next ? shown(next) : shown({ ...pointer, trial: null });
  showing = Promise.resolve(version);
  const answer = await serve(request);
  if (version === null || answer.type !== 'default') return answer;
  const headers = new Headers(answer.headers);
  headers.set(...versionHeader(version));
  return new Response(answer.body, { status: answer.status, headers });
}

/**
 * Answers a request out of the release that is shown, then out of what is kept of works beyond it; the rest comes from the
 * network.
 */
export async function serve(request: Request): Promise<Response> {
  showing ??= readStanding().then((standing) => standing && shown(standing.pointer));
  const version = await showing;
  const { pathname, search } = new URL(request.url);
  const own = version === null ? undefined : await matchFile(version, pathname);
  const found = own ?? (version === null ? undefined : ((await keptFile(pathname)) ?? (await keptPicture(pathname))));
  if (found) return inRange(request, found);
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== 'navigate') throw error;
    const folder = `${pathname}/`;
    if (version !== null && (await matchFile(version, folder))) return Response.redirect(folder + search);
    // The window itself shows the browser's own error, which the agent knows; a frame must not.
    if (request.destination === 'document') throw error;
    return unreachable();
  }
}

/** What a frame shows of a work that the release does not have, as long as there is no network. */
function unreachable(): Response {
  const html =
    '<!doctype html><html lang="zh-Hans-CN" data-unreachable><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width"><title>暂时看不了</title><h1>现在连不上服务器</h1>' +
    '<p>这一项没有存在这块屏上，连上以后再看。</p>';
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
