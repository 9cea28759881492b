import type { Draft } from '../found.ts';

/** What makes two questions the same: type, text and answer, whatever their ids, explanations and feedback. */
export function sameness(question: Draft): string {
  const { type, ask } = question;
  return JSON.stringify([type, spaceless(ask), answerOf(question)]);
}

function answerOf(question: Draft): unknown {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return [question.options.map(({ text }) => spaceless(text)), question.answer];
    case 'truefalse':
    case 'blank':
      return question.answer;
    case 'order':
      return question.items.map(spaceless);
    case 'match':
      return question.pairs.map(({ left, right }) => [spaceless(left), spaceless(right)]);
    case 'hotspot':
      return [question.areas.map(({ label }) => label), question.answer];
  }
}

function spaceless(text: unknown): string {
  return String(text).replace(/\s+/g, '');
}
