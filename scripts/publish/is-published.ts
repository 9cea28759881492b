import type { Fingerprint } from '@/core/release/release.ts';
import { fingerprint, knownFilesOf, sameInputs } from '../fingerprint.ts';
import { isHeld } from './held.ts';
import { currentRelease, readRelease } from './releases.ts';

/** What the site would be built from now. */
export function inputsOf(root: string, now: number): Promise<Fingerprint> {
  return fingerprint(root, knownFilesOf(root), now);
}

/** What is left to do: nothing where someone went back to an earlier release since. */
export type Left = 'all' | 'search' | 'nothing';

/** What publishing this would bring. */
export async function leftToPublish(root: string, inputs: Fingerprint): Promise<Left> {
  const name = await currentRelease(root);
  const release = name === undefined ? undefined : await readRelease(root, name);
  if (release === undefined) return 'all';
  if (!sameInputs(inputs, release.print) && !(await isHeld(root, inputs.files))) return 'all';
  return release.searchFollows ? 'search' : 'nothing';
}
