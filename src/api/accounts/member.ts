import * as z from 'zod';

/** The only organisation of an installation, until branches of many organisations are kept in one. */
export const organisation = 'main';

/** What a member may do: everyone studies; an administrator also manages accounts. */
export const roles = ['member', 'administrator'] as const;

export type Role = (typeof roles)[number];

/** A member as requests know them. */
export interface Member {
  id: string;
  organisation: string;
  name: string;
  displayName: string;
  roles: Role[];
}

/** What a member may know of their account. */
export const memberSchema = z.object({
  id: z.string().describe('The actor of this member’s records.'),
  name: z.string().describe('The name to sign in with.'),
  displayName: z.string().describe('The name that is shown.'),
  roles: z.array(z.enum(roles)),
});

export type PublicMember = z.infer<typeof memberSchema>;

export function publicMember({ id, name, displayName, roles }: Member): PublicMember {
  return { id, name, displayName, roles };
}

/** Names are the same however they are typed: in capitals, in full width, with a space behind them. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
