import { Unfit, type Draft, type Found } from '../found.ts';
import { addChange, questionText } from '../text/texts.ts';
import { allOf, childOf, childrenOf } from '../xml/elements.ts';
import type { Element } from '../xml/read-xml.ts';
import { blankOf } from './blanks.ts';
import { choiceOf } from './choice.ts';
import { htmlIn } from './html-of.ts';
import { hotspotOf } from './hotspot.ts';
import { matchOf, orderOf } from './order-and-match.ts';

/** The names of interactions that become ours. */
const typed = ['textEntryInteraction', 'inlineChoiceInteraction', 'gapMatchInteraction'];
const whole = ['choiceInteraction', 'orderInteraction', 'matchInteraction', 'hotspotInteraction'];

/** Interactions that have no like, in words. */
const unsupported: Record<string, string> = {
  extendedTextInteraction: '问答题要人来批改，学廊没有这种题',
  associateInteraction: '“连连看”在同一组里配对，学廊没有这种题',
  hottextInteraction: '“点出文字”题在学廊里没有，请改写成选择题',
  uploadInteraction: '要上传文件的题，学廊没有',
  drawingInteraction: '要画图的题，学廊没有',
  sliderInteraction: '滑块题在学廊里没有，请改写成选择题或填空题',
  mediaInteraction: '只播放声音或影片，不是题目',
  selectPointInteraction: '在图上任意点的题，学廊没有，请改写成看图点选题',
  graphicOrderInteraction: '在图上排序的题，学廊没有，请改写成排序题',
  graphicAssociateInteraction: '在图上连线的题，学廊没有',
  graphicGapMatchInteraction: '往图上放东西的题，学廊没有',
  positionObjectInteraction: '往图上放东西的题，学廊没有',
  customInteraction: '要专门程序的题，学廊放不了',
  portableCustomInteraction: '要专门程序的题，学廊放不了',
  endAttemptInteraction: '只有一个按钮，不是题目',
};

/** What a package has beside an item: the bytes of a file by its path from the item; undefined where there is none. */
export type Beside = (path: string) => Uint8Array | undefined;

/** The question of an item, whose names are those of QTI 2. */
export function draftOfItem(item: Element, found: Found, beside: Beside): Draft {
  const body = childOf(item, 'itemBody');
  if (body === undefined) throw new Unfit('没有题目的正文（itemBody）');
  const bad = allOf(body, ...Object.keys(unsupported))[0];
  if (bad !== undefined) throw new Unfit(unsupported[bad.name] ?? '');
  if (childrenOf(item, 'templateDeclaration').length > 0 || allOf(body, 'printedVariable').length > 0) {
    throw new Unfit('题里的数字每次不同，学廊没有这种题');
  }
  if (item.attributes['adaptive'] === 'true') throw new Unfit('要分几步作答的题（adaptive），学廊没有');
  const blanks = allOf(body, ...typed);
  const others = allOf(body, ...whole);
  const [only] = others;
  if (blanks.length + others.length === 0) throw new Unfit('没有要回答的地方，只是一段说明');
  if (others.length > 1 || (others.length > 0 && blanks.length > 0)) {
    throw new Unfit('一题里有几处要回答，学廊一题只问一处。请拆成几题');
  }
  const draft = only === undefined ? blankOf(item, body, found) : wholeOf(item, body, only, found, beside);
  // Identifiers begin with a letter or a line; ours may begin with a number.
  const id = item.attributes['identifier']?.replace(/^_(?=\d)/, '');
  return { id, ...draft, ...explainIn(item, draft, found) };
}

function wholeOf(item: Element, body: Element, interaction: Element, found: Found, beside: Beside): Draft {
  // The prompt takes the place of its interaction; notes for markers and feedback are no part of what is asked.
  const html = htmlIn(body, (child) => {
    if (child === interaction) return `<div>${htmlIn(childOf(interaction, 'prompt'))}</div>`;
    return ['rubricBlock', 'feedbackBlock', 'templateBlock', 'stylesheet'].includes(child.name) ? '' : undefined;
  });
  const ask = questionText(html, 'html', found, '题干');
  switch (interaction.name) {
    case 'choiceInteraction':
      return choiceOf(item, interaction, ask, found);
    case 'orderInteraction':
      return orderOf(item, interaction, ask, found);
    case 'matchInteraction':
      return matchOf(item, interaction, ask, found);
    default:
      return hotspotOf(item, interaction, ask, found, beside);
  }
}

/** Modal feedback for everybody is our explanation; what is said to who is right or wrong is not. */
function explainIn(item: Element, draft: Draft, found: Found): { explain?: string } {
  const options = new Set('options' in draft ? allOf(item, 'simpleChoice').map(nameOf) : []);
  const all = childrenOf(item, 'modalFeedback').filter((one) => !options.has(nameOf(one)));
  const general = all.find((one) => /explain|solution|general/i.test(nameOf(one)));
  const [only] = all;
  const chosen =
    general ?? (all.length === 1 && !/correct|right|wrong|good|bad/i.test(nameOf(only)) ? only : undefined);
  if (all.length > (chosen === undefined ? 0 : 1)) addChange(found, '答对、答错各自的反馈没有保留');
  if (chosen === undefined) return {};
  const explain = questionText(htmlIn(childOf(chosen, 'contentBody') ?? chosen), 'html', found, '解析');
  return explain === '' ? {} : { explain };
}

function nameOf(element: Element | undefined): string {
  return element?.attributes['identifier'] ?? '';
}
