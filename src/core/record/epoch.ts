/**
 * Erasing one's study begins a new epoch. Another device may not have heard of it and still hold older records, so each
 * batch says in which epoch it was recorded. An epoch is a number that only grows; 0 is the first.
 */
export interface Epoch {
  epoch: number;
  /** When the member last erased their study, in milliseconds since 1970; 0: never. */
  erased: number;
}

/**
 * Whether a record belongs to what was erased. One of the present epoch never does. One of an earlier epoch was made by a
 * device that had not heard: it stays only if it is known to have ended after the erasure.
 * @param ended by the server's clock; later than `stored` if a clock was changed in between, and then nothing is known
 * @param stored when it arrived
 */
export function isErased(record: { epoch: number; ended: number }, present: Epoch, stored: number): boolean {
  if (record.epoch >= present.epoch || present.erased === 0) return false;
  return record.ended <= present.erased || record.ended > stored;
}
