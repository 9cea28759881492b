import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { workId } from '@/kit/work/work-id.ts';
import { courseSchema } from './course.schema.ts';

export const course = defineCollection({
  loader: glob({ base: './content/course', pattern: '*/index.yaml', generateId: workId }),
  schema: ({ image }) => courseSchema(image()),
});
