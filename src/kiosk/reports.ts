import { measureFrames } from './fps.ts';
import type { KioskStatus } from './kiosk.ts';

/** What is known of a kiosk's health. */
export interface Reports {
  /** An error that nobody handles. */
  trouble(error: unknown): void;
  report(name: string, value: unknown): void;
  fields(): Pick<KioskStatus, 'fps' | 'lastError' | 'version'> & { [name: string]: unknown };
}

export function createReports(): Reports {
  const reports = new Map<string, unknown>();
  const frames = measureFrames();
  // Scripts are named by a hash of what is in them.
  const version = new URL(import.meta.url).pathname.split('/').at(-1) ?? '';
  let lastError: KioskStatus['lastError'];
  return {
    trouble(error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      lastError = { at: Date.now(), message: message.slice(0, 300) };
    },
    report(name, value) {
      if (value === undefined) reports.delete(name);
      else reports.set(name, value);
    },
    fields: () => ({ fps: frames(), ...(lastError && { lastError }), version, ...Object.fromEntries(reports) }),
  };
}
