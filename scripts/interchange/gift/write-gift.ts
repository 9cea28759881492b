import type { Question } from '@/core/marking/question.ts';
import { sourceComment } from '../exact.ts';
import type { Refused } from '../found.ts';
import { naturally } from './draft-of-block.ts';
import { giftBody } from './gift-body.ts';
import { splitGift } from './split-gift.ts';

/** A bank as a GIFT file, and the questions that are not in it. */
export function writeGift(title: string, questions: readonly Question[]): { text: string; refused: Refused[] } {
  const refused: Refused[] = [];
  const blocks = questions.flatMap((question) => {
    if (question.type === 'hotspot') {
      refused.push({ question, reason: 'GIFT 里放不了图片和图上的区域，看图点选题请导出成 qti3' });
      return [];
    }
    return [giftOf(question)];
  });
  const category = title.replace(/[\n/]/g, ' ');
  return { text: `$CATEGORY: ${category}\n\n${blocks.join('\n\n')}\n`, refused };
}

/** A question as a block; what GIFT cannot say follows in a comment. */
function giftOf(question: Question): string {
  const body = giftBody(question);
  const comment = sourceComment(question, () => {
    const { blocks } = splitGift(body);
    return blocks.length === 1 ? naturally(blocks[0]) : undefined;
  });
  return comment === undefined ? body : `// ${comment}\n${body}`;
}
