import { rightBlanks } from '@/core/marking/blank.ts';
import { rightPairs } from '@/core/marking/match.ts';
import { letter, type Question, type Response } from '@/core/marking/question.ts';

/** A line of a question that was answered: an option, a blank, a place, a pair. Texts are HTML. */
export interface ReviewLine {
  /** The letter of an option, the number of a blank or place. */
  sign: string;
  html: string;
  chosen: boolean;
  /** Whether it is part of the right answer, or what was entered here is right. */
  right: boolean;
  /** What would have been right here, where something else was entered. */
  instead?: string;
}

/** What is shown of a question, its answer and its key. */
export function reviewLines(question: Question, response: Response | null): ReviewLine[] {
  switch (question.type) {
    case 'single':
      return options(texts(question.options), [question.answer], listOf(response));
    case 'multiple':
      return options(texts(question.options), question.answer, listOf(response));
    case 'truefalse':
      return options(
        ['对', '错'],
        [question.answer ? 'A' : 'B'],
        response === null ? [] : [response === true ? 'A' : 'B'],
      );
    case 'hotspot':
      return options(
        question.areas.map(({ label }) => label),
        question.answer,
        listOf(response),
      );
    case 'blank': {
      const entered = listOf(response);
      const right = rightBlanks(question, entered);
      return question.answer.map((accepted, index) => ({
        ...{ sign: String(index + 1), html: escapeHtml(entered[index] ?? ''), chosen: (entered[index] ?? '') !== '' },
        right: right[index] === true,
        ...(right[index] !== true && { instead: escapeHtml(accepted.join(' / ')) }),
      }));
    }
    case 'order': {
      const order = listOf(response);
      return question.items.map((item, index) => {
        const placed = order[index];
        const right = placed === letter(index);
        return {
          ...{ sign: String(index + 1), html: placed === undefined ? '' : (question.items[indexOf(placed)] ?? '') },
          ...{ chosen: placed !== undefined, right, ...(!right && { instead: item }) },
        };
      });
    }
    case 'match': {
      const map = typeof response === 'object' && response !== null && !Array.isArray(response) ? response : {};
      const right = rightPairs(question, map);
      return question.pairs.map((pair, index) => {
        const placed = map[letter(index)];
        const entered = placed === undefined ? '' : (question.pairs[indexOf(placed)]?.right ?? '');
        return {
          ...{ sign: letter(index), html: `${pair.left} — ${entered}`, chosen: placed !== undefined },
          ...{ right: right[index] === true, ...(right[index] !== true && { instead: pair.right }) },
        };
      });
    }
  }
}

function options(htmls: readonly string[], answer: readonly string[], chosen: readonly string[]): ReviewLine[] {
  return htmls.map((html, index) => ({
    ...{ sign: letter(index), html },
    ...{ chosen: chosen.includes(letter(index)), right: answer.includes(letter(index)) },
  }));
}

function texts(list: readonly { text: string }[]): string[] {
  return list.map(({ text }) => text);
}

function listOf(response: Response | null): string[] {
  if (typeof response === 'string') return [response];
  return Array.isArray(response) ? response : [];
}

function indexOf(name: string): number {
  return name.charCodeAt(0) - 65;
}

const entities: { [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What a member typed, as HTML. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
