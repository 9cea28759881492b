import { kioskEndpoint } from '@/api/endpoint.ts';
import { eventsAnswer, eventsBody, kioskEventSchema } from '@/core/kiosk/events.ts';
import { problemType } from '@/core/problem/problem.ts';
import * as z from 'zod';
import { sortEvents } from './sort-events.ts';
import { storeEvents } from './store-events.ts';

/** Takes what happened at a screen. What is answered for is on disk: the screen may forget it. */
export const receiveEvents = kioskEndpoint(
  {
    method: 'post',
    path: '/api/kiosks/me/events',
    summary: 'Visits and what was shown, each counted once',
    body: eventsBody,
    bodyDescription: z.object({ ...eventsBody.shape, events: z.array(kioskEventSchema) }),
    answer: eventsAnswer,
  },
  async ({ body }, screen, { store, works, now: clock }) => {
    const now = clock();
    const { candidates, repeated, rejected } = sortEvents(body, screen.enrolled, now);
    const { accepted, duplicates, conflicts } = await store.write((db) =>
      storeEvents(db, screen, candidates, { now, timeZone: works.timeZone }),
    );
    const conflicting = conflicts.map((id) => ({ id, problem: 'conflict' as const }));
    return {
      accepted,
      duplicates: [...new Set([...duplicates, ...repeated])],
      rejected: [...rejected, ...conflicting].map(({ id, problem }) => ({ id, type: problemType(problem) })),
    };
  },
);
