import type { Question } from '@/core/marking/question.ts';
import { inFolder } from '@/kit/work/content-path.ts';

/** The question with its picture's path, if it has one, made absolute: pages find pictures under `/content/…`. */
export function withPictureIn(folder: string, question: Question): Question {
  return question.type === 'hotspot' ? { ...question, picture: inFolder(folder, question.picture) } : question;
}
