import { Unfit, type Draft, type Found } from '../found.ts';
import { addChange, plainText, questionText } from '../text/texts.ts';
import { allOf, childrenOf } from '../xml/elements.ts';
import type { Element } from '../xml/read-xml.ts';
import { declaredOf } from './declarations.ts';
import { htmlIn } from './html-of.ts';

/** A text with places to type in; what is chosen for a gap elsewhere is typed here. */
export function blankOf(item: Element, body: Element, found: Found): Draft {
  const answer: string[][] = [];
  const html = htmlIn(body, (child) => {
    switch (child.name) {
      case 'textEntryInteraction':
        answer.push(typedIn(item, child));
        return '____';
      case 'inlineChoiceInteraction':
        answer.push(chosenIn(item, child));
        addChange(found, '从下拉里选的空改成了打字填空');
        return '____';
      case 'gapMatchInteraction':
        return gapsIn(item, child, answer, found);
      case 'rubricBlock':
      case 'feedbackBlock':
        return '';
      default:
        return undefined;
    }
  });
  if (answer.some((accepted) => accepted.length === 0)) throw new Unfit('有一个空没有正确答案');
  return { type: 'blank', ask: questionText(html, 'html', found, '题干'), answer };
}

function typedIn(item: Element, entry: Element): string[] {
  const { correct, mapped } = declaredOf(item, entry.attributes['responseIdentifier']);
  return [...new Set([...correct, ...mapped])].filter((text) => text !== '');
}

function chosenIn(item: Element, interaction: Element): string[] {
  const { correct } = declaredOf(item, interaction.attributes['responseIdentifier']);
  return childrenOf(interaction, 'inlineChoice')
    .filter(({ attributes }) => correct.includes(attributes['identifier'] ?? ''))
    .map((choice) => plainText(htmlIn(choice), 'html'));
}

/** Pairs of a gap's right text and the gap. */
function gapsIn(item: Element, interaction: Element, answer: string[][], found: Found): string {
  if (allOf(interaction, 'gapImg').length > 0) throw new Unfit('要拖图片到空里的题，学廊没有');
  addChange(found, '拖进空里的词改成了打字填空');
  const { correct } = declaredOf(item, interaction.attributes['responseIdentifier']);
  const texts = new Map(
    allOf(interaction, 'gapText').map((one) => [one.attributes['identifier'] ?? '', plainText(htmlIn(one), 'html')]),
  );
  const pairs = correct.map((pair) => pair.split(/\s+/));
  return htmlIn(interaction, (child) => {
    if (child.name === 'gapText') return '';
    if (child.name !== 'gap') return undefined;
    const right = pairs
      .filter(([, gap]) => gap === child.attributes['identifier'])
      .map(([text = '']) => texts.get(text) ?? '');
    answer.push(right.filter((text) => text !== ''));
    return '____';
  });
}
