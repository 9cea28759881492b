import * as z from 'zod';
import { guestEndpoint } from '@/api/endpoint.ts';
import { memberSchema, publicMember } from './member.ts';
import { currentMember } from './session.ts';

/** Who is signed in, or null: the page asks it without knowing. */
export const readSession = guestEndpoint(
  {
    method: 'get',
    path: '/api/session',
    summary: 'Who is signed in',
    answer: z.object({ member: memberSchema.nullable() }),
  },
  async ({ context }, deps) => {
    const member = await currentMember(context, deps);
    return { member: member === null ? null : publicMember(member) };
  },
);
