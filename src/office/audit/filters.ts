import { type AuditAction, auditActions } from '@/core/people/audit.ts';

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
  const day = (name: string) => (/^\d{4}-\d\d-\d\d$/.exec(query.get(name) ?? '') ?? [''])[0];
  return {
    action: Object.hasOwn(auditActions, action) ? (action as AuditAction) : '',
    member: query.get('member') ?? '',
    from: day('from'),
    until: day('until'),
  };
}

/** As the API asks: times instead of days, the end being the beginning of the day after. */
export function auditQueryOf({ action, member, from, until }: AuditFilters) {
  const beginOf = (day: string, later = 0) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return new Date(year, month - 1, date + later).getTime();
  };
  return {
    action,
    member,
    from: from === '' ? undefined : beginOf(from),
    until: until === '' ? undefined : beginOf(until, 1),
  };
}
