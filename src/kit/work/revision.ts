import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The revision of a work: the first 12 hexadecimal digits of the SHA-256 of its source file. Pages and catalogue agree. */
export function revisionOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
}
