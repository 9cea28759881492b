import * as z from 'zod/mini';

const share = z.number().check(z.minimum(0), z.maximum(1));
const name = z.string().check(z.maxLength(200));
const toWork = { xuelang: z.literal('to-work') };
const fromWork = { xuelang: z.literal('from-work') };

/** Where a sliding screen stands, as the bridge and other sources tell it (DESIGN.md, "Rail position"). The rail reads it by its own schema. */
const position = z.looseObject({ v: z.literal(1), mm: z.nullable(z.number()) });

/**
 * What the page around a frame tells the work in it, by `postMessage` within the site. `go` and `stop` name parts by
 * their ids; `pointer` and areas of `spotlight` are shares of the frame's width and height.
 */
export const toWorkSchema = z.discriminatedUnion('do', [
  /** `late`: so many milliseconds ago all screens were to set out. */
  z.object({ ...toWork, do: z.literal('go'), part: name, late: z.optional(z.number().check(z.nonnegative())) }),
  z.object({ ...toWork, do: z.literal('next') }),
  z.object({ ...toWork, do: z.literal('previous') }),
  /** `part`: where one is, so that what belongs there is heard; `tour`: as its stop of that tour tells it. */
  z.object({
    ...toWork,
    do: z.literal('play'),
    part: z.optional(name),
    tour: z.optional(z.object({ id: name, stop: z.int() })),
  }),
  z.object({ ...toWork, do: z.literal('pause') }),
  z.object({ ...toWork, do: z.literal('seek'), seconds: z.number().check(z.nonnegative()) }),
  /** The loudest that anything in the work may be, from 0 to 1. */
  z.object({ ...toWork, do: z.literal('volume'), level: share }),
  /** A guide's pointer; null: it is gone. */
  z.object({ ...toWork, do: z.literal('pointer'), at: z.nullable(z.object({ x: share, y: share })) }),
  /** All but a part, or an area, is darkened; null: nothing is. */
  z.object({
    ...toWork,
    do: z.literal('spotlight'),
    on: z.nullable(z.union([name, z.object({ x: share, y: share, w: share, h: share })])),
  }),
  /** Newest only; null: there is no source any more. */
  z.object({ ...toWork, do: z.literal('position'), position: z.nullable(position) }),
  /** Of a rail: the screen is to slide to a stop. The rail answers with `drive`, for it knows where its stops are. */
  z.object({ ...toWork, do: z.literal('stop'), id: name }),
  z.object({
    ...toWork,
    do: z.literal('manner'),
    lowReach: z.boolean(),
    type: z.enum(['normal', 'large', 'larger']),
    muted: z.boolean(),
    theme: z.optional(z.enum(['light', 'dark'])),
  }),
]);

/** What a work in a frame tells the page around it. */
export const fromWorkSchema = z.discriminatedUnion('is', [
  /** The work stands. `steps` are its parts in their order. */
  z.object({
    ...fromWork,
    is: z.literal('ready'),
    address: name,
    title: name,
    kind: name,
    steps: z.array(z.object({ id: name, title: name })),
  }),
  /** Somebody did something in it. */
  z.object({ ...fromWork, is: z.literal('activity') }),
  /** A film or a voice plays, or none does any more. */
  z.object({ ...fromWork, is: z.literal('playing'), playing: z.boolean() }),
  /** Which part is in front of the visitor now; `moment`: more exactly, as the page's address names it (of a film). */
  z.object({ ...fromWork, is: z.literal('place'), part: z.nullable(name), title: name, moment: z.optional(name) }),
  /** One is inside the work (a hall or panorama in 3D), or before its page again. */
  z.object({ ...fromWork, is: z.literal('inside'), inside: z.boolean() }),
  /** A link was touched that leads to another page of this site. */
  z.object({ ...fromWork, is: z.literal('link'), address: name }),
  /** Of a rail: the motor is to drive to a place on the wall, in millimetres. `stop` is for logs. */
  z.object({ ...fromWork, is: z.literal('drive'), stop: name, mm: z.number() }),
  /** Something went wrong in it that nobody handled, or it cannot go on. */
  z.object({ ...fromWork, is: z.literal('trouble'), message: name }),
]);

export type ToWork = z.output<typeof toWorkSchema>;
export type FromWork = z.output<typeof fromWorkSchema>;

type Unmarked<T> = T extends unknown ? Omit<T, 'xuelang'> : never;

/** A command as one writes it, without the mark. */
export type Command = Unmarked<ToWork>;

/** A message as the frame's half writes it, without the mark. */
export type Report = Unmarked<FromWork>;

/** Puts the mark on a command. */
export function toWorkMessage(command: Command): ToWork {
  return { xuelang: 'to-work', ...command } as ToWork;
}

/** Puts the mark on a report. */
export function fromWorkMessage(report: Report): FromWork {
  return { xuelang: 'from-work', ...report } as FromWork;
}

/** Reads what came by `postMessage`; null for everything that is not ours. The caller has compared the origin. */
export function readToWork(data: unknown): ToWork | null {
  const parsed = toWorkSchema.safeParse(data);
  return parsed.success ? parsed.data : null;
}

/** The same for what a work sends. */
export function readFromWork(data: unknown): FromWork | null {
  const parsed = fromWorkSchema.safeParse(data);
  return parsed.success ? parsed.data : null;
}
