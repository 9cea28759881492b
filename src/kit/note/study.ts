import type { Activity } from '@/core/place/place.ts';
import type { Progress } from '@/core/progress/progress.ts';

/** What notes need of study records: the functions of these names in src/learner. */
export interface Study {
  record(deed: {
    activity: Activity;
    part: string;
    verb: 'annotated';
    note?: string;
    quote?: string;
  }): Promise<unknown>;
  loadProgress(): Promise<Progress>;
  subscribe(listener: (progress: Progress) => void): () => void;
}
