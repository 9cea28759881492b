import * as z from 'zod';
import { guestEndpoint } from '@/api/endpoint.ts';
import { secretSchema, showingSchema } from '@/core/guide/visit.ts';
import { demandScreen } from './screens.ts';
import { type VisitNews, visitTopic } from './topics.ts';

/** A screen says what it shows, for its guide's phone. */
export const reportScreen = guestEndpoint(
  {
    method: 'post',
    path: '/api/guide/screens/report',
    summary: 'A screen says what it shows',
    body: z.object({ key: secretSchema, shows: showingSchema }),
    bodyLimit: 8 * 1024,
    answer: null,
    problems: ['unknown-screen'],
  },
  async ({ body: { key, shows } }, { store, now, live }) => {
    const { id, visit } = await demandScreen(store.db, key);
    await store.write((db) =>
      db
        .updateTable('guide_screen')
        .set({ shows: JSON.stringify(shows), seen: now() })
        .where('id', '=', id)
        .execute(),
    );
    if (visit !== null) await live.publish(visitTopic(visit), { screens: true } satisfies VisitNews);
  },
);

/** A screen goes back to itself: its guide is gone, or its staff wants it back. */
export const leaveVisit = guestEndpoint(
  {
    method: 'post',
    path: '/api/guide/screens/leave',
    summary: 'A screen leaves the visit that it takes part in',
    body: z.object({ key: secretSchema }),
    bodyLimit: 8 * 1024,
    answer: null,
    problems: ['unknown-screen'],
  },
  async ({ body: { key } }, { store, live }) => {
    const { id, visit } = await demandScreen(store.db, key);
    if (visit === null) return;
    await store.write((db) =>
      db.updateTable('guide_screen').set({ visit: null }).where('id', '=', id).where('visit', '=', visit).execute(),
    );
    await live.publish(visitTopic(visit), { screens: true } satisfies VisitNews);
  },
);
