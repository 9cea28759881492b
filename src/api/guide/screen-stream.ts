import * as z from 'zod';
import type { Deps } from '@/api/deps.ts';
import { streamEndpoint } from '@/api/endpoint.ts';
import type { Stream } from '@/api/live/stream.ts';
import { ProblemError } from '@/api/problem.ts';
import { orderSchema, pointerSchema } from '@/core/guide/command.ts';
import { presentSchema, secretSchema } from '@/core/guide/visit.ts';
import { demandScreen } from './screens.ts';
import { type ScreenNews, screenTopic, type VisitNews, visitTopic } from './topics.ts';
import { presentOf } from './visits.ts';

const events = { present: presentSchema, order: orderSchema, pointer: pointerSchema, alive: z.object({}) };

/** What a screen is told: who guides it, and what to do. */
export const screenStream = streamEndpoint(
  {
    path: '/api/guide/screens/stream',
    summary: 'What a screen is told by its guide',
    query: z.object({ key: secretSchema }),
    events,
    problems: ['unknown-screen'],
  },
  async ({ query: { key } }, stream, deps) => {
    const { store, live, now } = deps;
    const { id, visit } = await demandScreen(store.db, key);
    const follow = followVisits(stream, deps);
    stream.onEnd(live.subscribe(screenTopic(id), (news) => stream.run(() => follow((news as ScreenNews).visit))));
    const touch = async (): Promise<boolean> => {
      const touched = await store.write((db) =>
        db.updateTable('guide_screen').set({ seen: now() }).where('id', '=', id).returning('id').executeTakeFirst(),
      );
      return touched !== undefined;
    };
    stream.checks(touch);
    await touch();
    await follow(visit);
  },
);

/** The same for the phones of the audience. */
export const followStream = streamEndpoint(
  {
    path: '/api/guide/follow',
    summary: 'What a guide shows, for the phones of the audience',
    query: z.object({ code: secretSchema }),
    events,
    problems: ['unknown-pairing'],
  },
  async ({ query: { code } }, stream, deps) => {
    const row = await deps.store.db
      .selectFrom('guided_visit')
      .select('id')
      .where('follow', '=', code)
      .where('ended', 'is', null)
      .executeTakeFirst();
    if (row === undefined) {
      throw new ProblemError('unknown-pairing', '这次讲解已经结束，或者码不对。请对着屏幕再扫一次。');
    }
    await followVisits(stream, deps)(row.id);
  },
);

/** Passes on what is said of one visit after another; null: of none. */
function followVisits(stream: Stream, { store, live, now }: Deps): (visit: string | null) => Promise<void> {
  let stop = (): void => undefined;
  let current: string | null = null;
  stream.onEnd(() => stop());

  async function follow(visit: string | null): Promise<void> {
    stop();
    current = visit;
    stop =
      visit === null
        ? () => undefined
        : live.subscribe(visitTopic(visit), (news) => stream.run(() => pass(news as VisitNews)));
    const present = await presentOf(store.db, visit, now());
    if (current === visit) stream.send('present', present);
  }

  async function pass(news: VisitNews): Promise<void> {
    if ('order' in news) stream.send('order', news.order);
    else if ('pointer' in news) stream.send('pointer', news.pointer, true);
    else if ('alive' in news) stream.send('alive', {}, true);
    else if ('ended' in news) await follow(null);
    else if ('details' in news) await follow(current);
  }

  return follow;
}
