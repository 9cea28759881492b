import { officeEndpoint } from '@/api/endpoint.ts';
import { change } from '@/api/office/change.ts';
import { oneTimeAnswer, onePersonBody } from '@/core/people/person.ts';
import { resetOne } from './reset-one.ts';

/** Gives a member a one-time password instead of their own. */
export const resetPassword = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/members/reset-password',
    summary: 'Give a member a one-time password',
    body: onePersonBody,
    answer: oneTimeAnswer,
    problems: ['unknown-member'],
  },
  ['organiser', 'administrator'],
  ({ context, body: { id } }, officer, deps) =>
    change({ context, officer, deps }, (making) => resetOne(making, deps.policy, id)),
);
