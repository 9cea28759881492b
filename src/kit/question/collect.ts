import type { Question, Response } from '@/core/marking/question.ts';
import { faceOf, type Face } from './face.ts';
import { Sheet } from './sheet.ts';

/**
 * Makes a question's HTML work where nothing is marked: an examination, whose key is on the server alone. What is entered is
 * told after each change; undefined: nothing, or too little.
 * @param root holds the fieldset and a `.hint` for what is read out
 * @param question as far as it is known: of its key only that there is one
 */
export function collect(
  root: HTMLElement,
  question: Question,
  entered: Response | undefined,
  changed: (response: Response | undefined) => void,
): Pick<Face, 'show' | 'choose'> {
  const sheet = new Sheet(root);
  const face = faceOf(sheet, question);
  // Things stand in the order in which they were sent: what has to be put in order begins with that.
  if (question.type === 'order')
    face.show(entered ?? question.items.map((_, index) => String.fromCharCode(65 + index)));
  else if (entered !== undefined) face.show(entered);
  sheet.fieldset.addEventListener('input', () => changed(face.read()));
  return face;
}
