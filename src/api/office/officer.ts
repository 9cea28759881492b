import type { Member } from '@/api/accounts/member.ts';
import type { Officer } from '@/core/people/rights.ts';
import type { Role } from '@/core/people/role.ts';

/** Roles for which there is something to do in the office. */
export type OfficeRole = Exclude<Role, 'member'>;

/** A member at work in the office. */
export interface OfficeMember extends Officer {
  member: Member;
}

/** Whether a member has one of the roles. Who organises no branch is no organiser. */
export function isAllowed({ roles, organises }: Member, allowed: readonly OfficeRole[]): boolean {
  return allowed.some((role) => roles.includes(role) && (role !== 'organiser' || organises !== null));
}

/** How far a member's work in the office reaches. */
export function officerOf(member: Member): OfficeMember {
  const top = member.roles.includes('administrator') ? null : member.organises;
  return { id: member.id, top, member };
}
