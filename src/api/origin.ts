import type { Context } from 'hono';
import type { Access } from './access.ts';
import { ProblemError } from './problem.ts';

/**
 * Refuses what another site makes a member's browser send. Browsers say where a POST comes from: `Sec-Fetch-Site` (only
 * where the page is in a secure context), `Origin` (always). Programs that are no browser send neither and carry no
 * cookie that was not given to them.
 */
export function refuseOtherOrigins(context: Context, access: Access): void {
  const site = context.req.header('sec-fetch-site');
  const origin = context.req.header('origin');
  const isOurs =
    site === undefined
      ? origin === undefined || isOwn(origin, context.req.header('host'), access)
      : site === 'same-origin' || site === 'none';
  if (!isOurs) throw new ProblemError('cross-origin');
}

/** The scheme is not compared with ours: a proxy may speak TLS with the browser and plain HTTP with us. */
function isOwn(origin: string, host: string | undefined, { publicOrigin }: Access): boolean {
  if (origin === publicOrigin) return true;
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host.toLowerCase();
}
