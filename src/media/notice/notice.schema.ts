import { z } from 'astro/zod';
import { day } from '@/kit/work/date.schema.ts';
import { endsAfterItBegins, workFields } from '@/kit/work/work.schema.ts';

/** A notice's frontmatter. */
export const noticeSchema = z
  .strictObject({
    ...workFields,
    date: day.meta({ title: '日期', description: '通知的日期', example: '2026-11-01' }),
    important: z.boolean().default(false).meta({
      title: '重要',
      description: '写 true 时在首页突出显示',
      example: 'true',
    }),
  })
  .superRefine(endsAfterItBegins);
