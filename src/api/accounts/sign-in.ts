import * as z from 'zod';
import { clientAddress } from '@/api/client-address.ts';
import type { Store } from '@/api/database/store.ts';
import { guestEndpoint } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';
import { countAttempt, forgetAttempt } from './attempts.ts';
import { credentialsSchema } from './credentials.ts';
import { memberOf, memberSchema, nameKey, organisation, publicMember } from './member.ts';
import { decoy, verifyPassword } from './password.ts';
import { startSession } from './session.ts';
import { giveToken, readToken } from './token.ts';

/** Signs a member in with name and password, and gives the browser a new session. */
export const signIn = guestEndpoint(
  {
    method: 'post',
    path: '/api/auth/sign-in',
    summary: 'Sign in with name and password',
    body: credentialsSchema,
    bodyLimit: 8 * 1024,
    answer: z.object({ member: memberSchema }),
    problems: ['wrong-credentials', 'too-many-attempts'],
  },
  async ({ context, body }, { store, now, access }) => {
    const attempt = { name: body.name, address: clientAddress(context, access) };
    const wait = await countAttempt(store, attempt, now());
    if (wait > 0) {
      throw new ProblemError('too-many-attempts', undefined, { 'Retry-After': String(Math.ceil(wait / 1000)) });
    }
    const account = await findAccount(store, body.name);
    const right = await verifyPassword(body.password, account?.password ?? decoy);
    if (!right || account === undefined) throw new ProblemError('wrong-credentials');
    await forgetAttempt(store, attempt);

    const shared = body.shared === true;
    const session = { member: account.id, shared, replaces: readToken(context) };
    giveToken(context, await startSession(store, session, now()), { shared, secure: access.secure });
    return { member: publicMember(memberOf(account)) };
  },
);

function findAccount({ db }: Store, name: string) {
  return db
    .selectFrom('member')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('name_key', '=', nameKey(name))
    .executeTakeFirst();
}
