import { letter, type Question, type QuestionType, type Response } from '@/core/marking/question.ts';
import { shuffle } from '@/core/marking/shuffle.ts';

/**
 * A question as a member sees it in an examination: without key, explanation, feedback and id, and with letters that name
 * things as they are shown. Neither their order nor their number says anything about the answer. Texts are HTML.
 */
export interface Asked {
  type: QuestionType;
  ask: string;
  /** single, multiple */
  options?: string[] | undefined;
  /** order: to be put in order; match: the right column. */
  items?: string[] | undefined;
  /** match: the left column. */
  lefts?: string[] | undefined;
  /** blank: how many. */
  blanks?: number | undefined;
  /** hotspot */
  picture?: string | undefined;
  alt?: string | undefined;
  areas?: { label: string; x: number; y: number; width: number; height: number }[] | undefined;
  /** hotspot: several areas may be chosen. */
  many?: boolean | undefined;
}

/**
 * The letters as the author gave them, in the order in which they are shown. Depends on the question and the seed alone;
 * what must be put in order or paired is mixed always, for its written order is the answer.
 */
function shownOrder(question: Question, seed: string, isShuffled: boolean): string[] {
  const letters = Array.from({ length: sizeOf(question) }, (_, index) => letter(index));
  const mixed = shuffle(letters, `${seed}/${question.id}`);
  switch (question.type) {
    case 'order':
    case 'match':
      // Every order is as likely as any other, the right one too: leaving it out would say something.
      return mixed;
    case 'single':
    case 'multiple':
      return isShuffled ? mixed : letters;
    default:
      return letters;
  }
}

function sizeOf(question: Question): number {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options.length;
    case 'order':
      return question.items.length;
    case 'match':
      return question.pairs.length;
    case 'hotspot':
      return question.areas.length;
    case 'truefalse':
      return 2;
    case 'blank':
      return question.answer.length;
  }
}

/** The question as it is shown to the member whose attempt has the seed. */
export function askedOf(question: Question, seed: string, isShuffled: boolean): Asked {
  const { type, ask } = question;
  const shown = <T>(written: readonly T[]): T[] =>
    shownOrder(question, seed, isShuffled).map((name) => written[indexOf(name)] as T);
  switch (type) {
    case 'single':
    case 'multiple':
      return { type, ask, options: shown(question.options).map(({ text }) => text) };
    case 'truefalse':
      return { type, ask };
    case 'blank':
      return { type, ask, blanks: question.answer.length };
    case 'order':
      return { type, ask, items: shown(question.items) };
    case 'match':
      return {
        ...{ type, ask, lefts: question.pairs.map(({ left }) => left) },
        items: shown(question.pairs).map(({ right }) => right),
      };
    case 'hotspot':
      return {
        ...{ type, ask, picture: question.picture, alt: question.alt, many: question.answer.length > 1 },
        areas: question.areas.map(({ label, x, y, width, height }) => ({ label, x, y, width, height })),
      };
  }
}

/** What a member answered, with the author's letters: as it is kept and marked. Expects one that fits. */
export function asWritten(question: Question, seed: string, isShuffled: boolean, response: Response): Response {
  const order = shownOrder(question, seed, isShuffled);
  return renamed(question, response, (shown) => order[indexOf(shown)] ?? shown);
}

/** The same turned round: what was kept, with the letters that the member saw. */
export function asShown(question: Question, seed: string, isShuffled: boolean, response: Response): Response {
  const order = shownOrder(question, seed, isShuffled);
  return renamed(question, response, (written) => letter(order.indexOf(written)));
}

function renamed({ type }: Question, response: Response, rename: (name: string) => string): Response {
  if (type === 'single' && typeof response === 'string') return rename(response);
  if (type === 'multiple' && Array.isArray(response)) return response.map(rename).sort();
  if (type === 'order' && Array.isArray(response)) return response.map(rename);
  if (type === 'match' && typeof response === 'object' && !Array.isArray(response))
    return Object.fromEntries(Object.entries(response).map(([left, right]) => [left, rename(right)]));
  return response;
}

/** Whether a response, in whichever letters, is one that can be given to a question. */
export function fits(question: Question, response: unknown): response is Response {
  const names = new Set(Array.from({ length: sizeOf(question) }, (_, index) => letter(index)));
  const areNames = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((one) => names.has(one as string)) && new Set(list).size === list.length;
  switch (question.type) {
    case 'single':
      return typeof response === 'string' && names.has(response);
    case 'truefalse':
      return typeof response === 'boolean';
    case 'multiple':
    case 'hotspot':
      return areNames(response) && response.length > 0;
    case 'order':
      return areNames(response) && response.length === names.size;
    case 'blank':
      return (
        Array.isArray(response) && response.length === names.size && response.every((one) => typeof one === 'string')
      );
    case 'match': {
      if (typeof response !== 'object' || response === null || Array.isArray(response)) return false;
      const entries = Object.entries(response);
      return entries.length > 0 && entries.every(([left, right]) => names.has(left) && names.has(right as string));
    }
  }
}

function indexOf(name: string): number {
  return name.charCodeAt(0) - 65;
}
