import { z } from 'astro/zod';
import { text } from '@/kit/work/text.schema.ts';

/** `<Hall id="…" />`: the way from a lesson into a hall. */
export const hallEmbedSchema = z.strictObject({
  id: text(80).meta({ title: '展馆的编号', description: '通向哪个展馆', example: 'jin-ye-chang-lang' }),
});
