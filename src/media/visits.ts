import type { Activity } from '@/core/place/place.ts';
import type { WorkProgress } from '@/core/progress/progress.ts';
import { isPartDone } from '@/core/progress/read.ts';
import { subscribe } from '@/learner/progress.ts';
import { record } from '@/learner/record.ts';
import { startStudyTime } from '@/learner/study-time.ts';

/** A work that one walks through: a hall by its exhibits, a panorama by its scenes. */
export interface VisitOutline {
  activity: Activity;
  revision: string;
  /** Ids in their order. */
  parts: string[];
}

export interface Visits {
  /**
   * The visitor walks (3D): the part in view and near enough, undefined where there is none. The page below counts nothing
   * until `leave`.
   */
  enter(part: string | undefined): void;
  /** The visitor reads the page again. */
  leave(): void;
  /** A tour was gone to its end. */
  tourFinished(tour: string): void;
  stop(): void;
}

/**
 * Measures study in a hall or panorama and records visits. A part is visited when it was looked at for three seconds of
 * study without a break: read on the page, or stood before in 3D; the rule of docs/developers/halls.md. The work is
 * completed with its last part.
 * @param articles the parts on the page, each with its id
 */
export function startVisits(outline: VisitOutline, articles: readonly HTMLElement[]): Visits {
  const { activity, revision } = outline;
  let isWalking = false;
  let time = startStudyTime(activity, articles);
  let completing = false;

  const walk = (walks: boolean) => {
    if (walks === isWalking) return;
    isWalking = walks;
    time.stop();
    time = startStudyTime(activity, walks ? [] : articles);
  };
  const settle = (work: WorkProgress | undefined) => {
    const isWhole = outline.parts.every((part) => isPartDone(work, part));
    if (!isWhole || completing || work?.completed?.revision === revision) return;
    completing = true;
    void record({ activity, verb: 'completed', revision });
  };
  const unsubscribe = subscribe((progress) => settle(progress[activity]));

  return {
    enter: (part) => {
      walk(true);
      time.enter(part);
    },
    leave: () => walk(false),
    tourFinished: (tour) => void record({ activity, verb: 'experienced', part: tour }),
    stop: () => {
      time.stop();
      unsubscribe();
    },
  };
}
