import { defineCollection } from 'astro:content';
import { worksIn } from '@/media/works.loader.ts';
import { noticeSchema } from './notice.schema.ts';

export const notice = defineCollection({
  loader: worksIn('notice', 'index.mdx'),
  schema: noticeSchema,
});
