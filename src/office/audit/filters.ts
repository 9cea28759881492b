import { type AuditAction, auditActions } from '@/core/people/audit.ts';
import { beginningOf, parseDay } from '@/office/desk/day.ts';

/** Which entries are shown. Days are as a date field holds them: `2026-11-03`, or empty. */
export interface AuditFilters {
  action: AuditAction | '';
  /** Whose doing, or about whom: an id. */
  member: string;
  from: string;
  /** The last day that is shown. */
  until: string;
}

export function parseAuditFilters(search: string): AuditFilters {
  const query = new URLSearchParams(search);
  const action = query.get('action') ?? '';
  return {
    action: Object.hasOwn(auditActions, action) ? (action as AuditAction) : '',
    member: query.get('member') ?? '',
    from: parseDay(query.get('from')),
    until: parseDay(query.get('until')),
  };
}

/** As the API asks: times instead of days, the end being the beginning of the day after. */
export function auditQueryOf({ action, member, from, until }: AuditFilters) {
  return {
    action,
    member,
    from: from === '' ? undefined : beginningOf(from),
    until: until === '' ? undefined : beginningOf(until, 1),
  };
}
