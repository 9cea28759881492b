import type { Record } from '@/core/record/record.ts';

/** A record with the time at which it most likely happened. */
export type StoredRecord = Record & { corrected: number };

/**
 * When a record most likely happened, in whole milliseconds since 1970.
 * @param at the end of the record by the device's clock
 * @param offset the server's clock minus the device's, seen when the record was sent
 * @param stored when the server stored it: nothing ended later than that
 */
export function correct(at: number, offset: number, stored: number): number {
  // + 0 makes 0 of −0, which some comparisons tell apart.
  return Math.round(Math.min(at + offset, stored)) + 0;
}
