import type { CalloutKind, Line, Paragraph, Spoken, Visual } from './block.ts';

/** Words in large type, alone or beside what they speak of. */
export interface WordsSlide {
  kind: 'words';
  look: 'plain' | 'quote' | CalloutKind;
  title: string | undefined;
  lines: Line[];
  visual: Visual | undefined;
  /** Whether the same picture stood on the slide before: it does not come in again. */
  stays: boolean;
}

/** One slide of a film: it lasts as long as its sentences. */
export type Slide =
  | { kind: 'title'; title: string; summary: string; cover: string }
  | { kind: 'chapter'; id: string; number: number; count: number; heading: Paragraph }
  | WordsSlide
  | { kind: 'step'; index: number; count: number; sentences: Paragraph }
  | { kind: 'moments'; items: { when: string; sentences: Paragraph }[] }
  | { kind: 'closing'; title: string; sources: string[]; voice: string };

/** A slide's sentences in the order in which they are spoken; none on silent slides. */
export function sentencesOf(slide: Slide): Spoken[] {
  switch (slide.kind) {
    case 'chapter':
      return slide.heading;
    case 'words':
      return slide.lines.flatMap(({ sentences }) => sentences);
    case 'step':
      return slide.sentences;
    case 'moments':
      return slide.items.flatMap(({ sentences }) => sentences);
    default:
      return [];
  }
}
