import { type ExpressionBuilder, sql } from 'kysely';
import { nameKey } from '@/api/accounts/member.ts';
import type { Tables } from '@/api/database/tables.ts';
import { isWithin } from '@/api/office/members/read-people.ts';
import type { OfficeMember } from '@/api/office/officer.ts';
import type { VisitFilter } from '@/core/guide/visit.ts';

/** The visits in reach, by the guide's branch at that time, and what was asked for. */
export function visitConditions(
  where: ExpressionBuilder<Tables, 'guided_visit'>,
  { from, until, branch, text }: VisitFilter,
  { top }: Pick<OfficeMember, 'top'>,
) {
  const like = (part: string) => `%${part.replace(/[\\%_]/g, '\\$&')}%`;
  return [
    ...(top === null ? [] : [isWithin(top)]),
    ...(branch === undefined ? [] : [isWithin(branch)]),
    ...(from === undefined ? [] : [where('started', '>=', from)]),
    ...(until === undefined ? [] : [where('started', '<', until)]),
    ...(text === undefined ? [] : [sql<boolean>`search_text like ${like(nameKey(text))} escape '\\'`]),
  ];
}
