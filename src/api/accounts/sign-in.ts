import * as z from 'zod';
import { audited, type Happening } from '@/api/audit/audited.ts';
import { clientAddress } from '@/api/client-address.ts';
import type { Store } from '@/api/database/store.ts';
import { guestEndpoint } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';
import { countAttempt, forgetAttempt } from './attempts.ts';
import { credentialsSchema } from './credentials.ts';
import { memberOf, memberSchema, nameKey, organisation, publicMember } from './member.ts';
import { decoy, verifyPassword } from './password.ts';
import { addSession } from './session.ts';
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
    problems: ['wrong-credentials', 'too-many-attempts', 'deactivated', 'one-time-password-expired'],
  },
  async ({ context, body }, { store, now, access, policy }) => {
    const time = now();
    const attempt = { name: body.name, address: clientAddress(context, access) };
    const { wait, locked } = await countAttempt(store, attempt, policy.attempts, time);
    const account = await findAccount(store, body.name);
    // A name that nobody has may be a password typed in the wrong field: the log has only members.
    const target = account && { id: account.id, name: account.display_name };
    const note = (happening: Pick<Happening, 'action' | 'detail'>): Happening => ({
      ...happening,
      target,
      address: attempt.address,
    });
    const refuse = async (happening: Pick<Happening, 'action' | 'detail'>, problem: ProblemError): Promise<never> => {
      await audited(store, time, (_db, enter) => Promise.resolve(enter(note(happening))));
      throw problem;
    };
    if (wait > 0) {
      const after = { 'Retry-After': String(Math.ceil(wait / 1000)) };
      const problem = new ProblemError('too-many-attempts', undefined, after);
      if (!locked) throw problem;
      return refuse({ action: 'locked-out' }, problem);
    }
    const right = await verifyPassword(body.password, account?.password ?? decoy);
    if (!right || account === undefined) {
      return refuse({ action: 'sign-in-failed' }, new ProblemError('wrong-credentials'));
    }
    const closed = whyClosed(account, time);
    if (closed !== null) {
      return refuse({ action: 'sign-in-failed', detail: { reason: closed } }, new ProblemError(closed));
    }

    const shared = body.shared === true;
    const session = { member: account.id, shared, replaces: readToken(context) };
    const token = await audited(store, time, async (db, enter) => {
      // The office may have closed the account or reset its password meanwhile.
      const same = await db
        .selectFrom('member')
        .select('id')
        .where('id', '=', account.id)
        .where('password', '=', account.password)
        .where('deactivated', 'is', null)
        .executeTakeFirst();
      if (same === undefined) throw new ProblemError('wrong-credentials');
      await forgetAttempt(db, attempt);
      enter({ ...note({ action: 'sign-in', detail: { shared } }), actor: target, target: undefined });
      return addSession(db, session, time);
    });
    giveToken(context, token, { shared, secure: access.secure, limits: policy.sessions });
    return { member: publicMember(memberOf(account, policy.passwords, time)) };
  },
);

/** Why a right password does not open the account. Only whoever knows the password learns it. */
function whyClosed(
  { deactivated, one_time_until: until }: { deactivated: number | null; one_time_until: number | null },
  now: number,
): 'deactivated' | 'one-time-password-expired' | null {
  if (deactivated !== null) return 'deactivated';
  return until !== null && until <= now ? 'one-time-password-expired' : null;
}

function findAccount({ db }: Store, name: string) {
  return db
    .selectFrom('member')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('name_key', '=', nameKey(name))
    .executeTakeFirst();
}
