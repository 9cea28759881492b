import type { Activity } from '@/core/place/place.ts';
import { isCompleted } from '@/core/progress/read.ts';
import { recordFinishedCourses } from '@/learner/finished-courses.ts';
import { loadProgress } from '@/learner/progress.ts';
import { loadWorks } from '@/learner/works.ts';

/** Shows the course's seal at the end of its last work, and records that the course is completed. */
export async function stampSeal(place: HTMLElement): Promise<void> {
  await recordFinishedCourses(await loadProgress(), await loadWorks());
  place.hidden = !isCompleted((await loadProgress())[place.dataset['sealed'] as Activity]);
}
