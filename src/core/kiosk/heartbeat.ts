import * as z from 'zod/mini';
import { uuidV7Pattern } from '@/core/record/uuid.ts';
import { commandSchema, outcomes } from './command.ts';
import { said } from './said.ts';

const amount = z.number().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER));
const time = z.number().check(z.gte(-8.64e15), z.lte(8.64e15));

/** How a release comes to the screen: nothing is under way, it is loaded, on trial, or was taken back. */
export const releaseStates = ['none', 'ready', 'loading', 'trial', 'failed'] as const;

/** What a kiosk shows: see `kiosk.status()`. */
export const shownStates = ['attract', 'home', 'work', 'dark', 'guided'] as const;

/** What a bridge of a rail can be like: its position comes, is lost, was never calibrated, is not to be had; or it was stopped. */
export const railStates = ['well', 'lost', 'uncalibrated', 'unreachable', 'emergency'] as const;

/** How a screen is, as it says itself. What it can't know is null. */
export const conditionSchema = z.object({
  /** Which build of the site it shows. */
  version: said(80),
  /** Seconds since the page was loaded. */
  up: amount,
  /** Frames a second over the last half minute. */
  fps: z.nullable(z.number().check(z.gte(0), z.lte(1000))),
  /** Degrees Celsius, where an agent can read it. */
  temperature: z.nullable(z.number().check(z.gte(-60), z.lte(200))),
  /** Bytes that the browser keeps, and may keep. */
  storage: z.nullable(z.object({ used: amount, quota: amount })),
  /** The last thing that went wrong. */
  error: z.nullable(z.object({ text: said(300), at: time })),
  shown: z.object({
    state: z.enum(shownStates),
    address: z.nullable(said(200)),
    title: z.nullable(said(120)),
    since: time,
  }),
  release: z.object({
    state: z.enum(releaseStates),
    /** How much of it is there, 0 to 1. */
    share: z.nullable(z.number().check(z.gte(0), z.lte(1))),
    /** Why it was taken back. */
    why: z.nullable(said(300)),
  }),
  /** Whether it starts without a network; left out by pages of before it said so. */
  offline: z.optional(
    z.object({
      /** The page comes from a release on the device. */
      isKept: z.boolean(),
      /** Works that the office named and that are not on the device: their titles. */
      lacking: z.array(said(120)).check(z.maxLength(100)),
    }),
  ),
  /** Whether a program watches over the browser: without one there are no screenshots and no temperature. */
  agent: z.boolean(),
  /** What that program says of the machine; left out by pages of before it did. */
  machine: z.optional(
    z.nullable(
      z.object({
        /** How often it had to start the browser again since it was started itself, and the last time. */
        restarts: amount,
        restarted: z.nullable(z.object({ at: time, why: said(200) })),
        /** Bytes of the disk that holds the browser's files. */
        disk: z.nullable(z.object({ free: amount, total: amount })),
        /** Whether there are Chinese fonts. */
        fonts: z.boolean(),
      }),
    ),
  ),
  /** Whether nobody has set the device up as a kiosk yet: it wipes and keeps nothing. */
  preview: z.optional(z.boolean()),
  /** How the rail is that it slides along; null: it has none. */
  rail: z.nullable(z.enum(railStates)),
  screen: z.object({ width: amount, height: amount }),
  /** Events that wait to be sent, and those that were lost because too many waited. */
  waiting: amount,
  dropped: amount,
});

export type Condition = z.infer<typeof conditionSchema>;

/** `POST /api/kiosks/me/heartbeat` */
export const heartbeatBody = z.object({
  /** The screen's clock. */
  now: time,
  condition: conditionSchema,
  /** The version of the changes of the office that it shows; 0: none. */
  settings: z.int().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER)),
  /** What became of commands since the last heartbeat. */
  handled: z
    .array(z.object({ id: z.string().check(z.regex(uuidV7Pattern)), outcome: z.enum(outcomes) }))
    .check(z.maxLength(50)),
});

export type Heartbeat = z.infer<typeof heartbeatBody>;

/** What the office changed of a kiosk: these fields stand over those of its file. */
export const settingsSchema = z.object({ version: z.number(), patch: z.record(z.string(), z.unknown()) });

export type Settings = z.infer<typeof settingsSchema>;

export const heartbeatAnswer = z.object({
  now: z.number(),
  /** Where the screen shows others than those that hold; null: it is up to date. */
  settings: z.nullable(settingsSchema),
  /** What it is to do and has not said to have done. */
  commands: z.array(commandSchema),
});

export type HeartbeatAnswer = z.infer<typeof heartbeatAnswer>;
