/**
 * When a browser that is well is started anew all the same: how long it ran, in milliseconds, and between which hours of the
 * machine's clock. Chromium keeps some kilobytes of every frame that was ever open in it (measurements.md), and a screen
 * runs for months.
 */
export const renewal = { after: 20 * 3_600_000, from: 3, until: 5 };

/** Whether it is time for that: it is night, and nobody uses the screen. @param status what the page says of itself */
export function isTimeToRenew(ran: number, now: Date, status: unknown, { after, from, until } = renewal): boolean {
  const { state } = (status ?? {}) as { state?: unknown };
  const hour = now.getHours();
  return ran >= after && hour >= from && hour < until && (state === 'attract' || state === 'dark');
}

/** Whether the page came from what the device keeps, and so comes again without a network. */
export function opensByItself(status: unknown): boolean {
  const { release } = (status ?? {}) as { release?: { version?: unknown } | null };
  return typeof release?.version === 'string';
}
