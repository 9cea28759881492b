import type { Line, Paragraph, Spoken } from '../block.ts';
import { breakable, during, escape } from './html.ts';

/** The sentences of a paragraph; the first is the slide's sentence number `from`. */
export function sentencesHtml(sentences: Paragraph, from: number): string {
  return sentences
    .map((sentence, i) => `<span class="sentence" ${during(from + i)}>${runsHtml(sentence)}</span>`)
    .join('');
}

function runsHtml({ runs }: Spoken): string {
  return runs.map(({ text, strong }) => (strong ? `<b>${breakable(text)}</b>` : breakable(text))).join('');
}

/** Paragraphs and items; an item comes when its first sentence is spoken. */
export function linesHtml(lines: readonly Line[]): string {
  let from = 0;
  return lines
    .map(({ marker, sentences }) => {
      const words = sentencesHtml(sentences, from);
      const comes = `class="line${marker === undefined ? '' : ' item'}" ${during(from, Infinity)}`;
      from += sentences.length;
      return `<p ${comes}>${marker === undefined ? '' : `<span class="marker">${escape(marker)}</span>`}${words}</p>`;
    })
    .join('');
}
