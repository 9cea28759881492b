import { questionInComment } from '../exact.ts';
import { foundItem, itemName, type Found, type Reading } from '../found.ts';
import { childOf, childrenOf, textIn } from '../xml/elements.ts';
import { readXml, type Element } from '../xml/read-xml.ts';
import { draftOfQuestion, naturally } from './draft-of-question.ts';
import { questionXml } from './question-xml.ts';

/** Reads a question bank that Moodle exported as XML. */
export function readMoodle(quiz: Element): Reading {
  const all = childrenOf(quiz, 'question');
  const categories = all.filter(isCategory).map((one) => lastOf(textIn(childOf(one, 'category'))));
  const different = [...new Set(categories.filter((name) => name !== '' && name !== 'top'))];
  const found = all.filter((one) => !isCategory(one)).map(foundQuestion);
  const notes =
    different.length > 1 ? [`文件里有 ${different.length} 个类别（${different.join('、')}），都放进了同一个题库`] : [];
  return { format: 'Moodle XML', title: different.length === 1 ? different[0] : undefined, found, notes };
}

/** The last name in a path; a slash within a name is doubled. */
function lastOf(path: string): string {
  return (path.split(/(?<!\/)\/(?!\/)/).at(-1) ?? '').replaceAll('//', '/').trim();
}

function isCategory(question: Element): boolean {
  return question.attributes['type'] === 'category';
}

function foundQuestion(question: Element, index: number): Found {
  const own = textIn(childOf(question, 'name')) || textIn(childOf(childOf(question, 'questiontext'), 'text'));
  return foundItem({ name: itemName(index, own), line: question.line }, (found) => {
    const exact =
      question.comments.length === 0
        ? undefined
        : questionInComment(question.comments, naturally(question), (one) => naturally(readXml(questionXml(one))));
    return exact ?? draftOfQuestion(question, found);
  });
}
