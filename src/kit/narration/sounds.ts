import type { Activity } from '@/core/place/place.ts';
import type { Sound } from './manifest.ts';
import { narrationName, narrationSchema, soundFormats } from './narration.schema.ts';

// With hashed names: what is kept or cached of one narration is never taken for another's.
const files = import.meta.glob<string>('/content/*/*/audio/*.{opus,m4a,vtt}', { query: '?url', import: 'default' });
const told = import.meta.glob<unknown>(['/content/*/*/audio/*.json', '!/content/*/*/audio/*.review.json'], {
  import: 'default',
});

/**
 * The sound that stands beside a work's text; undefined while nobody has read the part. The content check has refused
 * what is incomplete by the time a page asks.
 */
export async function soundOf(activity: Activity, part: string | undefined): Promise<Sound | undefined> {
  const path = `/content/${activity}/audio/${narrationName(part)}`;
  const [narration, cues] = await Promise.all([told[`${path}.json`]?.(), files[`${path}.vtt`]?.()]);
  const found = await Promise.all(
    soundFormats.map(async ({ ending, type }) => ({ url: await files[`${path}.${ending}`]?.(), type })),
  );
  const playable = found.flatMap(({ url, type }) => (url === undefined ? [] : [{ url, type }]));
  if (narration === undefined || cues === undefined || playable.length === 0) return undefined;
  return { ...narrationSchema.parse(narration), files: playable, cues };
}
