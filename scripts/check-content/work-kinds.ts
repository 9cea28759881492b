import type { z } from 'astro/zod';
import { coverFile } from '@/kit/work/picture.schema.ts';
import { courseSchema } from '@/media/course/course.schema.ts';
import { examSchema } from '@/media/exam/exam.schema.ts';
import { hallSchema } from '@/media/hall/hall.schema.ts';
import { lessonSchema } from '@/media/lesson/lesson.schema.ts';
import { noticeSchema } from '@/media/notice/notice.schema.ts';
import { panoramaSchema } from '@/media/panorama/panorama.schema.ts';
import { quizSchema } from '@/media/quiz/quiz.schema.ts';
import { railSchema } from '@/media/rail/rail.schema.ts';
import { readingSchema } from '@/media/reading/reading.schema.ts';
import { videoSchema } from '@/media/video/video.schema.ts';

interface WorkKindFacts {
  /** Its Chinese name. */
  name: string;
  /** The file in the work's folder. */
  file: 'index.yaml' | 'index.mdx';
  schema: z.ZodType;
}

/** The kinds of work that editors can make. */
export const workKinds = {
  course: { name: '课程', file: 'index.yaml', schema: courseSchema(coverFile) },
  lesson: { name: '微课', file: 'index.mdx', schema: lessonSchema(coverFile) },
  reading: { name: '有声书', file: 'index.mdx', schema: readingSchema(coverFile) },
  hall: { name: '展馆', file: 'index.yaml', schema: hallSchema(coverFile) },
  panorama: { name: '全景', file: 'index.yaml', schema: panoramaSchema(coverFile) },
  video: { name: '视频', file: 'index.yaml', schema: videoSchema(coverFile) },
  rail: { name: '滑轨', file: 'index.yaml', schema: railSchema(coverFile) },
  quiz: { name: '测验', file: 'index.yaml', schema: quizSchema },
  exam: { name: '考试', file: 'index.yaml', schema: examSchema },
  notice: { name: '通知', file: 'index.mdx', schema: noticeSchema },
} satisfies Record<string, WorkKindFacts>;

export type WorkKind = keyof typeof workKinds;

/** Kinds whose works have pages and can be studied: all but examinations, which are for the API alone. */
export type StudiedKind = Exclude<WorkKind, 'exam'>;

export function isWorkKind(name: string): name is WorkKind {
  return Object.hasOwn(workKinds, name);
}

/** Whether works of a kind can be read aloud: they have sound beside their text. */
export function isSpoken(kind: WorkKind): boolean {
  return kind === 'lesson' || kind === 'reading' || kind === 'hall';
}
