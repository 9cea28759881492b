import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { officeEndpoint } from '@/api/endpoint.ts';
import { change } from '@/api/office/change.ts';
import { demandPerson } from '@/api/office/members/demand-person.ts';
import { dayOf } from '@/core/day/day.ts';
import { addToMonth } from './fold-play.ts';

/** A line in a member's ledger by an administrator: what the rules could not see, or should not have counted. */
export const correctPoints = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/members/points',
    summary: 'Correct a member’s points by a line in the ledger',
    body: z.object({
      id: z.string(),
      points: z
        .int()
        .min(-10_000)
        .max(10_000)
        .refine((points) => points !== 0),
      reason: z.string().trim().min(2).max(200),
    }),
    answer: null,
    problems: ['unknown-member'],
  },
  ['administrator'],
  async ({ context, body: { id, points, reason } }, officer, deps) => {
    await change({ context, officer, deps }, async (making) => {
      const { displayName } = await demandPerson(making, id);
      const owner = { organisation: officer.member.organisation, member: id };
      await making.db
        .insertInto('play_correction')
        .values({ id: randomUUID(), ...owner, at: making.now, points, reason })
        .execute();
      await addToMonth(making.db, owner, dayOf(making.now, deps.works.timeZone).slice(0, 7), points);
      making.note('points-corrected', { id, name: displayName }, { points, reason });
    });
  },
);
