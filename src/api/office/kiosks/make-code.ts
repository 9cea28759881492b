import { randomBytes } from 'node:crypto';
import { hashPassword } from '@/api/accounts/password.ts';
import { officeEndpoint } from '@/api/endpoint.ts';
import { codeLifetime, mostCodes, newCode } from '@/api/kiosks/codes.ts';
import { change } from '@/api/office/change.ts';
import { ProblemError } from '@/api/problem.ts';
import { codeAnswer, codeBody } from '@/core/kiosk/office.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import { demandKiosk, demandOfficeScreen, demandPlace } from './demand-screen.ts';

/** Makes a one-time code with which a device becomes a screen; shown once. A new one for the same screen voids the former. */
export const makeCode = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/kiosks/code',
    summary: 'Make a code to enrol a screen with',
    body: codeBody,
    answer: codeAnswer,
    problems: ['unknown-kiosk', 'unknown-kiosk-screen', 'unknown-branch', 'too-many-codes'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { kiosk, name, branch, screen } }, officer, deps) => {
    demandKiosk(deps, kiosk);
    const code = newCode();
    const hash = await hashPassword(code);
    return change({ context, officer, deps }, async (making) => {
      const { db, now } = making;
      const { organisation } = officer.member;
      demandPlace(making, branch);
      if (screen !== null) await demandOfficeScreen(making, screen);
      await db.deleteFrom('kiosk_code').where('expires', '<=', now).execute();
      if (screen !== null) await db.deleteFrom('kiosk_code').where('screen', '=', screen).execute();
      const { count } = await db
        .selectFrom('kiosk_code')
        .select((select) => select.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      if (Number(count) >= mostCodes) throw new ProblemError('too-many-codes');
      const until = now + codeLifetime;
      const row = { organisation, code: hash, kiosk, name, branch, screen, expires: until, officer: officer.id };
      await db
        .insertInto('kiosk_code')
        .values({ id: uuidV7(now, randomBytes(16)), ...row })
        .execute();
      making.note('kiosk-code-made', screen === null ? undefined : { id: screen, name }, {
        screen: name,
        kiosk,
        branch,
      });
      return { code, until };
    });
  },
);
