import { giveHeadingIds } from '@/kit/markdown/headings.ts';
import { parseMarkdown } from '@/kit/markdown/parse.ts';
import { markSentences, type SpokenPart } from '@/kit/sentence/sentences.ts';
import { coverFile } from '@/kit/work/picture.schema.ts';
import { hallSchema } from '@/media/hall/hall.schema.ts';
import { hallParts } from '@/media/hall/spoken.ts';
import type { WorkFile } from './content.ts';
import { isSpoken } from './work-kinds.ts';

const hall = hallSchema(coverFile);

/** A part of a work's file, with the line on which it begins. */
export interface PlacedPart extends SpokenPart {
  line: number;
}

/** Several rules ask for the parts of each sound of a work, and a book is long. */
const known = new WeakMap<WorkFile, { parts: PlacedPart[] | undefined }>();

/** The parts of a work that are read aloud; undefined where it can't be read, or is of a kind that nobody reads. */
export function spokenPartsOf(work: WorkFile): PlacedPart[] | undefined {
  const { parts } = known.get(work) ?? { parts: partsOf(work) };
  known.set(work, { parts });
  return parts;
}

function partsOf(work: WorkFile): PlacedPart[] | undefined {
  const { kind, yaml, mdx, text } = work;
  if (!isSpoken(kind)) return undefined;
  if (kind === 'hall') {
    const { data } = hall.safeParse(work.data);
    return data && hallParts(data).map((part) => ({ ...part, line: yaml?.lineOf(part.path) ?? 1 }));
  }
  if (mdx?.tree === undefined || mdx.problems.length > 0) return undefined;
  // A tree of its own: sentences are wrapped in it, and other rules look at the work's.
  const tree = parseMarkdown(text);
  giveHeadingIds(tree);
  return markSentences(tree).map((part) => ({ ...part, line: lineOf(text, part) }));
}

function lineOf(text: string, { title }: SpokenPart): number {
  const line = text.split('\n').findIndex((one) => title !== '' && /^##\s/.test(one) && one.includes(title));
  return line + 1 || 1;
}
