import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * The revision of a work: the first 12 hexadecimal digits of the SHA-256 of its source file, the same on systems that
 * end lines otherwise. Pages and catalogue agree.
 */
export function revisionOf(file: string): string {
  return revisionOfText(readFileSync(file, 'utf8'));
}

/** The revision of a work whose source is at hand. */
export function revisionOfText(source: string): string {
  const text = source.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
