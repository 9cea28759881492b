import * as z from 'zod';
import { officeEndpoint } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';
import { loggedVisit, type RouteStep, visitDetails, visitId } from '@/core/guide/visit.ts';
import { guides } from './guides.ts';
import { type ScreenNews, screenTopic, type VisitNews, visitTopic } from './topics.ts';
import { closed, demandRunning, detailColumns, loggedOf } from './visits.ts';

/** Writes down who is led through. */
export const describeVisit = officeEndpoint(
  {
    method: 'post',
    path: '/api/guide/details',
    summary: 'Write down group, head count and plan of one’s visit',
    body: z.object({ visit: visitId, ...visitDetails.shape }),
    bodyLimit: 8 * 1024,
    answer: null,
    problems: ['unknown-visit'],
  },
  guides,
  async ({ body: { visit: id, ...details } }, { member }, { store, live }) => {
    await store.write(async (db) => {
      const row = await demandRunning(db, id, member.id);
      await db
        .updateTable('guided_visit')
        .set(detailColumns(details, row.guide_name))
        .where('id', '=', row.id)
        .execute();
    });
    await live.publish(visitTopic(id), { details: true } satisfies VisitNews);
  },
);

/** Ends one's visit: the screens go back to themselves, and what was done stays in the office's list. */
export const endVisit = officeEndpoint(
  {
    method: 'post',
    path: '/api/guide/end',
    summary: 'End one’s visit',
    body: z.object({ visit: visitId, ...visitDetails.shape }),
    bodyLimit: 8 * 1024,
    answer: z.object({ visit: loggedVisit }),
    problems: ['unknown-visit'],
  },
  guides,
  async ({ body: { visit: id, ...details } }, { member }, { store, live, now }) => {
    const logged = await store.write(async (db) => {
      const row = await demandRunning(db, id, member.id);
      const route = JSON.stringify(closed(JSON.parse(row.route) as RouteStep[], now()));
      const ended = { ...detailColumns(details, row.guide_name), route, ended: now() };
      await db.updateTable('guided_visit').set(ended).where('id', '=', row.id).execute();
      await db.updateTable('guide_screen').set({ visit: null }).where('visit', '=', row.id).execute();
      return loggedOf({ ...row, ...ended });
    });
    await live.publish(visitTopic(id), { ended: true } satisfies VisitNews);
    return { visit: logged };
  },
);

/** Lets a screen go, or answers another guide who asks for it. */
export const releaseScreen = officeEndpoint(
  {
    method: 'post',
    path: '/api/guide/release',
    summary: 'Let a screen go, or answer who asks for it',
    body: z.object({
      visit: visitId,
      screen: visitId,
      /** Null: nobody asked, it just goes back to itself. */
      allow: z.boolean().nullable(),
    }),
    bodyLimit: 8 * 1024,
    answer: null,
    problems: ['unknown-visit', 'unknown-screen'],
  },
  guides,
  async ({ body: { visit: id, screen, allow } }, { member }, { store, live }) => {
    await store.write(async (db) => {
      await demandRunning(db, id, member.id);
      const changed = await db
        .updateTable('guide_screen')
        .set(allow === null ? { visit: null } : { allowed: allow ? 1 : 0 })
        .where('id', '=', screen)
        .where('visit', '=', id)
        .returning('id')
        .executeTakeFirst();
      if (changed === undefined) throw new ProblemError('unknown-screen');
    });
    if (allow !== null) return;
    await live.publish(screenTopic(screen), { visit: null } satisfies ScreenNews);
    await live.publish(visitTopic(id), { screens: true } satisfies VisitNews);
  },
);
