import {
  letter,
  type HotspotQuestion,
  type MultipleQuestion,
  type Response,
  type SingleQuestion,
  type TrueFalseQuestion,
} from '@/core/marking/question.ts';
import { shuffle } from '@/core/marking/shuffle.ts';
import type { Face } from './face.ts';
import type { Sheet } from './sheet.ts';

type Choice = SingleQuestion | MultipleQuestion | TrueFalseQuestion | HotspotQuestion;

/** Radio buttons and check boxes. True is A and false is B; areas of a picture are lettered too. */
export function choiceFace(sheet: Sheet, question: Choice): Face {
  const list = sheet.one('.options');
  const written = sheet.all('[data-letter]');
  const pick = (option: HTMLElement) => option.querySelector('input') as HTMLInputElement;
  const name = (option: HTMLElement) => option.dataset['letter'] ?? '';
  const right = new Set(rightLetters(question));

  return {
    begin(seed, shuffled) {
      const fixed = !shuffled || question.type === 'truefalse' || question.type === 'hotspot';
      const options = fixed ? written : shuffle(written, seed);
      list.append(...options);
      const shown = new Map(options.map((option, index) => [name(option), letter(index)]));
      for (const option of options) {
        pick(option).checked = false;
        (option.querySelector('.letter') as HTMLElement).textContent = shown.get(name(option)) ?? '';
      }
      sheet.rename(shown);
    },

    read() {
      const chosen = written.filter((option) => pick(option).checked).map(name);
      if (chosen.length === 0) return undefined;
      if (question.type === 'truefalse') return chosen[0] === 'A';
      return question.type === 'single' ? (chosen[0] as string) : chosen;
    },

    show(response) {
      const chosen = chosenLetters(response);
      for (const option of written) pick(option).checked = chosen.has(name(option));
    },

    mark(response, whole) {
      const chosen = chosenLetters(response);
      for (const option of written) {
        const isChosen = chosen.has(name(option));
        const line = option.querySelector('.line') as HTMLElement;
        if (isChosen) sheet.stamp(line, right.has(name(option)) ? 'right' : 'wrong');
        else if (whole && right.has(name(option))) sheet.stamp(line, 'missed');
        const feedback = option.querySelector<HTMLElement>('.feedback');
        if (feedback) feedback.hidden = !isChosen;
      }
    },

    again() {
      for (const option of written) pick(option).checked = false;
    },

    choose(index) {
      const option = list.children[index] as HTMLElement | undefined;
      if (!option) return false;
      pick(option).focus();
      pick(option).click();
      return true;
    },
  };
}

function rightLetters(question: Choice): string[] {
  if (question.type === 'truefalse') return [question.answer ? 'A' : 'B'];
  return question.type === 'single' ? [question.answer] : question.answer;
}

function chosenLetters(response: Response): Set<string> {
  if (typeof response === 'boolean') return new Set([response ? 'A' : 'B']);
  return new Set(typeof response === 'string' || Array.isArray(response) ? response : []);
}
