import { defineCollection } from 'astro:content';
import { worksIn } from '@/media/works.loader.ts';
import { courseSchema } from './course.schema.ts';

export const course = defineCollection({
  loader: worksIn('course', 'index.yaml'),
  schema: ({ image }) => courseSchema(image()),
});
