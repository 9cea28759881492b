import { uuidV7 } from '@/core/record/uuid.ts';

/**
 * The id of a run through a bank: a UUIDv7, and the seed of everything that is drawn and shuffled in it. A run over the
 * questions missed in another run says so in bits that UUIDv7 leaves free, so that any device finds the same questions
 * again without another field in the records: the last bit is 1, and the four bytes before the last byte repeat the low
 * four bytes of the other run's time.
 * @param random 16 random bytes; left as they are.
 */
export function newAttempt(now: number, random: Uint8Array, missedIn?: string): string {
  const bytes = random.slice(0, 16);
  bytes[15] = ((bytes[15] ?? 0) & 0xfe) | (missedIn === undefined ? 0 : 1);
  if (missedIn !== undefined)
    for (let i = 0; i < 4; i++) bytes[11 + i] = Number.parseInt(timeOf(missedIn).slice(i * 2, i * 2 + 2), 16);
  return uuidV7(now, bytes);
}

/** Whether a run asks what was missed in another one. */
export function isRetry(attempt: string): boolean {
  return Number.parseInt(attempt.slice(-1), 16) % 2 === 1;
}

/** The run whose missed questions a run asks, if it is among the known ones. */
export function retried(attempt: string, known: readonly string[]): string | undefined {
  return isRetry(attempt) ? known.find((other) => timeOf(other) === attempt.slice(26, 34)) : undefined;
}

/** The low four bytes of the time, in hexadecimal. */
function timeOf(attempt: string): string {
  return attempt.slice(4, 8) + attempt.slice(9, 13);
}
