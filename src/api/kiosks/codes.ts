import { randomInt } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import { organisation } from '@/api/accounts/member.ts';
import { verifyPassword } from '@/api/accounts/password.ts';
import type { Tables } from '@/api/database/tables.ts';

/** How long a code is good: long enough to walk to the screen. */
export const codeLifetime = 30 * 60_000;
/** So many codes wait at once at most: each is looked at in turn. */
export const mostCodes = 20;
/**
 * Of 10^8 codes at most 20 are good, for half an hour at most, and 100 are tried in 15 minutes at most: whoever guesses
 * finds one in fifty thousand hours.
 */
export const attemptLimits = { name: 100, address: 10, window: 15 * 60_000 };

/** Eight digits, for a pad of ten keys. */
export function newCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0');
}

/** A code as it was typed: full width, spaces and hyphens make no difference. Undefined: it can't be one. */
export function tidyCode(typed: string): string | undefined {
  const code = typed.normalize('NFKC').replace(/[\s-]/g, '');
  return /^\d{8}$/.test(code) ? code : undefined;
}

/** The code that was typed, as long as it is good. */
export async function findCode(
  db: Kysely<Tables>,
  typed: string,
  now: number,
): Promise<Selectable<Tables['kiosk_code']> | undefined> {
  const code = tidyCode(typed);
  if (code === undefined) return undefined;
  const rows = await db
    .selectFrom('kiosk_code')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('expires', '>', now)
    .execute();
  for (const row of rows) if (await verifyPassword(code, row.code)) return row;
  return undefined;
}
