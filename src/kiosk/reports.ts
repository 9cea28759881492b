import { measureFrames } from './fps.ts';
import type { Fault, KioskStatus } from './kiosk.ts';

/** What is known of a kiosk's health. */
export interface Reports {
  /** An error that nobody handles. */
  trouble(error: unknown, address?: string): void;
  report(name: string, value: unknown): void;
  fields(): Pick<KioskStatus, 'fps' | 'lastError' | 'version'> & { [name: string]: unknown };
}

/** @param tell told of each error */
export function createReports(tell: (fault: Fault) => void): Reports {
  const reports = new Map<string, unknown>();
  const frames = measureFrames();
  // Scripts are named by a hash of what is in them.
  const version = new URL(import.meta.url).pathname.split('/').at(-1) ?? '';
  let lastError: KioskStatus['lastError'];
  return {
    trouble(error, address) {
      const message = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 300);
      const fault = { message, ...(address !== undefined && { address }) };
      lastError = { at: Date.now(), ...fault };
      tell(fault);
    },
    report(name, value) {
      if (value === undefined) reports.delete(name);
      else reports.set(name, value);
    },
    fields: () => ({ fps: frames(), ...(lastError && { lastError }), version, ...Object.fromEntries(reports) }),
  };
}
