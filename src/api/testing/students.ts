import { createMember } from '@/api/accounts/create-member.ts';
import { startSession } from '@/api/accounts/session.ts';
import { cookieName } from '@/api/accounts/token.ts';
import { migrate } from '@/api/database/migrate.ts';
import { openStore } from '@/api/database/open.ts';

/** A member who is signed in, for programs that talk to a server process. */
export interface Student {
  id: string;
  cookie: string;
}

/** Makes members with a session each in a database that no server has open yet. */
export async function enrol(place: Parameters<typeof openStore>[0], count: number): Promise<Student[]> {
  const store = await openStore(place);
  await store.alone(() => migrate(store.db));
  const students = await Promise.all(
    Array.from({ length: count }, async (_, index): Promise<Student> => {
      const wanted = { name: `student-${index}`, displayName: '小林', password: 'x', roles: ['member' as const] };
      const member = await createMember(store, wanted, Date.now());
      if (member === null) throw new Error('The database is not new.');
      const token = await startSession(store, { member: member.id, shared: false, replaces: null }, Date.now());
      return { id: member.id, cookie: `${cookieName}=${token}` };
    }),
  );
  await store.close();
  return students;
}
