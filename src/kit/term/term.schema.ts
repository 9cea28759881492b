import { z } from 'astro/zod';
import { text } from '@/kit/work/text.schema.ts';

/** `<Term definition="…">党支部</Term>`, inside a line of text. */
export const termSchema = z.strictObject({
  definition: text(200).meta({ title: '解释', description: '这个词是什么意思', example: '党的基础组织' }),
  pinyin: text(80).optional().meta({ title: '拼音', description: '不写就自动注音', example: 'dǎng zhī bù' }),
});
