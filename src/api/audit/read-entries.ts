import type { Kysely } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import type { AuditAction, AuditEntry, auditFilter } from '@/core/people/audit.ts';

type Filter = (typeof auditFilter)['_zod']['output'];

/** The newest entries that a filter lets through, before a sequence. */
export async function readEntries(
  db: Kysely<Tables>,
  organisation: string,
  { action, member, from, until, before }: Filter & { before?: number | undefined },
  limit: number,
): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('organisation', '=', organisation)
    .where((where) =>
      where.and([
        ...(action === undefined ? [] : [where('action', '=', action)]),
        ...(member === undefined ? [] : [where.or([where('actor', '=', member), where('target', '=', member)])]),
        ...(from === undefined ? [] : [where('at', '>=', from)]),
        ...(until === undefined ? [] : [where('at', '<', until)]),
        ...(before === undefined ? [] : [where('sequence', '<', before)]),
      ]),
    )
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ sequence, at, action, actor, actor_name, target, target_name, address, detail, hash }) => ({
    ...{ sequence, at, action: action as AuditAction, address, hash },
    actor: named(actor, actor_name),
    target: named(target, target_name),
    detail: JSON.parse(detail) as AuditEntry['detail'],
  }));
}

function named(id: string | null, name: string | null): { id: string; name: string } | null {
  return id === null ? null : { id, name: name ?? '' };
}
