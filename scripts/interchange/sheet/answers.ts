import { letter } from '@/core/marking/question.ts';
import { Unfit, type Found } from '../found.ts';
import { addChange } from '../text/texts.ts';

const yes = /^(?:对|正确|是|√|✓|✔|t|true|yes|y|right)$/i;
const no = /^(?:错|错误|不对|不正确|否|×|✗|✘|x|f|false|no|n|wrong)$/i;

/** Whether a text says true or false; undefined where it says neither. */
export function truthIn(text: string): boolean | undefined {
  const word = text
    .normalize('NFKC')
    .trim()
    .replace(/[。.]$/, '');
  return yes.test(word) ? true : no.test(word) ? false : undefined;
}

/** The letters in an answer as people write them: `A,C`, `AC`, `Ａ、Ｃ`, `a c`. Empty where it is no list of letters. */
export function lettersIn(text: string): string[] {
  const plain = text.normalize('NFKC').toUpperCase();
  if (!/^[A-Z\s,，、;；|/和与.。]+$/.test(plain)) return [];
  const found = plain.match(/[A-Z]/g) ?? [];
  // A word in capitals is no list of letters.
  return new Set(found).size === found.length ? found : [];
}

/**
 * The letters of the right options: letters, numbers, or the texts of options themselves.
 * @throws an `Unfit` where the answer is none of the options
 */
export function rightOptions(answer: string, options: readonly string[], found: Found): string[] {
  if (answer === '') throw new Unfit('没有写答案');
  const whole = options.indexOf(answer);
  const letters = lettersIn(answer);
  if (letters.length > 0 && whole === -1) return letters;
  const parts = whole === -1 ? answer.split(/[,，、;；|\n]/).map((part) => part.trim()) : [answer];
  const byText = parts.map((part) => options.indexOf(part));
  if (byText.every((place) => place !== -1)) {
    addChange(found, '答案是选项的文字，换成了字母');
    return byText.map(letter);
  }
  const numbers = parts.map((part) => Number(part.normalize('NFKC')));
  if (numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= options.length)) {
    addChange(found, '答案是选项的序号，换成了字母');
    return numbers.map((number) => letter(number - 1));
  }
  throw new Unfit(`答案“${answer}”不是选项的字母。请写成 A 或 A,C`);
}

/** The accepted texts of each blank: blanks apart by `;` or lines, ways of writing one by `|` or `/`. */
export function blanksOf(answer: string): string[][] {
  if (answer === '') throw new Unfit('没有写答案');
  return answer
    .split(/[;；\n]/)
    .map((blank) =>
      blank
        .split(/[|｜]|(?<!\d)\/|\/(?!\d)/)
        .map((text) => text.trim())
        .filter((text) => text !== ''),
    )
    .filter((accepted) => accepted.length > 0);
}

/** 1 to 3, as numbers or as words; undefined for what says nothing. */
export function difficultyIn(text: string, found: Found): 1 | 2 | 3 | undefined {
  const word = text.normalize('NFKC').trim().replace(/^难度/, '');
  if (word === '') return undefined;
  if (/^(?:1|一|易|容易|较易|简单|较简单|低|初级|easy)$/.test(word)) return 1;
  if (/^(?:2|二|中|中等|一般|适中|普通|中级|medium)$/.test(word)) return 2;
  if (/^(?:3|三|难|较难|困难|高|高级|hard)$/.test(word)) return 3;
  addChange(found, `看不懂难度“${text}”，没有写难度`);
  return undefined;
}
