import * as z from 'zod/mini';
import { uuidV7Pattern } from '@/core/record/uuid.ts';
import { said } from './said.ts';

const id = z.string().check(z.regex(uuidV7Pattern));
const time = z.number().check(z.gte(-8.64e15), z.lte(8.64e15));
const seconds = z.number().check(z.gte(0), z.lte(86_400));
/** A path of the site, or the id of an entry of the playlist. */
const what = said(200);

/** So many events are sent at once. */
export const eventLimit = 200;

/**
 * What happened at a screen. There is nothing of a person in it: somebody stood there, for so long, and opened these works;
 * or the screen showed something by itself. `at` is when it ended, by the screen's clock.
 */
export const kioskEventSchema = z.discriminatedUnion('kind', [
  z.object({
    ...{ id, at: time, kind: z.literal('visit'), seconds },
    opened: z.array(z.object({ address: what, title: said(120), seconds })).check(z.maxLength(50)),
  }),
  /** So many times, for so many seconds in all, within an hour that ended then. */
  z.object({
    ...{ id, at: time, kind: z.literal('shown'), seconds, item: what, title: said(120) },
    times: z.int().check(z.gte(1), z.lte(10_000)),
  }),
]);

export type KioskEvent = z.infer<typeof kioskEventSchema>;

/** `POST /api/kiosks/me/events`: the events are parsed one by one, so that a bad one rejects only itself. */
export const eventsBody = z.object({
  /** The screen's clock when it sends: shows how far off it is. */
  now: time,
  events: z.array(z.looseObject({ id })).check(z.minLength(1), z.maxLength(eventLimit)),
});

export const eventsAnswer = z.object({
  accepted: z.array(z.string()),
  duplicates: z.array(z.string()),
  /** `type` is a problem's. */
  rejected: z.array(z.object({ id: z.string(), type: z.string() })),
});

export type EventsAnswer = z.infer<typeof eventsAnswer>;
