import { setImmediate as afterPendingRequests } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { organisation } from '@/api/accounts/member.ts';
import { bulk } from '@/api/database/bulk.ts';
import type { Store } from '@/api/database/store.ts';
import type { Tables } from '@/api/database/tables.ts';
import type { AuditAction } from '@/core/people/audit.ts';
import { type AuditRow, beginning, hashOf } from './chain.ts';

/** After so many entries other requests get their turn. */
const portion = 512;

/** What happened. Never put a password into it. */
export interface Happening {
  action: AuditAction;
  actor?: Named | undefined;
  target?: Named | undefined;
  /** Where the request came from. */
  address: string;
  detail?: { [name: string]: unknown };
}

/** Somebody or something, with its name at that time. */
export interface Named {
  id: string;
  name: string;
}

/**
 * Runs a unit of work that enters into the audit log what it does: both are kept, or neither. Units that do so follow one
 * another, in all processes, because each first locks the log's head: what a unit reads stays true until it is committed.
 */
export function audited<T>(
  store: Store,
  now: number,
  unit: (db: Kysely<Tables>, note: (happening: Happening) => void) => Promise<T>,
): Promise<T> {
  return store.write(async (db) => {
    const head = await lockHead(db);
    const happenings: Happening[] = [];
    const value = await unit(db, (happening) => happenings.push(happening));
    await append(db, head, happenings, now);
    return value;
  });
}

/** An update that changes nothing locks the row until the transaction ends, on both databases, and reads the newest. */
function lockHead(db: Kysely<Tables>): Promise<{ sequence: number; hash: string }> {
  return db
    .insertInto('audit_head')
    .values({ organisation, sequence: 0, hash: beginning })
    .onConflict((conflict) =>
      conflict.column('organisation').doUpdateSet((update) => ({ sequence: update.ref('audit_head.sequence') })),
    )
    .returning(['sequence', 'hash'])
    .executeTakeFirstOrThrow();
}

async function append(
  db: Kysely<Tables>,
  head: { sequence: number; hash: string },
  happenings: readonly Happening[],
  now: number,
): Promise<void> {
  if (happenings.length === 0) return;
  let { sequence, hash } = head;
  for (let from = 0; from < happenings.length; from += portion) {
    if (from > 0) await afterPendingRequests();
    const rows = happenings.slice(from, from + portion).map((happening) => {
      const entry = { organisation, sequence: ++sequence, at: now, ...fieldsOf(happening) };
      hash = hashOf(hash, entry);
      return { ...entry, hash };
    });
    await insert(db, rows);
  }
  await db.updateTable('audit_head').set({ sequence, hash }).where('organisation', '=', organisation).execute();
}

function fieldsOf({ action, actor, target, address, detail = {} }: Happening) {
  return {
    ...{ action, address, detail: JSON.stringify(detail) },
    ...{ actor: actor?.id ?? null, actor_name: actor?.name ?? null },
    ...{ target: target?.id ?? null, target_name: target?.name ?? null },
  };
}

const columns = [
  ...(['organisation', 'sequence', 'at', 'action', 'actor', 'actor_name', 'target', 'target_name'] as const),
  ...(['address', 'detail', 'hash'] as const),
] as const;

const insert = bulk(
  (db, length) =>
    db.insertInto('audit').values(
      Array.from({ length }, () => ({
        ...{ organisation: '', sequence: 0, at: 0, action: '', actor: '', actor_name: '', target: '', target_name: '' },
        ...{ address: '', detail: '', hash: '' },
      })),
    ),
  (rows: readonly AuditRow[]) => rows.flatMap((row) => columns.map((column) => row[column])),
);
