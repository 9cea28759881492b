import { kiosk } from '@/kiosk/kiosk.collection.ts';
import { course } from '@/media/course/course.collection.ts';
import { hall } from '@/media/hall/hall.collection.ts';
import { lesson } from '@/media/lesson/lesson.collection.ts';
import { notice } from '@/media/notice/notice.collection.ts';
import { panorama } from '@/media/panorama/panorama.collection.ts';
import { rail } from '@/media/rail/rail.collection.ts';
import { reading } from '@/media/reading/reading.collection.ts';
import { quiz } from '@/media/quiz/quiz.collection.ts';
import { video } from '@/media/video/video.collection.ts';

export const collections = { course, hall, kiosk, lesson, notice, panorama, quiz, rail, reading, video };
