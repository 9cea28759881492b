import type { GIFTQuestion } from 'gift-pegjs';
import { foundItem, Unfit, type Draft, type Found } from '../found.ts';
import { addChange } from '../text/texts.ts';
import { choiceOf, shortOf } from './choices.ts';
import { parseBlock, whyNoQuestion } from './parse-block.ts';
import type { GiftBlock } from './split-gift.ts';
import { textOf } from './text-of.ts';

/** What GIFT itself says, undefined where it cannot be taken. */
export function naturally(block: GiftBlock | undefined): Draft | undefined {
  if (block === undefined) return undefined;
  return foundItem({ name: '' }, (found) => draftOf(block, found)).question;
}

/** The question of a block, by GIFT alone. */
export function draftOf(block: GiftBlock, found: Found): Draft {
  const question = parseBlock(block);
  if (question.type === 'Description') throw new Unfit(whyNoQuestion(block));
  const comments = block.comments.join(' ');
  const difficulty = /\[tag:难度([123])\]/.exec(comments)?.[1];
  return {
    id: /\[id:([^\]]+)\]/.exec(comments)?.[1]?.trim(),
    ...bodyOf(question, found),
    ...(difficulty === undefined ? {} : { difficulty: Number(difficulty) as 1 | 2 | 3 }),
  };
}

function bodyOf(question: Exclude<GIFTQuestion, { type: 'Description' }>, found: Found): Draft {
  if (question.type === 'Category') throw new Unfit('这是类别，不是题目');
  if (question.type === 'Essay') throw new Unfit('问答题要人来批改，学廊没有这种题');
  const ask = textOf(question.stem, found, '题干');
  const explain = question.globalFeedback ? { explain: textOf(question.globalFeedback, found, '解析') } : {};
  switch (question.type) {
    case 'TF': {
      const said = [question.trueFeedback, question.falseFeedback].flatMap((one) =>
        one ? [textOf(one, found, '反馈')] : [],
      );
      if (said.length > 0 && 'explain' in explain) addChange(found, '判断题的反馈没有保留，留下了解析');
      const instead = said.length > 0 && !('explain' in explain) ? { explain: said.join('\n\n') } : explain;
      return { type: 'truefalse', ask, answer: question.isTrue, ...instead };
    }
    case 'Matching': {
      const pairs = question.matchPairs.map(({ subquestion, subanswer }) => ({
        left: textOf(subquestion, found, '配对').replaceAll('-&gt;', '->').replaceAll('&amp;', '&'),
        right: textOf({ format: subquestion.format, text: subanswer }, found, '配对'),
      }));
      if (pairs.some(({ left }) => left === '')) throw new Unfit('配对题右边有多余的干扰项，学廊的配对题左右要一样多');
      return { type: 'match', ask, pairs, ...explain };
    }
    case 'MC':
      return { ...choiceOf(question.choices, ask, found), ...explain };
    case 'Short':
    case 'Numerical':
      return { ...shortOf(question, ask, found), ...explain };
  }
}
