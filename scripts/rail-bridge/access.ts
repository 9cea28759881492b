import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why somebody may not come in. */
export interface Refused {
  status: 401 | 403;
  type: 'origin' | 'token' | 'host';
}

/**
 * Who may talk to the bridge: pages of the site alone. `Host` must be this machine's own name, or a stranger's name that
 * leads to 127.0.0.1 would make a stranger's page one of ours; `Origin` must be the site's; the token is known to the
 * site's kiosk pages on this device.
 */
export function refusal(request: IncomingMessage, origins: string[], token: string, given: string): Refused | null {
  if (!isOwnHost(request)) return { status: 403, type: 'host' };
  if (!isOwnOrigin(request, origins)) return { status: 403, type: 'origin' };
  return isSame(given, token) ? null : { status: 401, type: 'token' };
}

/** Whether a request is for this machine by its own name. */
export function isOwnHost({ headers: { host = '' } }: IncomingMessage): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host);
}

/** Whether a request comes from a page of the site. */
export function isOwnOrigin({ headers: { origin } }: IncomingMessage, origins: string[]): boolean {
  return origin !== undefined && origins.includes(origin);
}

/** The token of `Authorization: Bearer …`. */
export function bearer({ headers: { authorization = '' } }: IncomingMessage): string {
  return /^Bearer ([\w-]+)$/.exec(authorization)?.[1] ?? '';
}

/** The token among the protocols that a WebSocket offers: browsers can send it no other header. */
export function offered(request: IncomingMessage): string {
  const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(/\s*,\s*/);
  return protocols.find((name) => name.startsWith('token.'))?.slice('token.'.length) ?? '';
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
