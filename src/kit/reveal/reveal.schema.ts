import { z } from 'astro/zod';
import { text } from '@/kit/work/text.schema.ts';

/** `<Reveal title="a question">` the answer in Markdown `</Reveal>` */
export const revealSchema = z.strictObject({
  title: text(120).meta({ title: '问题', description: '先让人想一想的问题', example: '为什么要把支部建在连上？' }),
});
