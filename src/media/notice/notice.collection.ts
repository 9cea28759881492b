import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { workId } from '@/kit/work/work-id.ts';
import { noticeSchema } from './notice.schema.ts';

export const notice = defineCollection({
  loader: glob({ base: './content/notice', pattern: '*/index.mdx', generateId: workId }),
  schema: noticeSchema,
});
