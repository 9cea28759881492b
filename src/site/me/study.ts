import type { Progress } from '@/core/progress/progress.ts';
import { showCourses } from '@/site/me/courses.ts';
import { showHours } from '@/site/me/hours.ts';
import { showReviewLine } from '@/site/review-line.ts';
import { showQuizzes } from '@/site/me/quizzes.ts';

/**
 * Fills what a study book has once there is study: hours, courses, quizzes.
 * @param goal hours of study a year
 */
export function showStudy(root: HTMLElement, progress: Progress, goal: number, timeZone: string): void {
  void showReviewLine(root, progress, timeZone);
  showHours(root, progress, goal, timeZone);
  showCourses(root, progress, timeZone);
  showQuizzes(root, progress, timeZone);
}
