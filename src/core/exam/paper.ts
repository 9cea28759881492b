import type { Question } from '@/core/marking/question.ts';

/**
 * A paper as the build hands it to the API: rules resolved to the questions that may be drawn, with their keys. Texts of
 * questions are HTML (strong, em, code, a, br and nothing else), made by the build from the editor's Markdown.
 */
export interface Paper {
  id: string;
  title: string;
  summary: string;
  /** Lines of plain text. */
  instructions: string;
  /** What the editor proposes; whoever schedules the examination decides. */
  minutes: number;
  /** Percent of all points. */
  pass: number;
  attempts: number;
  /** Whether each member gets questions and options in an order of their own. */
  shuffle: boolean;
  parts: PaperPart[];
}

export interface PaperPart {
  title: string;
  /** Of each question. */
  points: number;
  /** How many of the pool are asked. */
  take: number;
  pool: Question[];
}

/** A picture of a question, named by its content: the name tells nothing. */
export interface ExamPicture {
  name: string;
  /** Its media type. */
  type: string;
  base64: string;
}

/** What the catalogue knows of examinations. The API alone reads it. */
export interface ExamCatalogue {
  papers: Paper[];
  pictures: ExamPicture[];
}

/** How many questions an attempt has. */
export function countOf({ parts }: Paper): number {
  return parts.reduce((sum, { take }) => sum + take, 0);
}

/** All points that can be had. */
export function fullOf({ parts }: Paper): number {
  return parts.reduce((sum, { take, points }) => sum + take * points, 0);
}
