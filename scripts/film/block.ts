import type { Row } from '@/kit/chart/chart.ts';

/** A stretch of a sentence in one weight. */
export interface Run {
  text: string;
  strong: boolean;
}

/** A sentence as a slide shows it. */
export interface Spoken {
  /** As in the narration's cues. */
  id: string;
  runs: Run[];
}

/** The sentences of a paragraph or of an item of a list. */
export type Paragraph = Spoken[];

/** A paragraph or an item of a list. */
export interface Line {
  /** What stands in front of an item of a list. */
  marker: string | undefined;
  sentences: Paragraph;
}

/** What is looked at while a paragraph is spoken. Paths of pictures are as the editor wrote them. */
export type Visual =
  | { kind: 'picture'; src: string; alt: string; caption: string | undefined }
  | {
      kind: 'compare';
      before: string;
      after: string;
      beforeLabel: string;
      afterLabel: string;
      caption: string | undefined;
    }
  | {
      kind: 'chart';
      look: 'bar' | 'line' | 'share';
      title: string;
      unit: string;
      note: string | undefined;
      rows: readonly Row[];
    }
  | { kind: 'table'; head: string[]; rows: string[][] };

export type CalloutKind = 'note' | 'key' | 'story' | 'warning';

/** A stretch of a lesson's text, in the order of the text. */
export type Block =
  | { kind: 'chapter'; id: string; heading: Paragraph }
  | { kind: 'text' | 'quote' | 'list'; lines: Line[] }
  | { kind: 'callout'; callout: CalloutKind; title: string | undefined; lines: Line[] }
  | { kind: 'steps'; lines: Line[] }
  | { kind: 'timeline'; lines: Line[] }
  | { kind: 'visual'; visual: Visual };

/** How many letters stand in sentences. */
export function lengthOf(paragraph: Paragraph): number {
  return paragraph.reduce((sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 0), 0);
}

export function textOf({ runs }: Spoken): string {
  return runs.map(({ text }) => text).join('');
}
