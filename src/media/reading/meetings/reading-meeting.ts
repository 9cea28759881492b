import type { Meeting } from '@/kit/interaction/meeting.ts';

/** An interaction of a reading: it comes behind a sentence, and a choice leads to others. */
export interface ReadingMeeting extends Pick<Meeting, 'id' | 'kind' | 'title' | 'required' | 'always' | 'seconds'> {
  sentence: string;
  /** Of a choice: the sentence that each option leads to, null to go on. */
  ways?: (string | null)[];
}
