import { letter } from '@/core/marking/question.ts';
import { Unfit, type Draft, type Found } from '../found.ts';
import { questionText } from '../text/texts.ts';
import { childrenOf } from '../xml/elements.ts';
import type { Element } from '../xml/read-xml.ts';
import { declaredOf } from './declarations.ts';
import { htmlIn } from './html-of.ts';

/** One or several of a list; two choices called `true` and `false` are a true-or-false question. */
export function choiceOf(item: Element, interaction: Element, ask: string, found: Found): Draft {
  const choices = childrenOf(interaction, 'simpleChoice');
  const declared = declaredOf(item, interaction.attributes['responseIdentifier']);
  const correct = declared.correct.length > 0 ? declared.correct : declared.worth;
  const names = choices.map(({ attributes }) => attributes['identifier'] ?? '');
  if (correct.length === 0) throw new Unfit('没有标出正确的选项');
  const isSingle = declared.isSingle || interaction.attributes['maxChoices'] === '1';
  if (isSingle && correct.length > 1) {
    throw new Unfit(`单选题有 ${correct.length} 个正确答案。请只留一个，或者改成多选`);
  }
  const right = correct.map((name) => names.indexOf(name));
  if (right.includes(-1)) throw new Unfit('正确答案不在选项里');
  if (isSingle && [...names].sort().join() === 'false,true') {
    return { type: 'truefalse', ask, answer: correct[0] === 'true' };
  }
  const options = choices.map((choice) => optionOf(item, choice, found));
  const letters = right.map(letter).sort();
  return isSingle
    ? { type: 'single', ask, options, answer: letters[0] ?? '' }
    : { type: 'multiple', ask, options, answer: letters };
}

/** Its feedback stands in it, or beside the body under its name. */
function optionOf(item: Element, choice: Element, found: Found): { text: string; feedback?: string } {
  const name = choice.attributes['identifier'];
  const inline = childrenOf(choice, 'feedbackInline')[0];
  const modal = childrenOf(item, 'modalFeedback').find(({ attributes }) => attributes['identifier'] === name);
  const said = inline ?? modal;
  const text = questionText(
    htmlIn(choice, (child) => (child.name === 'feedbackInline' ? '' : undefined)),
    'html',
    found,
    '选项',
  );
  const feedback = said === undefined ? '' : questionText(htmlIn(said), 'html', found, '选项反馈');
  return feedback === '' ? { text } : { text, feedback };
}
