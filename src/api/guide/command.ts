import * as z from 'zod';
import { officeEndpoint } from '@/api/endpoint.ts';
import { type GuideState, guideCommandSchema, orderSchema, pointerSchema, stateAfter } from '@/core/guide/command.ts';
import { guidedScreen, type RouteStep, visitId } from '@/core/guide/visit.ts';
import { guides } from './guides.ts';
import { screensOf } from './screens.ts';
import { type VisitNews, visitTopic } from './topics.ts';
import { demandRunning, routeAfter } from './visits.ts';

/** Screens act so many milliseconds after the server has heard a command: by then each of them has it. */
const lead = 120;

/** Tells the screens what to do; all do it at the same moment. */
export const command = officeEndpoint(
  {
    method: 'post',
    path: '/api/guide/command',
    summary: 'Tell the screens of one’s visit what to do',
    body: z.object({ visit: visitId, command: guideCommandSchema }),
    bodyLimit: 8 * 1024,
    answer: orderSchema,
    problems: ['unknown-visit'],
  },
  guides,
  async ({ body }, { id }, { store, live, now }) => {
    const order = await store.write(async (db) => {
      const row = await demandRunning(db, body.visit, id);
      const before = JSON.parse(row.state) as GuideState;
      const state = stateAfter(before, body.command);
      const route = routeAfter(JSON.parse(row.route) as RouteStep[], body.command, now(), state.address);
      const { seq } = await db
        .updateTable('guided_visit')
        .set((update) => ({
          seq: update('seq', '+', 1),
          ...{ state: JSON.stringify(state), route: JSON.stringify(route), seen: now() },
        }))
        .where('id', '=', row.id)
        .returning('seq')
        .executeTakeFirstOrThrow();
      return { seq, at: now() + lead, command: body.command, state };
    });
    await live.publish(visitTopic(body.visit), { order } satisfies VisitNews);
    return order;
  },
);

/** Moves the laser pointer. Nothing of it is kept. */
export const point = officeEndpoint(
  {
    method: 'post',
    path: '/api/guide/pointer',
    summary: 'Move the pointer on the screens of one’s visit',
    body: z.object({ visit: visitId, at: pointerSchema }),
    bodyLimit: 8 * 1024,
    answer: null,
    problems: ['unknown-visit'],
  },
  guides,
  async ({ body }, { id }, { store, live }) => {
    await demandRunning(store.db, body.visit, id);
    await live.publish(visitTopic(body.visit), { pointer: body.at } satisfies VisitNews);
  },
);

/** The guide's phone is there. Without it, or a command, for two minutes the screens go back to themselves. */
export const beat = officeEndpoint(
  {
    method: 'post',
    path: '/api/guide/beat',
    summary: 'Say that one is still guiding',
    body: z.object({ visit: visitId }),
    bodyLimit: 8 * 1024,
    answer: z.object({ screens: z.array(guidedScreen) }),
    problems: ['unknown-visit'],
  },
  guides,
  async ({ body }, { id }, { store, live, now }) => {
    await store.write(async (db) => {
      const row = await demandRunning(db, body.visit, id);
      await db.updateTable('guided_visit').set({ seen: now() }).where('id', '=', row.id).execute();
    });
    await live.publish(visitTopic(body.visit), { alive: true } satisfies VisitNews);
    return { screens: await screensOf(store.db, body.visit, now()) };
  },
);
