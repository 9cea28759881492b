import type { Sound } from '@/kit/narration/manifest.ts';
import { soundOf } from '@/kit/narration/sounds.ts';
import type { Hall } from '@/media/hall/hall.schema.ts';
import { hallParts, type HallPart } from '@/media/hall/spoken.ts';

/** What is heard of a hall: a stop of a tour, or a label. */
export interface Heard {
  part: HallPart;
  sound: Sound;
}

/** What somebody has read of a hall, by the part's id. */
export async function hallSounds(hall: Hall): Promise<Map<string, Heard>> {
  const found = await Promise.all(
    hallParts(hall).map(async (part) => ({ part, sound: await soundOf(`hall/${hall.id}`, part.id) })),
  );
  return new Map(found.flatMap(({ part, sound }) => (sound ? [[part.id, { part, sound }] as const] : [])));
}

/** Who reads, as pages say it. */
export function voiceOf({ voice, draft }: Sound): string {
  return draft ? '机器试读' : `${voice} 朗读`;
}
