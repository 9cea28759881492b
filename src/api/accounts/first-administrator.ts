import { randomInt } from 'node:crypto';
import type { Store } from '@/api/database/store.ts';
import { createMember } from './create-member.ts';

/** Letters and digits that are not taken for one another when copied by hand. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * Makes the first administrator where nobody has an account. Answers its name and password, to be shown once: only the
 * hash is kept.
 */
export async function firstAdministrator(
  store: Store,
  now: number,
): Promise<{ name: string; password: string } | null> {
  const anyone = await store.db.selectFrom('member').select('id').limit(1).executeTakeFirst();
  if (anyone !== undefined) return null;
  const name = 'admin';
  const password = Array.from({ length: 4 }, () => pick(4)).join('-');
  await createMember(store, { name, displayName: '管理员', password, roles: ['member', 'administrator'] }, now);
  return { name, password };
}

function pick(length: number): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}
