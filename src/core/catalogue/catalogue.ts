import type { ExamCatalogue } from '@/core/exam/paper.ts';
import type { KioskConfig } from '@/core/kiosk/kiosk.schema.ts';
import type { Activity } from '@/core/place/place.ts';
import type { Question } from '@/core/marking/question.ts';

/**
 * What the API may know of content. The build writes it beside the site, not into it: it is not served, and
 * pages never see it.
 */
export interface Catalogue {
  /** The IRI base of this installation's activities (site.yaml). */
  activityBase: string;
  /** IANA name; decides days and deadlines. */
  timeZone: string;
  works: Work[];
  exams: ExamCatalogue;
  /** Kiosks as editors wrote them, in the order of their ids. */
  kiosks: KioskFacts[];
}

/** A kiosk as the API and the office know it. */
export interface KioskFacts {
  id: string;
  title: string;
  /** As in its file, with what is not written there filled in. */
  config: KioskConfig;
}

/** A work as the API knows it. */
export interface Work {
  activity: Activity;
  title: string;
  /** A short hash of the source: an edit makes a new revision. */
  revision: string;
  /** Ids of the parts in their order: sections of a lesson, questions of a quiz, exhibits of a hall, scenes of a panorama, stops of a rail, activities of a course. */
  parts: string[];
  /** Questions with their keys, for the server's own marks. */
  questions: Question[];
}
