import { z } from 'astro/zod';
import { text } from '@/kit/work/text.schema.ts';

/** `<Panorama id="…" />`: the way from a lesson into a panorama. */
export const panoramaEmbedSchema = z.strictObject({
  id: text(80).meta({ title: '全景的编号', description: '通向哪个全景', example: 'yi-pian-ye-de-lu' }),
});
