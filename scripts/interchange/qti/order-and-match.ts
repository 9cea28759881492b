import { Unfit, type Draft, type Found } from '../found.ts';
import { addChange, questionText } from '../text/texts.ts';
import { childrenOf } from '../xml/elements.ts';
import type { Element } from '../xml/read-xml.ts';
import { declaredOf } from './declarations.ts';
import { htmlIn } from './html-of.ts';

function texts(choices: Element[], found: Found, what: string): Map<string, string> {
  return new Map(
    choices.map((choice) => [choice.attributes['identifier'] ?? '', questionText(htmlIn(choice), 'html', found, what)]),
  );
}

/** Items in their right order. */
export function orderOf(item: Element, interaction: Element, ask: string, found: Found): Draft {
  const { correct } = declaredOf(item, interaction.attributes['responseIdentifier']);
  const choices = texts(childrenOf(interaction, 'simpleChoice'), found, '排序项');
  if (correct.length !== choices.size || new Set(correct).size !== choices.size) {
    throw new Unfit('正确的顺序没有把每一项都排进去');
  }
  return { type: 'order', ask, items: correct.map((name) => choices.get(name) ?? '') };
}

/** Two columns; each left belongs to one right, and none is left over. */
export function matchOf(item: Element, interaction: Element, ask: string, found: Found): Draft {
  const { correct } = declaredOf(item, interaction.attributes['responseIdentifier']);
  const [lefts, rights] = childrenOf(interaction, 'simpleMatchSet').map((set) =>
    texts(childrenOf(set, 'simpleAssociableChoice'), found, '配对'),
  );
  if (lefts === undefined || rights === undefined) throw new Unfit('配对题没有左右两组');
  const rightOf = new Map(correct.map((pair) => pair.split(/\s+/) as [string, string]));
  const used = new Set(rightOf.values());
  if (correct.length !== lefts.size || rightOf.size !== lefts.size || used.size !== lefts.size) {
    throw new Unfit('配对题不是一左一右各配一个，学廊的配对题左右要一一相配');
  }
  const extra = rights.size - used.size;
  if (extra > 0) addChange(found, `配对题右边多余的 ${extra} 个干扰项没有保留`);
  const pairs = [...lefts].map(([name, left]) => ({ left, right: rights.get(rightOf.get(name) ?? '') ?? '' }));
  return { type: 'match', ask, pairs };
}
