import * as z from 'zod/mini';
import { idSchema } from '@/core/people/branch.ts';
import { anyText } from '@/core/people/text.ts';
import { reviewedSchema, seenWhen } from './member.ts';

const said = (longest: number) => z.pipe(anyText(longest), z.string().check(z.trim(), z.minLength(1)));
const time = z.int().check(z.gte(0), z.lte(8.64e15));
const points = z.number().check(
  z.gte(0),
  z.lte(100),
  z.refine((value) => Number.isInteger(value * 2)),
);

/** What an organiser decides about an examination. */
const terms = {
  title: said(60),
  /** The revision of a paper. */
  paper: idSchema,
  /** Members of these branches and of all below them take part. */
  branches: z.array(idSchema).check(z.minLength(1), z.maxLength(100)),
  opens: time,
  closes: time,
  minutes: z.int().check(z.gte(1), z.lte(600)),
  attempts: z.int().check(z.gte(1), z.lte(10)),
  /** Percent of the points. */
  pass: z.number().check(z.gte(0), z.lte(100)),
  /** How long after the deadline answers are taken in that were given before it, in minutes. */
  grace: z.int().check(z.gte(0), z.lte(120)),
  scores: z.enum(seenWhen),
  answers: z.enum(seenWhen),
};

/** `POST /api/office/exams/schedule` */
export const scheduleBody = z.object(terms);

/** `POST /api/office/exams/edit`: all terms while nobody has begun; then only the title and a later closing. */
export const editBody = z.object({ id: idSchema, ...terms });

export type ExamTerms = z.infer<typeof scheduleBody>;

/** `POST /api/office/exams/close`, `…/remove` */
export const oneSittingBody = z.object({ id: idSchema });

/** `POST /api/office/exams/extend`: replaces what was added for the member before. */
export const extendBody = z.object({
  id: idSchema,
  member: idSchema,
  minutes: z.int().check(z.gte(0), z.lte(600)),
  attempts: z.int().check(z.gte(0), z.lte(10)),
  reason: said(200),
});

/** `POST /api/office/exams/adjust`: the points of a question, of one attempt or (null) of all. */
export const adjustBody = z.object({
  sitting: idSchema,
  attempt: z.nullable(idSchema),
  question: z.string().check(z.minLength(1), z.maxLength(80)),
  points,
  reason: said(200),
});

/** `POST /api/office/exams/admit-late` */
export const admitBody = z.object({ attempt: idSchema, counts: z.boolean() });

/** `POST /api/office/exams/answer-appeal`: with new points for the question, where the member is right. */
export const replyBody = z.object({ id: idSchema, reply: said(500), points: z.optional(points) });

/** A paper that can be chosen. */
export const offeredSchema = z.object({
  revision: z.string(),
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  questions: z.number(),
  points: z.number(),
  minutes: z.number(),
  pass: z.number(),
  attempts: z.number(),
  parts: z.array(z.object({ title: z.string(), points: z.number(), take: z.number(), pool: z.number() })),
});

export type OfferedPaper = z.infer<typeof offeredSchema>;

export const scheduledSchema = z.object({
  ...{ id: z.string(), title: z.string(), paper: z.string(), paperTitle: z.string() },
  branches: z.array(z.string()),
  ...{ opens: z.number(), closes: z.number(), minutes: z.number(), attempts: z.number(), pass: z.number() },
  ...{ grace: z.number(), scores: z.enum(seenWhen), answers: z.enum(seenWhen) },
  ...{ questions: z.number(), points: z.number(), state: z.enum(['coming', 'open', 'past']) },
  /** Whether it is in the officer's reach as a whole; otherwise they see their own people's results. */
  mayChange: z.boolean(),
  ...{ eligible: z.number(), writing: z.number(), submitted: z.number(), appeals: z.number() },
});

export type ScheduledSitting = z.infer<typeof scheduledSchema>;

/** `GET /api/office/exams` */
export const scheduledAnswer = z.object({
  now: z.number(),
  sittings: z.array(scheduledSchema),
  papers: z.array(offeredSchema),
});

export const previewQuery = z.object({ paper: idSchema, seed: z._default(anyText(40), '') });

/** `GET /api/office/exams/preview`: a paper as one member would get it, with keys. */
export const previewAnswer = z.object({
  title: z.string(),
  instructions: z.string(),
  parts: z.array(z.object({ title: z.string(), points: z.number(), questions: z.number() })),
  questions: z.array(z.object({ key: z.unknown(), points: z.number(), part: z.number() })),
});

export type PaperPreview = z.infer<typeof previewAnswer>;

export const oneSittingQuery = z.object({ id: idSchema });

/** Of one member: their state, and their attempts. */
const candidate = z.object({
  ...{ member: z.string(), name: z.string(), branch: z.nullable(z.string()) },
  state: z.enum(['not-begun', 'writing', 'submitted']),
  /** What was added for them. */
  extra: z.nullable(z.object({ minutes: z.number(), attempts: z.number(), reason: z.string() })),
  attempts: z.array(
    z.object({
      ...{ id: z.string(), began: z.number(), deadline: z.number(), submitted: z.nullable(z.number()) },
      ...{ automatic: z.boolean(), answered: z.number() },
      /** Answers that came late, and whether they count. */
      ...{ late: z.number(), lateCounts: z.boolean() },
      points: z.nullable(z.number()),
      passed: z.nullable(z.boolean()),
    }),
  ),
});

export type Candidate = z.infer<typeof candidate>;

/** `GET /api/office/exams/sitting`: members by their names to sign in with. */
export const candidatesAnswer = z.object({
  now: z.number(),
  sitting: scheduledSchema,
  candidates: z.array(candidate),
});

/** `GET /api/office/exams/attempt` */
export const attemptQuery = z.object({ id: idSchema });
export const attemptAnswer = z.object({
  ...{ id: z.string(), sitting: z.string(), member: z.string(), name: z.string(), began: z.number() },
  ...{ submitted: z.nullable(z.number()), deadline: z.number(), points: z.number(), full: z.number() },
  /** Late answers: how long after the deadline they came, and how long before it the device was last heard of, in milliseconds. */
  late: z.array(z.object({ question: z.number(), arrived: z.number(), given: z.number(), heard: z.number() })),
  lateCounts: z.boolean(),
  mayChange: z.boolean(),
  reviewed: z.array(reviewedSchema),
});

export type AttemptReview = z.infer<typeof attemptAnswer>;

const figures = z.object({
  ...{ asked: z.number(), unanswered: z.number(), difficulty: z.number() },
  ...{ correlation: z.nullable(z.number()), upperLower: z.nullable(z.number()) },
  choices: z.array(z.object({ name: z.string(), all: z.number(), upper: z.number(), lower: z.number() })),
});

/** `GET /api/office/exams/items`: from each member's first attempt that is over. */
export const itemsAnswer = z.object({
  members: z.number(),
  /** Percent of the points of each of these attempts. */
  percents: z.array(z.number()),
  items: z.array(z.object({ key: z.unknown(), points: z.number(), part: z.string(), figures })),
});

export type ItemAnalysis = z.infer<typeof itemsAnswer>;

/** `GET /api/office/exams/appeals`: those not answered first. */
export const appealsAnswer = z.object({
  appeals: z.array(
    z.object({
      ...{ id: z.string(), attempt: z.string(), member: z.string(), name: z.string() },
      ...{ text: z.string(), at: z.number(), reply: z.nullable(z.string()), replied: z.nullable(z.number()) },
      mayChange: z.boolean(),
      reviewed: reviewedSchema,
    }),
  ),
});

export type Appeals = z.infer<typeof appealsAnswer>;

export const exportQuery = z.object({ id: idSchema, what: z.enum(['results', 'answers']) });

export const scheduledOne = z.object({ id: z.string() });
