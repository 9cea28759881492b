import { createHash, randomBytes } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import type { ApiContext } from '@/api/endpoint.ts';
import type { SessionLimits } from './policy.ts';

export const cookieName = 'xuelang_session';

/** A new session token: 32 random bytes. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token. It is random enough that a plain hash can't be reversed. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The token a request brings, or null. */
export function readToken(context: ApiContext): string | null {
  return getCookie(context, cookieName) ?? null;
}

/** Hands a token to the browser; on a shared computer it forgets it when it is closed. */
export function giveToken(
  context: ApiContext,
  token: string,
  { shared, secure, limits }: { shared: boolean; secure: boolean; limits: SessionLimits },
) {
  const lifetime = shared ? {} : { maxAge: limits.own.absolute / 1000 };
  setCookie(context, cookieName, token, { ...attributes, secure, ...lifetime });
}

/** Makes the browser forget its token. */
export function takeTokenBack(context: ApiContext, { secure }: { secure: boolean }): void {
  setCookie(context, cookieName, '', { ...attributes, secure, maxAge: 0 });
}

const attributes = { httpOnly: true, sameSite: 'Lax', path: '/' } as const;
