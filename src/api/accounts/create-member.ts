import { randomBytes } from 'node:crypto';
import type { Store } from '@/api/database/store.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import type { Role } from '@/core/people/role.ts';
import { type Member, nameKey, organisation, searchText } from './member.ts';
import { hashPassword } from './password.ts';

export interface NewMember {
  /** The name to sign in with. */
  name: string;
  displayName: string;
  password: string;
  roles: Role[];
  branch?: string;
  organises?: string;
}

/** Makes an account. Answers null if the name is taken. */
export async function createMember(store: Store, wanted: NewMember, now: number): Promise<Member | null> {
  const { name, displayName, roles } = wanted;
  const { branch = null, organises = null } = wanted;
  const id = uuidV7(now, randomBytes(16));
  const member: Member = { id, organisation, name, displayName, roles, branch, organises };
  const password = await hashPassword(wanted.password);
  const made = await store.write((db) =>
    db
      .insertInto('member')
      .values({
        id: member.id,
        organisation,
        name,
        name_key: nameKey(name),
        display_name: displayName,
        roles: JSON.stringify(roles),
        password,
        created: now,
        branch,
        organises,
        search_text: searchText(name, displayName),
        password_changed: now,
      })
      .onConflict((conflict) => conflict.columns(['organisation', 'name_key']).doNothing())
      .executeTakeFirst(),
  );
  return made.numInsertedOrUpdatedRows === 1n ? member : null;
}
