import * as z from 'zod';
import { audited } from '@/api/audit/audited.ts';
import { clientAddress } from '@/api/client-address.ts';
import { memberEndpoint } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';
import { changePasswordBody } from '@/core/people/password.ts';
import { passwordFaults } from '@/core/people/password-faults.ts';
import { countAttempt, forgetAttempt } from './attempts.ts';
import { memberSchema, publicMember } from './member.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { keepPassword, wasUsedBefore } from './password-history.ts';
import { addSession, endSessionsOf, findOwner } from './session.ts';
import { giveToken, readToken } from './token.ts';

/** Changes one's own password. All sessions of the member end but a new one in this browser. */
export const changePassword = memberEndpoint(
  {
    method: 'post',
    path: '/api/auth/password',
    summary: 'Change one’s own password',
    body: changePasswordBody,
    bodyLimit: 8 * 1024,
    answer: z.object({ member: memberSchema }),
    beforePasswordChange: true,
    problems: ['wrong-password', 'weak-password', 'too-many-attempts'],
  },
  async ({ context, body: { current, wanted } }, member, { store, now, access, policy }) => {
    const time = now();
    const who = { actor: { id: member.id, name: member.displayName }, address: clientAddress(context, access) };
    // Counted like signing in: a session left open must not become a way to guess.
    const attempt = { name: member.name, address: who.address };
    const { wait } = await countAttempt(store, attempt, policy.attempts, time);
    if (wait > 0) {
      throw new ProblemError('too-many-attempts', undefined, { 'Retry-After': String(Math.ceil(wait / 1000)) });
    }
    const { password: before } = await store.db
      .selectFrom('member')
      .select('password')
      .where('id', '=', member.id)
      .executeTakeFirstOrThrow();
    if (!(await verifyPassword(current, before))) {
      await audited(store, time, (_db, note) => Promise.resolve(note({ action: 'password-change-failed', ...who })));
      throw new ProblemError('wrong-password');
    }
    const faults = passwordFaults(wanted, member, policy.passwords);
    if (await verifyPassword(wanted, before)) faults.push('新密码不能和现在的密码相同。');
    else if (faults.length === 0 && (await wasUsedBefore(store.db, member.id, wanted, policy.passwords))) {
      faults.push(`不能再用最近 ${policy.passwords.history} 次用过的密码。`);
    }
    if (faults.length > 0) {
      await store.write((db) => forgetAttempt(db, attempt));
      throw new ProblemError('weak-password', faults.join(''));
    }

    const after = await hashPassword(wanted);
    const token = readToken(context) ?? '';
    const shared = (await findOwner(store.db, token))?.shared === true;
    const successor = await audited(store, time, async (db, note) => {
      const { numUpdatedRows } = await db
        .updateTable('member')
        .set({ password: after, password_changed: time, one_time_until: null })
        .where('id', '=', member.id)
        // The office may have reset it meanwhile.
        .where('password', '=', before)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) throw new ProblemError('wrong-password');
      await keepPassword(db, member.id, before, policy.passwords, time);
      await forgetAttempt(db, attempt);
      await endSessionsOf(db, member.id);
      note({ action: 'password-changed', ...who });
      return addSession(db, { member: member.id, shared, replaces: null }, time);
    });
    giveToken(context, successor, { shared, secure: access.secure, limits: policy.sessions });
    return { member: publicMember({ ...member, mustChangePassword: undefined }) };
  },
);
