import { blankPattern } from '@/kit/question/blank.schema.ts';
import { letter, type QuestionType } from '@/core/marking/question.ts';
import { blanksIn, hasGap } from '../blank-in.ts';
import { Unfit, type Draft, type Found } from '../found.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import { addChange } from '../text/texts.ts';
import { blanksOf, difficultyIn, lettersIn, rightOptions, truthIn } from './answers.ts';

/** The cells of one row, by what they hold. */
export interface Row {
  type: string;
  ask: string;
  answer: string;
  explain: string;
  difficulty: string;
  id: string;
  /** From A on; empty cells at the end are left out. */
  options: string[];
}

const types: [QuestionType, RegExp][] = [
  ['single', /^(?:单选|单项选择|选择|single|radio)题?$/],
  ['multiple', /^(?:多选|多项选择|不定项选择|不定项|multiple|checkbox)题?$/],
  ['truefalse', /^(?:判断|是非|对错|正误|truefalse)题?$/],
  ['blank', /^(?:填空|blank)题?$/],
  ['order', /^(?:排序|order)题?$/],
  ['match', /^(?:配对|匹配|连线|match)题?$/],
];

/** Before what a spreadsheet took for a date: nobody can tell what was typed. */
export const madeDate = '\uFDDE';

/** The question of a row. */
export function draftOfRow(row: Row, found: Found): Draft {
  if (row.ask.startsWith('示例：')) throw new Unfit('这是模板里的示例');
  if (row.ask === '') throw new Unfit('没有写题干');
  const date = [row.ask, row.answer, ...row.options].find((cell) => cell.startsWith(madeDate));
  if (date !== undefined) {
    throw new Unfit(`有一格被 Excel 变成了日期（${date.slice(1)}），看不出原来写的是什么。请把格子设成“文本”，重新填`);
  }
  const difficulty = difficultyIn(row.difficulty, found);
  return {
    ...(row.id === '' ? {} : { id: row.id }),
    ...asMarkdown(bodyOf(typeOf(row, found), row, found)),
    ...(row.explain === '' ? {} : { explain: escapeMarkdown(row.explain) }),
    ...(difficulty === undefined ? {} : { difficulty }),
  };
}

/** What is typed into a cell is shown as it was typed. */
function asMarkdown(draft: Draft): Draft {
  const ask = escapeMarkdown(draft.ask);
  switch (draft.type) {
    case 'single':
    case 'multiple':
      return { ...draft, ask, options: draft.options.map(({ text }) => ({ text: escapeMarkdown(text) })) };
    case 'order':
      return { ...draft, ask, items: draft.items.map(escapeMarkdown) };
    case 'match': {
      const pairs = draft.pairs.map(({ left, right }) => ({
        left: escapeMarkdown(left),
        right: escapeMarkdown(right),
      }));
      return { ...draft, ask, pairs };
    }
    default:
      return { ...draft, ask };
  }
}

function typeOf(row: Row, found: Found): QuestionType {
  const written = row.type.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  const known = types.find(([, pattern]) => pattern.test(written))?.[0];
  if (known !== undefined) return known;
  if (/看图|hotspot/.test(written)) throw new Unfit('看图点选题要图片和区域，表格里写不下，请直接写在题库里');
  if (written !== '') throw new Unfit(`学廊没有“${row.type}”这种题型。可以写：单选、多选、判断、填空、排序、配对`);
  const guess = guessed(row);
  if (guess === undefined) throw new Unfit('没有写题型，从答案也看不出来');
  addChange(found, '没有写题型，按答案认出来的');
  return guess;
}

function guessed({ options, answer, ask }: Row): QuestionType | undefined {
  if (options.length >= 2) {
    const count = lettersIn(answer).length;
    return count === 0 ? undefined : count === 1 ? 'single' : 'multiple';
  }
  if (truthIn(answer) !== undefined) return 'truefalse';
  return hasGap(ask) ? 'blank' : undefined;
}

function bodyOf(type: QuestionType, { ask, answer, options: cells }: Row, found: Found): Draft {
  const options = cells.map((text, i) => withoutLetter(text, i));
  const empty = options.indexOf('');
  if (empty !== -1) throw new Unfit(`选项 ${letter(empty)} 是空的，后面的选项却有字`);
  switch (type) {
    case 'single': {
      const right = rightOptions(answer, options, found);
      if (right.length > 1)
        throw new Unfit(`单选题写了 ${right.length} 个答案（${right.join('、')}）。请只留一个，或者把题型改成多选`);
      return { type, ask, options: options.map((text) => ({ text })), answer: right[0] ?? '' };
    }
    case 'multiple':
      return {
        type,
        ask,
        options: options.map((text) => ({ text })),
        answer: rightOptions(answer, options, found).sort(),
      };
    case 'truefalse': {
      const said = truthIn(answer) ?? truthIn(options[lettersIn(answer)[0] === 'B' ? 1 : 0] ?? '');
      if (said === undefined)
        throw new Unfit(answer === '' ? '没有写答案' : `判断题的答案“${answer}”看不懂。请写对或错`);
      return { type, ask, answer: said };
    }
    case 'blank':
      return blankOf(ask, blanksOf(answer), found);
    case 'order': {
      const right = lettersIn(answer);
      if (right.length === 0) return { type, ask, items: options };
      const items = right.map((name) => options[name.charCodeAt(0) - 65]);
      if (items.length !== options.length || items.some((item) => item === undefined)) {
        throw new Unfit(`排序题的答案“${answer}”没有把每一项都排进去`);
      }
      return { type, ask, items: items.filter((item) => item !== undefined) };
    }
    default:
      return { type: 'match', ask, pairs: options.map(pairOf) };
  }
}

/** Several answers to one blank are ways of writing it. */
function blankOf(ask: string, answer: string[][], found: Found): Draft {
  const places = ask.match(blankPattern)?.length ?? 0;
  if (answer.length > 1 && places === 1) {
    addChange(found, '只有一个空，几个答案当作几种写法');
    return { type: 'blank', ask, answer: [answer.flat()] };
  }
  return { type: 'blank', ask: blanksIn(ask, answer.length, found), answer };
}

function pairOf(text: string): { left: string; right: string } {
  const [, left = '', right = ''] = /^(.+?)\s*(?:→|->|=>|——|=|＝|\|)\s*(.+)$/s.exec(text) ?? [];
  if (left === '') throw new Unfit(`配对“${text}”要写成 左边=右边`);
  return { left, right };
}

/** `A. 三湾` in the column A is 三湾. */
function withoutLetter(text: string, index: number): string {
  const [, name = '', rest = ''] =
    /^([A-Ha-h])\s*[.、．:：)）]\s*(.+)$/s.exec(
      text.normalize('NFKC') === text ? text : text.replace(/^[Ａ-Ｈ]/, (wide) => wide.normalize('NFKC')),
    ) ?? [];
  return name.toUpperCase() === letter(index) ? rest.trim() : text;
}
