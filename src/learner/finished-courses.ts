import type { WorkFact } from '@/core/catalogue/work-fact.ts';
import { splitActivity, type Activity } from '@/core/place/place.ts';
import type { Progress } from '@/core/progress/progress.ts';
import { isCompleted } from '@/core/progress/read.ts';
import { worksCompleted } from '@/core/progress/standing.ts';
import { record } from '@/learner/record.ts';

/**
 * Records the completion of each course whose works are all completed: the seal then stays, whatever an editor adds to
 * the course later.
 */
export async function recordFinishedCourses(progress: Progress, works: ReadonlyMap<Activity, WorkFact>): Promise<void> {
  for (const { activity, revision, parts } of works.values()) {
    if (splitActivity(activity).kind !== 'course' || isCompleted(progress[activity]) || parts.length === 0) continue;
    if (
      worksCompleted(
        progress,
        parts.map(({ id }) => id as Activity),
      ) < parts.length
    )
      continue;
    await record({ activity, verb: 'completed', revision });
  }
}
