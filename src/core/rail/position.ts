import * as z from 'zod/mini';

/**
 * Where the screen stands on its rail: the one message of every source (bridge, Web Serial, simulator, the kiosk's frame).
 * Only the newest counts; a source that has nothing new says so once a second.
 *
 * - `src` names the source: `serial`, `udp`, `osc`, `mqtt`, `simulator` …
 * - `seq` counts up by one from any number; a smaller one means that the source began anew.
 * - `t` milliseconds of the source's clock: only differences mean anything, and clocks jump.
 * - `raw` what the encoder said, before calibration; null where it said nothing.
 * - `mm` millimetres from the wall's beginning, as the editor counts them; null unless `st` is `ok` or `off`. May lie off the wall.
 * - `vel` millimetres a second, 0 where unknown. Nothing is decided by it.
 * - `st` `ok`; `lost`: nothing comes from the sensor; `off`: a value, but beyond the rail; `uncalibrated`: raw values alone.
 * - `stop` the stop that the source itself knows it stands at (a switch, a motor), else null or left out.
 */
export const positionSchema = z.object({
  v: z.literal(1),
  src: z.string().check(z.minLength(1), z.maxLength(40)),
  seq: z.int().check(z.nonnegative()),
  t: z.number(),
  raw: z.nullable(z.number()),
  mm: z.nullable(z.number()),
  vel: z.number(),
  st: z.enum(['ok', 'lost', 'off', 'uncalibrated']),
  stop: z.optional(z.nullable(z.string().check(z.maxLength(60)))),
});

export type Position = z.infer<typeof positionSchema>;

/** Reads a position from outside; undefined for anything else. */
export function readPosition(value: unknown): Position | undefined {
  const result = positionSchema.safeParse(value);
  return result.success ? result.data : undefined;
}

/** How long no position may come until the sensor counts as lost, in milliseconds. */
export const silence = 2000;
