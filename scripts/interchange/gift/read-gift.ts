import type { Question } from '@/core/marking/question.ts';
import { questionInComment } from '../exact.ts';
import { foundItem, itemName, type Draft, type Found, type Reading } from '../found.ts';
import { addChange } from '../text/texts.ts';
import { draftOf, naturally } from './draft-of-block.ts';
import { giftBody } from './gift-body.ts';
import { splitGift, type GiftBlock } from './split-gift.ts';

/** Reads a GIFT file, question by question. */
export function readGift(text: string): Reading {
  const { blocks, categories } = splitGift(text);
  const found = blocks.map((block, index) => {
    const title = /^\s*::(.*?)::/s.exec(block.text.replaceAll('\\:', '：'))?.[1];
    const own = title ?? block.text.replace(/^\[\w+\]/, '').split('{')[0] ?? '';
    const name = itemName(index, own.replaceAll('\\n', ' ').replace(/\\(.)/g, '$1'));
    return foundItem({ name, line: block.lines[0] }, (item) => ofBlock(block, item));
  });
  const different = [...new Set(categories.map((path) => path.split('/').at(-1)?.trim() ?? ''))].filter(Boolean);
  const notes =
    different.length > 1 ? [`文件里有 ${different.length} 个类别（${different.join('、')}），都放进了同一个题库`] : [];
  return { format: 'GIFT', title: different.length === 1 ? different[0] : undefined, found, notes };
}

function ofBlock(block: GiftBlock, found: Found): Draft {
  const reread = (question: Question): Draft | undefined => naturally(splitGift(giftBody(question)).blocks[0]);
  const exact = questionInComment(block.comments, naturally(block), reread);
  if (exact !== undefined) return exact;
  if (block.hadBlankLines) addChange(found, '答案中间的空行去掉了');
  return draftOf(block, found);
}
