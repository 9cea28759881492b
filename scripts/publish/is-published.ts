import type { Fingerprint } from '@/core/release/release.ts';
import { fingerprint, knownFilesOf, sameInputs } from '../fingerprint.ts';
import { isHeld } from './held.ts';
import { currentRelease, readRelease } from './releases.ts';

/** What the site would be built from now. */
export function inputsOf(root: string, now: number): Promise<Fingerprint> {
  return fingerprint(root, knownFilesOf(root), now);
}

/** Whether building from this would bring nothing, or nothing wanted: someone went back to an earlier release since. */
export async function isPublished(root: string, inputs: Fingerprint): Promise<boolean> {
  const name = await currentRelease(root);
  const release = name === undefined ? undefined : await readRelease(root, name);
  if (release === undefined) return false;
  return sameInputs(inputs, release.print) || isHeld(root, inputs.files);
}
