import type { Question } from '@/core/marking/question.ts';
import type { Asked } from './ask.ts';

/**
 * A question in the form that the browser's faces know, with an empty key: they read what is entered, and there is nothing
 * to mark it by.
 */
export function blind(asked: Asked, id: string): Question {
  const { ask, options = [], items = [], lefts = [] } = asked;
  const texts = options.map((text) => ({ text }));
  switch (asked.type) {
    case 'single':
      return { id, ask, type: 'single', options: texts, answer: '' };
    case 'multiple':
      return { id, ask, type: 'multiple', options: texts, answer: [] };
    case 'truefalse':
      return { id, ask, type: 'truefalse', answer: false };
    case 'blank':
      return { id, ask, type: 'blank', answer: Array.from({ length: asked.blanks ?? 0 }, () => []) };
    case 'order':
      return { id, ask, type: 'order', items };
    case 'match':
      return { id, ask, type: 'match', pairs: lefts.map((left, index) => ({ left, right: items[index] ?? '' })) };
    case 'hotspot': {
      const { picture = '', alt = '', areas = [] } = asked;
      return { id, ask, type: 'hotspot', picture, alt, areas, answer: [] };
    }
  }
}
