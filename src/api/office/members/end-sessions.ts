import { endSessionsOf } from '@/api/accounts/session.ts';
import { officeEndpoint } from '@/api/endpoint.ts';
import { change } from '@/api/office/change.ts';
import { endedAnswer, onePersonBody } from '@/core/people/person.ts';
import { demandPerson } from './demand-person.ts';

/** Signs a member out everywhere: a device was lost, a shared computer left open. */
export const endSessions = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/members/end-sessions',
    summary: 'End all sessions of a member',
    body: onePersonBody,
    answer: endedAnswer,
    problems: ['unknown-member'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { id } }, officer, deps) => {
    const ended = await change({ context, officer, deps }, async (making) => {
      const { displayName } = await demandPerson(making, id);
      const count = await endSessionsOf(making.db, id);
      making.note('sessions-ended', { id, name: displayName }, { count });
      return count;
    });
    return { ended };
  },
);
