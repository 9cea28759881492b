import * as z from 'zod';
import { memberStreamEndpoint } from '@/api/endpoint.ts';
import { orderSchema } from '@/core/guide/command.ts';
import { guidedScreen, visitId } from '@/core/guide/visit.ts';
import { screensOf } from './screens.ts';
import { type VisitNews, visitTopic } from './topics.ts';
import { demandRunning } from './visits.ts';

/** What a guide's phone is told: its screens, who asks for one, and what another phone of the same guide does. */
export const guideStream = memberStreamEndpoint(
  {
    path: '/api/guide/stream',
    summary: 'What the guide of a visit is told',
    query: z.object({ visit: visitId }),
    events: {
      screens: z.object({ screens: z.array(guidedScreen) }),
      order: orderSchema,
      ask: z.object({ screen: z.string(), title: z.string(), from: z.string() }),
      taken: z.object({ title: z.string(), by: z.string() }),
      ended: z.object({}),
    },
    problems: ['unknown-visit'],
  },
  async ({ query: { visit } }, stream, member, { store, live, now }) => {
    await demandRunning(store.db, visit, member.id);
    const tellScreens = async (): Promise<void> =>
      stream.send('screens', { screens: await screensOf(store.db, visit, now()) }, true);
    stream.onEnd(
      live.subscribe(visitTopic(visit), (heard) => {
        const news = heard as VisitNews;
        if ('screens' in news) stream.run(tellScreens);
        else if ('order' in news) stream.send('order', news.order);
        else if ('ask' in news) stream.send('ask', news.ask);
        else if ('taken' in news) {
          stream.send('taken', news.taken);
          stream.run(tellScreens);
        } else if ('ended' in news) stream.send('ended', {});
      }),
    );
    await tellScreens();
  },
);
