import type { Selectable } from 'kysely';
import * as z from 'zod';
import type { Tables } from '@/api/database/tables.ts';
import { passwordChangeReasons, type PasswordChangeReason, type PasswordRules } from '@/core/people/password.ts';
import { type Role, roles } from '@/core/people/role.ts';
import { tidy } from '@/core/people/text.ts';

/** The only organisation of an installation, until branches of many organisations are kept in one. */
export const organisation = 'main';

/** A member as requests know them. */
export interface Member {
  id: string;
  organisation: string;
  name: string;
  displayName: string;
  roles: Role[];
  branch: string | null;
  /** The branch an organiser organises. */
  organises: string | null;
  /** Why the password must be changed before anything else is done. */
  mustChangePassword?: PasswordChangeReason | undefined;
}

/** What a member may know of their account. */
export const memberSchema = z.object({
  id: z.string().describe('The actor of this member’s records.'),
  name: z.string().describe('The name to sign in with.'),
  displayName: z.string().describe('The name that is shown.'),
  roles: z.array(z.enum(roles)),
  mustChangePassword: z
    .enum(passwordChangeReasons)
    .optional()
    .describe('Until the password is changed, everything else is refused with password-change-required.'),
});

export type PublicMember = z.infer<typeof memberSchema>;

export function publicMember({ id, name, displayName, roles, mustChangePassword }: Member): PublicMember {
  return { id, name, displayName, roles, ...(mustChangePassword !== undefined && { mustChangePassword }) };
}

/** The member that a row of the table stands for. */
export function memberOf(row: MemberRow, rules: PasswordRules, now: number): Member {
  const { id, organisation, name, display_name: displayName, branch, organises } = row;
  const roles = JSON.parse(row.roles) as Role[];
  return { id, organisation, name, displayName, roles, branch, organises, mustChangePassword: reason(row, rules, now) };
}

function reason(row: MemberRow, { days }: PasswordRules, now: number): PasswordChangeReason | undefined {
  if (row.one_time_until !== null) return 'one-time';
  return days !== null && now - row.password_changed >= days * 86_400_000 ? 'too-old' : undefined;
}

type MemberRow = Pick<
  Selectable<Tables['member']>,
  | ('id' | 'organisation' | 'name' | 'display_name' | 'roles' | 'branch' | 'organises')
  | ('one_time_until' | 'password_changed')
>;

/** Names are the same however they are typed: in capitals, in full width, with a space behind them. */
export function nameKey(name: string): string {
  return tidy(name).toLowerCase();
}

/** What a member is found by in the office. */
export function searchText(name: string, displayName: string): string {
  return `${nameKey(name)} ${nameKey(displayName)}`;
}
