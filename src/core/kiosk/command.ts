import * as z from 'zod/mini';
import { anyText } from '@/core/people/text.ts';

const text = z.pipe(anyText(400), z.string().check(z.trim(), z.minLength(1), z.maxLength(120)));

/** What a screen can be told from the office. */
export const orderSchema = z.discriminatedUnion('do', [
  /** Loads the page anew: when nobody stands before it, or at once. */
  z.object({ do: z.literal('reload'), force: z.boolean() }),
  /** Shows a sentence over whatever is shown, for so many seconds. */
  z.object({ do: z.literal('message'), text, seconds: z.int().check(z.gte(5), z.lte(3600)) }),
  /** Sends a picture of what is on the screen. */
  z.object({ do: z.literal('screenshot') }),
]);

export type Order = z.infer<typeof orderSchema>;

/** An order on its way to a screen. It comes at least once: by its id the screen knows what it has done. */
export const commandSchema = z.object({ id: z.string(), until: z.number(), order: orderSchema });

export type KioskCommand = z.infer<typeof commandSchema>;

/** What becomes of it. `no-agent`: a page can't take a picture of itself; `failed`: the agent could not. */
export const outcomes = ['done', 'no-agent', 'failed', 'too-late'] as const;

export type Outcome = (typeof outcomes)[number];

/** How long an order is worth following, in milliseconds. A message is so as long as it would have been shown. */
export function patienceOf(order: Order): number {
  if (order.do === 'message') return order.seconds * 1000;
  return order.do === 'reload' ? 3_600_000 : 120_000;
}
