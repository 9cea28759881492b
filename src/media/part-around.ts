import type { Activity } from '@/core/place/place.ts';
import { address } from '@/kit/language/address.ts';
import { manifestAddress, parseManifest, type NarratedPart } from '@/kit/narration/manifest.ts';

/** The part of a work that a sentence stands in; undefined where the work has it no more, or can't be asked. */
export async function partAround(activity: Activity, sentence: string): Promise<NarratedPart | undefined> {
  try {
    const answer = await fetch(address(manifestAddress(activity)));
    const { parts } = parseManifest(await answer.json());
    return parts.find(({ sentences }) => sentences.includes(sentence));
  } catch {
    return undefined;
  }
}
