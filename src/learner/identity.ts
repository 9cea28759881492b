import { uuidV7, uuidV7Pattern } from '@/core/record/uuid.ts';
import { readLocal, writeLocal } from './local.ts';

/** A new id. `getRandomValues` is there on plain HTTP too, where `randomUUID` is not. */
export function newId(now = Date.now()): string {
  return uuidV7(now, crypto.getRandomValues(new Uint8Array(16)));
}

/** This visit to the page. */
export const session = newId();

/** This browser profile, from its first record on. */
export function device(): string {
  const known = readLocal('device');
  if (known !== null && uuidV7Pattern.test(known)) return known;
  const made = newId();
  writeLocal('device', made);
  return made;
}
