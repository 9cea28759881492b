import { z } from 'astro/zod';
import { text } from '@/kit/work/text.schema.ts';

/** `<Callout kind="key" title="…">` Markdown `</Callout>` */
export const calloutSchema = z.strictObject({
  kind: z.enum(['note', 'key', 'story', 'warning']).default('note').meta({
    title: '种类',
    description: 'note 说明，key 要记住的，story 故事，warning 提醒；不写就是 note',
    example: 'key',
  }),
  title: text(40).optional().meta({ title: '小标题', description: '框里的小标题', example: '记住这一点' }),
});
