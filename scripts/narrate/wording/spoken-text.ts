import { readCode, readDigits, readNumber, readWhole } from './numerals.ts';
import { letters, measures, units } from './wording.data.ts';

const number = String.raw`\d+(?:\.\d+)?`;
const unit = Object.keys(units)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[/^]/g, '\\$&'))
  .join('|');

/** What is written, and how it is read; in the order in which they apply. */
const readings: [RegExp, (...found: string[]) => string][] = [
  [/(?<=\d)[,，](?=\d{3}(?!\d))/g, () => ''],
  [/(?<=\d\s*[%℃°]?\s*)(?:[—–~～]+|-)(?=\s*\d)/g, () => '到'],
  // Years are read by their digits, also in ranges and decades; 两千年来 is an amount.
  [/(?<!\d)([12]\d{3})(?=\s*(?:[至到、]\s*[12]\d{3}\s*)?年(?!来|的历史))/g, (_, year = '') => readDigits(year)],
  [/(?<!\d)(\d{2})(?=\s*年代)/g, (_, decade = '') => readWhole(decade)],
  [
    /(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d)/g,
    (_, hours = '', minutes = '', seconds) => readTime(hours, minutes, seconds),
  ],
  [/(?<![\d\p{L})）])[-−](?=\d)/gu, () => '负'],
  [new RegExp(`(${number})\\s*%`, 'g'), (_, part = '') => `百分之${readNumber(part)}`],
  [new RegExp(`(${number})\\s*‰`, 'g'), (_, part = '') => `千分之${readNumber(part)}`],
  [
    /(?<![\d/])(\d{1,3})\/(\d{1,3})(?![\d/])/g,
    (_, part = '', whole = '') => `${readWhole(whole)}分之${readWhole(part)}`,
  ],
  [
    new RegExp(`(${number}|[几数十百千万亿])\\s*(${unit})(?![a-zA-Z])`, 'g'),
    (_, amount = '', name = '') => amount + (units[name] ?? ''),
  ],
  [/(?<=[打拨]\s*)\d{3,}/g, (code) => readCode(code)],
  [/(?<![\d.])(?:0\d{2,}|1\d{10}|\d{17,})(?![\d.])/g, (code) => readCode(code)],
  [new RegExp(`(?<![\\d.]|第\\s*)2(?=\\s*(?:${measures}))`, 'g'), () => '两'],
  [new RegExp(number, 'g'), (amount) => readNumber(amount)],
  [/×/g, () => '乘'],
  [/÷/g, () => '除以'],
  [/[＋+]/g, () => '加'],
  [/[＝=]/g, () => '等于'],
  [/≥/g, () => '大于等于'],
  [/≤/g, () => '小于等于'],
  [/>/g, () => '大于'],
  [/</g, () => '小于'],
  [/≈/g, () => '约等于'],
  [/〇/g, () => '零'],
  [/[a-z]/gi, (letter) => letters[letter.toUpperCase()] ?? ''],
];

/**
 * A text as it is read: numbers, years, times, shares, units and Latin letters in Chinese characters. What reads
 * otherwise than these rules say is for the editor's pronunciation table.
 */
export function spokenText(text: string): string {
  const narrow = text.normalize('NFKC');
  return readings.reduce((so, [pattern, read]) => so.replace(pattern, read), narrow);
}

function readTime(hours: string, minutes: string, seconds: string | undefined): string {
  const rest = minutes === '00' ? '整' : `${minutes.startsWith('0') ? '零' : ''}${readWhole(minutes)}分`;
  return seconds === undefined
    ? `${readWhole(hours)}点${rest}`
    : `${readWhole(hours)}点${readWhole(minutes)}分${readWhole(seconds)}秒`;
}
