import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from './write-atomically.ts';

const file = (root: string): string => join(root, '.build/held');

/**
 * After going back to an earlier release, what lies in the project is not published by itself until someone changes it:
 * the next look would bring the same fault back.
 * @param files the fingerprint of the project's files
 */
export async function hold(root: string, files: string): Promise<void> {
  await writeAtomically(file(root), files);
}

export async function isHeld(root: string, files: string): Promise<boolean> {
  return (await readFile(file(root), 'utf8').catch(() => '')) === files;
}

/** Publishes by itself again. */
export async function letGo(root: string): Promise<void> {
  await rm(file(root), { force: true });
}
