import * as z from 'zod/mini';
import { calibrationSchema } from './calibration.ts';

/** What the bridge says of itself when a page comes, and whenever it changes (event `state` of its stream). */
export const bridgeStateSchema = z.object({
  source: z.object({
    kind: z.enum(['serial', 'udp', 'osc', 'mqtt']),
    /** Whether its connection is there: the port is open, the broker reached. */
    up: z.boolean(),
  }),
  unit: z.enum(['count', 'mm']),
  calibration: z.nullable(calibrationSchema),
  /** Where it keeps the calibration and an emergency stop, and whether the disk took them. Older bridges don't say it. */
  memory: z.optional(z.object({ file: z.string(), isKept: z.boolean() })),
  /** Null: there is none. Limits in millimetres, null while nobody knows the wall; speed in millimetres a second. */
  motor: z.nullable(
    z.object({ limits: z.nullable(z.object({ from: z.number(), to: z.number() })), speed: z.number() }),
  ),
});

export type BridgeState = z.infer<typeof bridgeStateSchema>;
