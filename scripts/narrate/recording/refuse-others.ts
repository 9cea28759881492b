import type { Alignment } from '../align/align.ts';
import { Refusal } from '../refusal.ts';
import { inWords } from './decode.ts';

/** How much shorter or longer than the embedded voice anybody reads. */
const shortest = 0.5;
const longest = 3;

/** From here on a recording is as far from the text as from the same sounds in another order. */
const foreign = 0.92;

/** The share of sentences that may not be found. */
const mostSkipped = 0.4;

/** Throws a `Refusal` where a recording (`label`) is so much shorter or longer than its part that it must be another's. */
export function refuseOtherLength(label: string, seconds: number, reference: number): void {
  if (seconds >= reference * shortest && seconds <= reference * longest) return;
  const how = seconds < reference ? '短得多，可能没有录完' : '长得多，可能录了别的内容';
  throw new Refusal(
    `${label} 有 ${inWords(seconds)}，这一部分读下来大约要 ${inWords(reference)}：${how}。请核对是不是这一部分的录音。`,
  );
}

/** Throws a `Refusal` where what a recording says is not the text of its part. */
export function refuseOtherText(label: string, { foreignness, sentences }: Alignment): void {
  const skipped = sentences.filter(({ bounds }) => bounds === null).length;
  if (foreignness < foreign && skipped <= mostSkipped * sentences.length) return;
  throw new Refusal(
    `${label} 读的好像不是这一部分的文字，句子对不上。请核对文件名和录音的内容；文字大改过的话，要重新录音。`,
  );
}
