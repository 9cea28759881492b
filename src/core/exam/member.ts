import * as z from 'zod/mini';
import { idSchema } from '@/core/people/branch.ts';
import { anyText } from '@/core/people/text.ts';

/** When something may be seen: after submitting, after the examination has closed, or never. */
export const seenWhen = ['submitted', 'closed', 'never'] as const;

export type SeenWhen = (typeof seenWhen)[number];

/** What was answered; see `Response` in core/marking. Whether it fits the question is looked at apart. */
const response = z.union([
  z.string().check(z.maxLength(1)),
  z.boolean(),
  z.array(z.string().check(z.maxLength(200))).check(z.maxLength(20)),
  z.record(z.string().check(z.maxLength(1)), z.string().check(z.maxLength(1))),
]);

/** A random name of a browser profile, made by the page. */
const device = z.string().check(z.minLength(8), z.maxLength(64), z.regex(/^[\w-]+$/));

const whole = z.int().check(z.gte(0), z.lte(2 ** 40));

/** An examination as a member finds it. Times are milliseconds since 1970. */
export const sittingSchema = z.object({
  id: z.string(),
  title: z.string(),
  opens: z.number(),
  closes: z.number(),
  /** Of an attempt; with what an organiser added for this member. */
  minutes: z.number(),
  questions: z.number(),
  points: z.number(),
  /** Percent of the points. */
  pass: z.number(),
  /** How many attempts the member has in all. */
  attempts: z.number(),
  state: z.enum(['coming', 'open', 'past']),
  scores: z.enum(seenWhen),
  answers: z.enum(seenWhen),
  /** The member's own, oldest first. */
  mine: z.array(
    z.object({
      id: z.string(),
      began: z.number(),
      deadline: z.number(),
      /** Null: still being written, or waiting for what may come late. */
      submitted: z.nullable(z.number()),
      /** Submitted by the server at the deadline. */
      automatic: z.boolean(),
      /** Null where it may not be seen (yet). */
      score: z.nullable(z.object({ points: z.number(), passed: z.boolean() })),
      /** Whether answers and keys may be seen now. */
      answersOpen: z.boolean(),
    }),
  ),
});

export type SittingOfMine = z.infer<typeof sittingSchema>;

/** `GET /api/exams`: those that are open, to come, or where the member took part; soonest closing first. */
export const sittingsAnswer = z.object({ now: z.number(), sittings: z.array(sittingSchema) });

export const sittingQuery = z.object({ id: idSchema });

/** `GET /api/exams/sitting` */
export const sittingAnswer = z.object({
  now: z.number(),
  sitting: z.object({ ...sittingSchema.shape, instructions: z.string(), grace: z.number() }),
});

const asked = z.object({
  type: z.enum(['single', 'multiple', 'truefalse', 'blank', 'order', 'match', 'hotspot']),
  /** HTML: strong, em, code, a and br. */
  ask: z.string(),
  options: z.optional(z.array(z.string())),
  items: z.optional(z.array(z.string())),
  lefts: z.optional(z.array(z.string())),
  blanks: z.optional(z.number()),
  picture: z.optional(z.string()),
  alt: z.optional(z.string()),
  areas: z.optional(
    z.array(z.object({ label: z.string(), x: z.number(), y: z.number(), width: z.number(), height: z.number() })),
  ),
  many: z.optional(z.boolean()),
});

const answer = z.object({
  /** Place of the question in the attempt, from 0. */
  question: z.number(),
  /** In the letters that were shown; null: taken back. */
  response: z.nullable(response),
  /** In the order in which the server took them in. */
  sequence: z.number(),
  /** Came late: counts only when an organiser says so. */
  late: z.boolean(),
});

/** `POST /api/exams/begin`: begins an attempt, or answers the one that is being written. */
export const beginBody = z.object({ sitting: idSchema, device });

/** `POST /api/exams/open`: an attempt being written, on any device. */
export const openBody = z.object({ attempt: idSchema, device });

export const paperAnswer = z.object({
  now: z.number(),
  attempt: z.string(),
  sitting: z.string(),
  title: z.string(),
  began: z.number(),
  deadline: z.number(),
  submitted: z.nullable(z.number()),
  parts: z.array(z.object({ title: z.string(), points: z.number(), questions: z.number() })),
  questions: z.array(asked),
  answers: z.array(answer),
});

export type PaperOfMine = z.infer<typeof paperAnswer>;

/** The most answers in one message. */
export const mostAnswers = 500;

/**
 * `POST /api/exams/save`: what was answered since the last message that was acknowledged; with an empty list, a look at
 * what other devices did. Whoever sends a message again sends the same versions: each is taken in once.
 */
export const saveBody = z.object({
  attempt: idSchema,
  device,
  /** The largest sequence this page knows. */
  known: whole,
  answers: z
    .array(
      z.object({
        question: z.int().check(z.gte(0), z.lte(10_000)),
        response: z.nullable(response),
        /** Counts this device's answers in this attempt, from 1. */
        version: z.int().check(z.gte(1), z.lte(1_000_000)),
        /** How long ago it was given, in milliseconds, by the device. */
        ago: whole,
      }),
    )
    .check(z.maxLength(mostAnswers)),
});

export const saveAnswer = z.object({
  now: z.number(),
  deadline: z.number(),
  submitted: z.nullable(z.number()),
  /** Versions that are kept now, durably; those that were kept before are among them. */
  accepted: z.array(z.number()),
  rejected: z.array(z.object({ version: z.number(), reason: z.enum(['too-late', 'submitted', 'unfit', 'too-many']) })),
  /** What is newer than `known`, of all devices: for each question the newest. */
  answers: z.array(answer),
  sequence: z.number(),
});

/** `POST /api/exams/submit` */
export const submitBody = z.object({ attempt: idSchema });

export const submitAnswer = z.object({ submitted: z.number() });

export const resultQuery = z.object({ attempt: idSchema });

/** A question of a finished attempt with all that belongs to it, in the author's letters. */
export const reviewedSchema = z.object({
  /** Place in the attempt, from 0. */
  question: z.number(),
  /** `Question` of core/marking, with its key. */
  key: z.unknown(),
  response: z.nullable(response),
  points: z.number(),
  full: z.number(),
  /** Why the points are not those of the marking. */
  reason: z.nullable(z.string()),
  appeal: z.nullable(
    z.object({ text: z.string(), at: z.number(), reply: z.nullable(z.string()), replied: z.nullable(z.number()) }),
  ),
});

/** `GET /api/exams/result`: what the organiser lets be seen now. */
export const resultAnswer = z.object({
  now: z.number(),
  title: z.string(),
  sitting: z.string(),
  began: z.number(),
  submitted: z.number(),
  automatic: z.boolean(),
  answered: z.number(),
  questions: z.number(),
  full: z.number(),
  pass: z.number(),
  closes: z.number(),
  scores: z.enum(seenWhen),
  answers: z.enum(seenWhen),
  /** Answers that came late: they count only when an organiser says so. */
  late: z.number(),
  lateCounts: z.boolean(),
  score: z.nullable(z.object({ points: z.number(), passed: z.boolean() })),
  parts: z.array(z.object({ title: z.string(), points: z.number(), questions: z.number() })),
  /** Null where answers may not be seen. */
  reviewed: z.nullable(z.array(reviewedSchema)),
});

export type ResultOfMine = z.infer<typeof resultAnswer>;

/** `POST /api/exams/appeal`: one for each question; a second replaces the first until it is answered. */
export const appealBody = z.object({
  attempt: idSchema,
  question: z.int().check(z.gte(0), z.lte(10_000)),
  text: z.pipe(anyText(500), z.string().check(z.trim(), z.minLength(1))),
});
