import * as z from 'zod/mini';
import { idSchema } from '@/core/people/branch.ts';
import { branchNameRule, textBy } from '@/core/people/text.ts';
import { alarmNames, type Alarm } from './alarms.ts';
import { commandSchema, orderSchema, outcomes } from './command.ts';
import { conditionSchema } from './heartbeat.ts';
import { kioskSchema } from './kiosk.schema.ts';

const alarms = Object.keys(alarmNames) as [Alarm, ...Alarm[]];
const kioskId = z.string().check(z.maxLength(64), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

/** A screen as the office sees it: a device that was enrolled to show a kiosk. */
export const screenSchema = z.object({
  ...{ id: z.string(), kiosk: z.string(), name: z.string(), branch: z.nullable(z.string()) },
  enrolled: z.number(),
  /** When it was last heard of; null: not yet. */
  seen: z.nullable(z.number()),
  condition: z.nullable(conditionSchema),
  alarms: z.array(z.enum(alarms)),
  /** The version of the office's changes that it shows. */
  settings: z.number(),
  /** The newest pictures of it, newest first. */
  screenshots: z.array(z.object({ id: z.string(), at: z.number() })),
  /** What it was told of late, newest first; `outcome` null: nothing heard yet. */
  commands: z.array(z.object({ ...commandSchema.shape, at: z.number(), outcome: z.nullable(z.enum(outcomes)) })),
});

export type KioskScreen = z.infer<typeof screenSchema>;

/** A kiosk of the content with its screens. */
const officeKioskSchema = z.object({
  ...{ id: z.string(), title: z.string() },
  /** Its file as it was published; null: the file is gone, screens still show it. */
  file: z.nullable(kioskSchema),
  /** What the office changed. */
  settings: z.object({
    version: z.number(),
    patch: z.record(z.string(), z.unknown()),
    at: z.nullable(z.number()),
    by: z.nullable(z.string()),
    /** The file was published anew since: what was changed may be out of date. */
    isFileNewer: z.boolean(),
  }),
  /** Whether all of its screens are in the officer's reach. */
  mayChange: z.boolean(),
  screens: z.array(screenSchema),
});

export type OfficeKiosk = z.infer<typeof officeKioskSchema>;

/** `GET /api/office/kiosks` */
export const kiosksAnswer = z.object({
  now: z.number(),
  /** What a kiosk can offer. */
  works: z.array(z.object({ activity: z.string(), title: z.string() })),
  kiosks: z.array(officeKioskSchema),
});

/** `GET /api/office/kiosks/alarms`: how many screens of the officer's have one. */
export const alarmsAnswer = z.object({ screens: z.number(), alarmed: z.number() });

/** `POST /api/office/kiosks/code`: for a new screen, or (`screen`) for one that gets a new device. */
export const codeBody = z.object({
  kiosk: kioskId,
  name: textBy(branchNameRule),
  branch: z.nullable(idSchema),
  screen: z.nullable(idSchema),
});

export const codeAnswer = z.object({
  /** Eight digits, shown once. */
  code: z.string(),
  until: z.number(),
});

/** `POST /api/office/kiosks/edit` */
export const editScreenBody = z.object({ id: idSchema, name: textBy(branchNameRule), branch: z.nullable(idSchema) });

/** `POST /api/office/kiosks/withdraw` */
export const oneScreenBody = z.object({ id: idSchema });

/** `POST /api/office/kiosks/tell` */
export const tellBody = z.object({
  ids: z.array(idSchema).check(z.minLength(1), z.maxLength(100)),
  order: orderSchema,
});

/** `POST /api/office/kiosks/configure`: `patch` stands over the file from then on; empty: as in the file. */
export const configureBody = z.object({
  id: kioskId,
  /** The version that was changed: somebody else may have been faster. */
  version: z.int().check(z.gte(0)),
  patch: z.record(z.string().check(z.maxLength(40)), z.unknown()),
});

export const configureAnswer = z.object({ version: z.number() });

/** `GET /api/office/kiosks/figures` and `…/export` */
export const figuresQuery = z.object({
  from: day,
  until: day,
  kiosk: z.optional(kioskId),
  screen: z.optional(idSchema),
});

export const exportKinds = ['visits', 'works', 'shown'] as const;
export const figuresExportQuery = z.object({
  ...figuresQuery.shape,
  what: z.enum(exportKinds),
  as: z._default(z.enum(['csv', 'xlsx']), 'csv'),
});

/** What was counted on a day at a screen: visits (`subject` empty), works opened, or what was shown by itself. */
export const figureSchema = z.object({
  ...{ day: z.string(), screen: z.string(), kiosk: z.string(), kind: z.enum(['visit', 'work', 'shown']) },
  ...{ subject: z.string(), title: z.string(), count: z.number(), seconds: z.number() },
});

export type Figure = z.infer<typeof figureSchema>;

export const figuresAnswer = z.object({
  figures: z.array(figureSchema),
  /** Names of the screens, those withdrawn included. */
  screens: z.array(z.object({ id: z.string(), name: z.string(), kiosk: z.string() })),
});

/** `POST /api/kiosks/enrol` */
export const enrolBody = z.object({ code: z.string().check(z.maxLength(20)) });
export const selfAnswer = z.object({ id: z.string(), name: z.string(), kiosk: z.string() });
export type KioskSelf = z.infer<typeof selfAnswer>;
export const screenshotQuery = z.object({ id: idSchema });
