import type { Question, Response } from '@/core/marking/question.ts';
import { blankFace } from './blank.ts';
import { choiceFace } from './choice.ts';
import { hotspotFace } from './hotspot.ts';
import { matchFace } from './match.ts';
import { orderFace } from './order.ts';
import type { Sheet } from './sheet.ts';

/** What the browser does with one type of question. The HTML is there already; a face reads it and moves it. */
export interface Face {
  /** Empties the answer and orders what may change places; the same seed gives the same order on every device. */
  begin(seed: string, shuffled: boolean): void;
  /** What is entered; undefined while there is too little to check. */
  read(): Response | undefined;
  /** Enters an earlier answer. One that no longer fits the question is entered as far as it fits. */
  show(response: Response): void;
  /** Marks what was answered; `whole` also shows what would have been right. */
  mark(response: Response, whole: boolean): void | Promise<void>;
  /** Before another try, where what was entered is in the way. */
  again?(): void;
  /** Chooses the nth option as shown (a key was pressed). False: there is none. */
  choose?(index: number): boolean;
}

/** The face of a question on its sheet. */
export function faceOf(sheet: Sheet, question: Question): Face {
  switch (question.type) {
    case 'hotspot':
      return hotspotFace(sheet, question);
    case 'blank':
      return blankFace(sheet, question);
    case 'order':
      return orderFace(sheet, question);
    case 'match':
      return matchFace(sheet, question);
    default:
      return choiceFace(sheet, question);
  }
}
