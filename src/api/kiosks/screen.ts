import { getCookie, setCookie } from 'hono/cookie';
import type { Selectable } from 'kysely';
import { newToken, tokenHash } from '@/api/accounts/token.ts';
import type { Tables } from '@/api/database/tables.ts';
import type { Deps } from '@/api/deps.ts';
import type { ApiContext } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';

/** A screen that sends a request. */
export type Screen = Selectable<Tables['kiosk_screen']>;

const cookieName = 'xuelang_kiosk';
/** As long as browsers keep a cookie at most; every heartbeat makes it so long again. */
const lifetime = 400 * 86_400;

/** A token for a new device, and what the database keeps of it. */
export function newScreenToken(): { token: string; hash: string } {
  const token = newToken();
  return { token, hash: tokenHash(token) };
}

/** Hands the token to the device. No script can read it, no other site can make use of it, no page but ours gets it. */
export function giveScreenToken(context: ApiContext, token: string, { access }: Pick<Deps, 'access'>): void {
  setCookie(context, cookieName, token, {
    ...{ httpOnly: true, sameSite: 'Strict', path: '/api/kiosks', secure: access.secure, maxAge: lifetime },
  });
}

/** Makes the cookie last as long again. */
export function renewScreenToken(context: ApiContext, deps: Pick<Deps, 'access'>): void {
  const token = getCookie(context, cookieName);
  if (token !== undefined) giveScreenToken(context, token, deps);
}

/** The screen whose token a request brings; undefined: none, or one that was withdrawn. */
export async function currentScreen(context: ApiContext, { store }: Pick<Deps, 'store'>): Promise<Screen | undefined> {
  const token = getCookie(context, cookieName);
  if (token === undefined) return undefined;
  return store.db.selectFrom('kiosk_screen').selectAll().where('token', '=', tokenHash(token)).executeTakeFirst();
}

export async function demandScreen(context: ApiContext, deps: Pick<Deps, 'store'>): Promise<Screen> {
  const screen = await currentScreen(context, deps);
  if (screen === undefined) throw new ProblemError('not-enrolled');
  return screen;
}
