import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';

export type AuditRow = Selectable<Tables['audit']>;

/** What stands before the first entry. */
export const beginning = '0'.repeat(64);

/**
 * The hash of an entry: SHA-256 over the hash before it and the entry as a JSON list in this order. Whoever changes,
 * removes or inserts an entry would have to change all that follow it.
 */
export function hashOf(previous: string, entry: Omit<AuditRow, 'hash'>): string {
  const { organisation, sequence, at, action, actor, actor_name, target, target_name, address, detail } = entry;
  const fields = [organisation, sequence, at, action, actor, actor_name, target, target_name, address, detail];
  return createHash('sha256')
    .update(`${previous}\n${JSON.stringify(fields)}`)
    .digest('hex');
}
