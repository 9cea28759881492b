import { z } from 'astro/zod';
import { pictureFile } from '@/kit/work/picture.schema.ts';
import { text } from '@/kit/work/text.schema.ts';

/** `<Compare before="./a.svg" after="./b.svg" alt="…" />`: two pictures of the same size, one over the other. */
export const compareSchema = z.strictObject({
  before: pictureFile.meta({ title: '前一张图', description: '以前的图片', example: './before.svg' }),
  after: pictureFile.meta({ title: '后一张图', description: '现在的图片', example: './after.svg' }),
  beforeLabel: text(12).default('以前').meta({ title: '前图的标签', description: '前一张图上的字', example: '以前' }),
  afterLabel: text(12).default('现在').meta({ title: '后图的标签', description: '后一张图上的字', example: '现在' }),
  alt: text(300).meta({
    title: '图片说明',
    description: '两张图各有什么，说给看不见图的人听',
    example: '左图…，右图…',
  }),
  caption: text(200).optional().meta({ title: '图题', description: '图下面的一行字', example: '同一个村口' }),
});
