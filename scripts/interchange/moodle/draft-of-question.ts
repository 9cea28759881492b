import { foundItem, Unfit, type Draft, type Found } from '../found.ts';
import { addChange } from '../text/texts.ts';
import { childOf, childrenOf, textIn } from '../xml/elements.ts';
import type { Element } from '../xml/read-xml.ts';
import { choiceOf, matchOf, numberOf, orderOf, shortOf, trueFalseOf } from './by-type.ts';
import { clozeOf } from './cloze.ts';
import { explainOf, textAt } from './text-at.ts';

/** Moodle's names of the types that cannot become ours, and why. */
const unsupported: Record<string, string> = {
  essay: '问答题要人来批改，学廊没有这种题',
  description: '这是一段说明，不是题目',
  calculated: '计算题的数字每次不同，学廊没有这种题',
  calculatedmulti: '计算题的数字每次不同，学廊没有这种题',
  calculatedsimple: '计算题的数字每次不同，学廊没有这种题',
  randomsamatch: '这一题要随机抽取别的题，不能单独导入',
  random: '这一题要随机抽取别的题，不能单独导入',
  ddwtos: '“拖进文字”题在学廊里没有，请改写成填空题',
  gapselect: '“选词填空”题在学廊里没有，请改写成填空题',
  ddimageortext: '“拖到图上”题在学廊里没有，请改写成看图点选题',
  ddmarker: '“图上标记”题在学廊里没有，请改写成看图点选题',
};

/** What Moodle's XML itself says, undefined where it cannot be taken. */
export function naturally(question: Element): Draft | undefined {
  return foundItem({ name: '' }, (found) => draftOfQuestion(question, found)).question;
}

/** The question of an element. */
export function draftOfQuestion(question: Element, found: Found): Draft {
  const body = bodyOf(question, found);
  const id = textIn(childOf(question, 'idnumber')).trim();
  const difficulty = childrenOf(childOf(question, 'tags'), 'tag')
    .map((tag) => /^难度([123])$/.exec(textIn(tag).trim())?.[1])
    .find((level) => level !== undefined);
  return {
    ...(id === '' ? {} : { id }),
    ...body,
    ...explainOf(question, found),
    ...(difficulty === undefined ? {} : { difficulty: Number(difficulty) as 1 | 2 | 3 }),
  };
}

function bodyOf(question: Element, found: Found): Draft {
  const type = question.attributes['type'] ?? '';
  const reason = unsupported[type];
  if (reason !== undefined) throw new Unfit(reason);
  if (type === 'multianswer' || type === 'cloze') return clozeOf(question, found);
  const ask = textAt(childOf(question, 'questiontext'), found, '题干');
  if (childrenOf(question, 'hint').length > 0) addChange(found, '提示没有保留');
  switch (type) {
    case 'multichoice':
      return choiceOf(question, ask, found);
    case 'truefalse':
      return trueFalseOf(question, ask, found);
    case 'shortanswer':
      return shortOf(question, ask, found);
    case 'numerical':
      return numberOf(question, ask, found);
    case 'matching':
      return matchOf(question, ask, found);
    case 'ordering':
      return orderOf(question, ask, found);
    default:
      throw new Unfit(`学廊不认得“${type}”这种题型`);
  }
}
