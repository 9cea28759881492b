import { defineCollection } from 'astro:content';
import { worksIn } from '@/media/works.loader.ts';
import { lessonSchema } from './lesson.schema.ts';

export const lesson = defineCollection({
  loader: worksIn('lesson', 'index.mdx'),
  schema: ({ image }) => lessonSchema(image()),
});
