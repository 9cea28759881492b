import { defineCollection } from 'astro:content';
import { withPictureIn } from '@/kit/question/picture.ts';
import { worksIn } from '@/media/works.loader.ts';
import { quizSchema } from './quiz.schema.ts';

export const quiz = defineCollection({
  loader: worksIn('quiz', 'index.yaml'),
  schema: quizSchema.transform((bank) => ({
    ...bank,
    questions: bank.questions.map((question) => withPictureIn(`/content/quiz/${bank.id}`, question)),
  })),
});
