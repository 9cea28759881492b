import type { Activity } from '@/core/place/place.ts';

/** What a page in the browser may know of a work it does not show: enough to name it and to say how far one is. */
export interface WorkFact {
  activity: Activity;
  title: string;
  /** A short hash of the source: an edit makes a new revision. */
  revision: string;
  /** Sections of a lesson, questions of a quiz, exhibits of a hall, scenes of a panorama, stops of a rail, works of a course. */
  parts: { id: string; title?: string }[];
  /** Ids of the questions that stand in it, where they are not its parts. */
  questions?: string[];
  /** How many sentences a reading has, or stretches a video: its study is counted by them. */
  sentences?: number;
  /** The characters of a course's seal. */
  seal?: string;
}
