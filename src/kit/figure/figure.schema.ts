import { z } from 'astro/zod';
import { pictureFile } from '@/kit/work/picture.schema.ts';
import { text } from '@/kit/work/text.schema.ts';

/** `<Figure src="./map.svg" alt="…" caption="…" size="wide" />` */
export const figureSchema = z.strictObject({
  src: pictureFile,
  alt: text(300).meta({ title: '图片说明', description: '图上有什么，说给看不见图的人听', example: '三湾村的示意图' }),
  caption: text(200).optional().meta({ title: '图题', description: '图下面的一行字', example: '三湾村' }),
  size: z.enum(['text', 'wide']).default('text').meta({
    title: '大小',
    description: 'text 与正文同宽，wide 更宽；不写就是 text',
    example: 'wide',
  }),
});
