import * as z from 'zod';
import { memberEndpoint } from '@/api/endpoint.ts';

/** A member decides whether boards and duels show them. */
export const hide = memberEndpoint(
  {
    method: 'post',
    path: '/api/me/hidden',
    summary: 'Appear on boards or not',
    body: z.object({ hidden: z.boolean() }),
    answer: z.object({ hidden: z.boolean() }),
  },
  async ({ body }, { organisation, id }, { store }) => {
    const hidden = body.hidden ? 1 : 0;
    await store.write((db) =>
      db
        .insertInto('play_member')
        .values({ organisation, member: id, hidden })
        .onConflict((conflict) => conflict.columns(['organisation', 'member']).doUpdateSet({ hidden }))
        .execute(),
    );
    return body;
  },
);
