import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { workId } from '@/kit/work/work-id.ts';
import { lessonSchema } from './lesson.schema.ts';

export const lesson = defineCollection({
  loader: glob({ base: './content/lesson', pattern: '*/index.mdx', generateId: workId }),
  schema: ({ image }) => lessonSchema(image()),
});
