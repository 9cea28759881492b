/**
 * A question as marking knows it, and the shape of an answer to each type.
 * Options, items, pairs and areas are named by letters in the order in which the author wrote them (A, B, C …), never by
 * the order in which they were shown: a shuffled question and its stored answers stay readable.
 */
export type Question =
  | SingleQuestion
  | MultipleQuestion
  | TrueFalseQuestion
  | BlankQuestion
  | OrderQuestion
  | MatchQuestion
  | HotspotQuestion;

interface Base {
  /** Unique in its work. */
  id: string;
  /** What is asked; Markdown without blocks. */
  ask: string;
  /** Shown after the answer: why it is so. */
  explain?: string | undefined;
  /** 1 easy, 2 ordinary, 3 hard. */
  difficulty?: 1 | 2 | 3 | undefined;
}

/** One of several things to choose from; `feedback` is shown to those who chose it. */
export interface Option {
  text: string;
  feedback?: string | undefined;
}

/** Exactly one option is right: `answer` is its letter. */
export interface SingleQuestion extends Base {
  type: 'single';
  options: Option[];
  answer: string;
}

/** One or more options are right: `answer` lists their letters. */
export interface MultipleQuestion extends Base {
  type: 'multiple';
  options: Option[];
  answer: string[];
}

export interface TrueFalseQuestion extends Base {
  type: 'truefalse';
  answer: boolean;
}

/** `ask` holds a run of four or more underscores for each blank; `answer` lists the accepted texts of each blank. */
export interface BlankQuestion extends Base {
  type: 'blank';
  answer: string[][];
}

/** `items` stand in their right order. */
export interface OrderQuestion extends Base {
  type: 'order';
  items: string[];
}

/** Each left text belongs to the right text beside it. */
export interface MatchQuestion extends Base {
  type: 'match';
  pairs: { left: string; right: string }[];
}

/** Areas of a picture, of which one or more are right. Positions and sizes are percent of the picture. */
export interface HotspotQuestion extends Base {
  type: 'hotspot';
  picture: string;
  alt: string;
  areas: { label: string; x: number; y: number; width: number; height: number }[];
  answer: string[];
}

export type QuestionType = Question['type'];

/**
 * What a member answered.
 * single: a letter · multiple, hotspot: letters · truefalse: boolean · blank: a text for each blank ·
 * order: letters in the chosen order · match: for each left letter the chosen right letter.
 */
export type Response = string | boolean | string[] | Record<string, string>;

/** The letter of the nth option (0 is A). At most 26 options are allowed by the schema. */
export function letter(index: number): string {
  return String.fromCharCode(65 + index);
}
