import * as z from 'zod/mini';
import { idSchema } from '@/core/people/branch.ts';
import { anyText } from '@/core/people/text.ts';
import { guideStateSchema } from './command.ts';

/**
 * A guide from whom nothing has been heard for so long is gone: the screens go back to themselves. Milliseconds. As long as
 * one speaks at a stop: over plain HTTP no page can keep a phone from locking itself meanwhile.
 */
export const goneAfter = 2 * 60_000;

const short = anyText(80);
const key = z.string().check(z.minLength(16), z.maxLength(64), z.regex(/^[\w-]+$/));

/** Of a visit or a screen. */
export const visitId = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w-]+$/));

/** A secret that a code to be scanned carries, or that a screen shows the server. */
export const secretSchema = key;

/** What a screen says of itself. */
export const screenOffer = z.object({
  /** The screen's own secret, where it has one from before. */
  key: z.optional(key),
  /** The kiosk's id; empty where it is none. */
  kiosk: short,
  title: short,
  width: z.int().check(z.minimum(1), z.maximum(20_000)),
  height: z.int().check(z.minimum(1), z.maximum(20_000)),
});

/** What a screen gets: its secret, and the code that is shown to guides. */
export const screenTerms = z.object({
  key,
  code: key,
  /** How long the code is good, in milliseconds from now. */
  lasts: z.number(),
});

const pixels = z.int().check(z.minimum(1), z.maximum(20_000));

/** What a screen shows at the moment, for the guide's phone. */
export const showingSchema = z.object({
  address: z.nullable(z.string().check(z.maxLength(400))),
  part: z.nullable(z.string().check(z.maxLength(200))),
  title: z.string().check(z.maxLength(200)),
  playing: z.boolean(),
  /** The loudest that it is at the moment, from 0 to 1. */
  level: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  /** Whether one is inside the work, in 3D; unknown until it stands. */
  inside: z.optional(z.boolean()),
  /** The work's frame in its own pixels, so that the phone's picture is laid out as it is there. */
  frame: z.optional(z.object({ width: pixels, height: pixels, type: z.enum(['large', 'larger']) })),
});

export type Showing = z.output<typeof showingSchema>;

/** A screen as its guide sees it. */
export const guidedScreen = z.object({
  id: z.string(),
  title: z.string(),
  width: z.number(),
  height: z.number(),
  shows: z.nullable(showingSchema),
  /** Whether it has been heard of lately. */
  here: z.boolean(),
});

export type GuidedScreen = z.output<typeof guidedScreen>;

/** Who is led through, as the guide writes it down. */
export const visitDetails = z.object({
  group: anyText(60),
  heads: z.nullable(z.int().check(z.minimum(1), z.maximum(9999))),
  /** Planned minutes. */
  planned: z.nullable(z.int().check(z.minimum(1), z.maximum(600))),
  note: anyText(500),
});

export type VisitDetails = z.output<typeof visitDetails>;

/** A stretch of the way: what was open, from when (milliseconds since 1970), for how long. */
export const routeStep = z.object({
  address: z.nullable(z.string()),
  part: z.nullable(z.string()),
  title: z.string(),
  at: z.number(),
  seconds: z.number(),
});

export type RouteStep = z.output<typeof routeStep>;

/** A visit that is under way, as its guide gets it. */
export const runningVisit = z.object({
  id: z.string(),
  ...visitDetails.shape,
  started: z.number(),
  /** For the audience: `/guide/follow/#<code>`. */
  follow: key,
  seq: z.number(),
  state: guideStateSchema,
  screens: z.array(guidedScreen),
});

export type RunningVisit = z.output<typeof runningVisit>;

/** What screens and the audience are told when they join, and after each break. */
export const presentSchema = z.object({
  /** Null: nobody guides. */
  visit: z.nullable(
    z.object({
      id: z.string(),
      guide: z.string(),
      group: z.string(),
      follow: key,
      seq: z.number(),
      state: guideStateSchema,
      /** Milliseconds since the guide was last heard of. */
      silent: z.number(),
    }),
  ),
});

export type Present = z.output<typeof presentSchema>;

/** What is left of a visit in the office's list. */
export const loggedVisit = z.object({
  id: z.string(),
  ...visitDetails.shape,
  guide: z.string(),
  branch: z.nullable(z.string()),
  started: z.number(),
  /** Null: still under way. */
  ended: z.nullable(z.number()),
  /** Names of the screens that took part. */
  screens: z.array(z.string()),
  route: z.array(routeStep),
});

export type LoggedVisit = z.output<typeof loggedVisit>;

const time = z.coerce.number().check(z.int(), z.gte(0), z.lte(8.64e15));

/** Which visits are meant. */
const visitFilter = z.object({
  /** Begun at this time or later, and before that one; milliseconds since 1970. */
  from: z.optional(time),
  until: z.optional(time),
  /** Guides of this branch or below it. */
  branch: z.optional(idSchema),
  /** Part of a group's or guide's name. */
  text: z.optional(anyText(60)),
});

export type VisitFilter = z.output<typeof visitFilter>;

/** `GET /api/office/visits/export` */
export const visitExportQuery = z.object({ ...visitFilter.shape, as: z._default(z.enum(['csv', 'xlsx']), 'csv') });

/** `GET /api/office/visits` */
export const visitQuery = z.object({
  ...visitFilter.shape,
  /** `next` of the page before. */
  before: z.optional(visitId),
});

export const visitAnswer = z.object({
  /** Newest first. */
  visits: z.array(loggedVisit),
  next: z.nullable(z.string()),
  /** Of all that the filter finds, not of this page alone. */
  total: z.object({ visits: z.number(), heads: z.number(), seconds: z.number() }),
});

/** `POST /api/office/visits/edit` */
export const visitEdit = z.object({ id: visitId, ...visitDetails.shape });
