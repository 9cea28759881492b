import { z } from 'astro/zod';
import { text } from './text.schema.ts';

const pronounced = z.strictObject({
  word: text(20).meta({ title: '词', description: '容易读错的词', example: '朝阳' }),
  pinyin: text(80).meta({ title: '读音', description: '每个字的拼音，用空格分开', example: 'zhāo yáng' }),
});

/** How words that are easily misread are pronounced, in the frontmatter of works that are read aloud. */
export const pronunciation = z
  .array(pronounced)
  .default([])
  .meta({ title: '读音', description: '容易读错的词怎么读', example: '[{ word: 朝阳, pinyin: zhāo yáng }]' });

export type Pronunciation = z.infer<typeof pronunciation>;
