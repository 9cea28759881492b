import { officeEndpoint } from '@/api/endpoint.ts';
import { change } from '@/api/office/change.ts';
import { oneTimesAnswer, somePeopleBody } from '@/core/people/person.ts';
import { resetOne } from './reset-one.ts';

/** Gives several members one-time passwords: all of them or, when one can't be changed, none. */
export const resetPasswords = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/members/reset-passwords',
    summary: 'Give several members one-time passwords',
    body: somePeopleBody,
    answer: oneTimesAnswer,
    problems: ['unknown-member'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { ids } }, officer, deps) => ({
    reset: await change({ context, officer, deps }, async (making) => {
      const reset = [];
      for (const id of new Set(ids)) reset.push(await resetOne(making, deps.policy, id));
      return reset;
    }),
  }),
);
