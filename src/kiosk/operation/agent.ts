import * as z from 'zod/mini';
import type { Kiosk } from '@/kiosk/kiosk.ts';

/** What the agent around the browser says (scripts/kiosk); what is not for us is left alone. */
const said = z.object({
  agent: z.optional(z.looseObject({ temperature: z.optional(z.number()) })),
  screenshot: z.optional(z.object({ id: z.string(), jpeg: z.optional(z.string()), problem: z.optional(z.string()) })),
});

/** An agent that has said nothing for so long is gone, in milliseconds: it speaks every half minute. */
const patience = 100_000;
const screenshotPatience = 15_000;

/** The program that watches over the browser, where there is one. */
export interface Agent {
  isThere(): boolean;
  /** Degrees Celsius, or null. */
  temperature(): number | null;
  /** A picture of the screen. Rejects where the agent can't take one, or does not answer. */
  screenshot(id: string): Promise<Blob>;
}

declare global {
  interface Window {
    /** A binding that the agent puts into the page. */
    xuelangAgent?: (json: string) => void;
  }
}

export function watchAgent(kiosk: Kiosk): Agent {
  let heard = -Infinity;
  let temperature: number | null = null;
  const waiting = new Map<string, (jpeg: string | undefined) => void>();
  kiosk.on('agent', (message) => {
    const parsed = z.safeParse(said, message);
    if (!parsed.success) return;
    heard = performance.now();
    const { agent, screenshot } = parsed.data;
    if (agent) temperature = agent.temperature ?? null;
    if (screenshot) waiting.get(screenshot.id)?.(screenshot.jpeg);
  });
  const isThere = (): boolean => window.xuelangAgent !== undefined && performance.now() - heard < patience;

  return {
    isThere,
    temperature: () => (isThere() ? temperature : null),
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
        window.xuelangAgent?.(JSON.stringify({ ask: 'screenshot', id }));
      }),
  };
}

function fromBase64(text: string): Blob {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: 'image/jpeg' });
}
