import { randomUUID } from 'node:crypto';
import { nameKey, organisation, searchText } from '@/api/accounts/member.ts';
import type { Store } from '@/api/database/store.ts';
import type { Role } from '@/core/people/role.ts';

let made = 0;

/** A member to be changed, without the cost of a password: nobody can sign in as them. */
export async function newPerson(
  { db }: Store,
  { branch, roles = [], organises = null }: { branch: string | null; roles?: Role[]; organises?: string | null },
): Promise<{ id: string; name: string }> {
  const id = randomUUID();
  const name = `target-${++made}`;
  await db
    .insertInto('member')
    .values({
      ...{
        id,
        organisation,
        name,
        name_key: nameKey(name),
        display_name: '某人',
        search_text: searchText(name, '某人'),
      },
      ...{ roles: JSON.stringify(['member', ...roles]), branch, organises, created: 0, password_changed: 0 },
      password: '$once$$AAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    })
    .execute();
  return { id, name };
}

/** An empty branch below another. */
export async function newBranch({ db }: Store, parent: string | null): Promise<{ id: string; name: string }> {
  const id = randomUUID();
  const name = `支部${++made}`;
  await db.insertInto('branch').values({ id, organisation, parent, name, created: 0 }).execute();
  return { id, name };
}

/** A guided visit that is over, by a guide of a branch. */
export async function newVisit({ db }: Store, branch: string | null): Promise<{ id: string }> {
  const id = randomUUID();
  await db
    .insertInto('guided_visit')
    .values({
      ...{ id, organisation, member: null, guide_name: '讲解员', branch, started: 0, ended: 600_000, seen: 600_000 },
      ...{
        group_name: '参观团',
        search_text: '参观团 讲解员',
        heads: 12,
        planned: null,
        note: '',
        follow: randomUUID(),
      },
      ...{ state: '{}', route: '[]', screens: '[]' },
    })
    .execute();
  return { id };
}
