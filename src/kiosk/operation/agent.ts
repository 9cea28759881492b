import * as z from 'zod/mini';
import type { Condition } from '@/core/kiosk/heartbeat.ts';
import type { Kiosk } from '@/kiosk/kiosk.ts';
import { askAgent, hasAgent } from '@/kiosk/ask-agent.ts';

/** What the agent around the browser says (scripts/kiosk); what is not for us is left alone. */
const said = z.object({
  agent: z.optional(
    z.object({
      temperature: z.optional(z.number()),
      restarts: z.optional(z.number()),
      lastRestart: z.optional(z.object({ at: z.number(), why: z.string() })),
      disk: z.optional(z.object({ free: z.number(), total: z.number() })),
      fonts: z.optional(z.boolean()),
    }),
  ),
  screenshot: z.optional(z.object({ id: z.string(), jpeg: z.optional(z.string()), problem: z.optional(z.string()) })),
});

/** An agent that has said nothing for so long is gone, in milliseconds: it speaks every half minute. */
const patience = 100_000;
const screenshotPatience = 15_000;
/** How long the first word is waited for. */
const firstPatience = 3_000;

/** The program that watches over the browser, where there is one. */
export interface Agent {
  /** Resolves once it has spoken, or it is clear that nobody does. */
  readonly ready: Promise<void>;
  isThere(): boolean;
  /** Degrees Celsius, or null. */
  temperature(): number | null;
  /** What it says of the machine; null where there is no agent. */
  machine(): NonNullable<Condition['machine']> | null;
  /** A picture of the screen. Rejects where the agent can't take one, or does not answer. */
  screenshot(id: string): Promise<Blob>;
}

export function watchAgent(kiosk: Kiosk): Agent {
  let heard = -Infinity;
  let last: NonNullable<z.output<typeof said>['agent']> = {};
  const waiting = new Map<string, (jpeg: string | undefined) => void>();
  let hearFirst = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    hearFirst = resolve;
    setTimeout(resolve, hasAgent() ? firstPatience : 0);
  });
  kiosk.on('agent', (message) => {
    const parsed = z.safeParse(said, message);
    if (!parsed.success) return;
    heard = performance.now();
    const { agent, screenshot } = parsed.data;
    if (agent) {
      last = agent;
      hearFirst();
    }
    if (screenshot) waiting.get(screenshot.id)?.(screenshot.jpeg);
  });
  // It spoke when the page was new: perhaps before anybody listened.
  askAgent({ ask: 'tell' });
  const isThere = (): boolean => hasAgent() && performance.now() - heard < patience;

  return {
    ready,
    isThere,
    temperature: () => (isThere() ? (last.temperature ?? null) : null),
    machine: () =>
      isThere()
        ? {
            restarts: last.restarts ?? 0,
            restarted: last.lastRestart ?? null,
            disk: last.disk ?? null,
            fonts: last.fonts !== false,
          }
        : null,
    screenshot: (id) =>
      new Promise((resolve, reject) => {
        const settle = (jpeg: string | undefined): void => {
          clearTimeout(timer);
          waiting.delete(id);
          if (jpeg === undefined) reject(new Error('no screenshot'));
          else resolve(fromBase64(jpeg));
        };
        const timer = setTimeout(() => settle(undefined), screenshotPatience);
        waiting.set(id, settle);
        askAgent({ ask: 'screenshot', id });
      }),
  };
}

function fromBase64(text: string): Blob {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: 'image/jpeg' });
}
