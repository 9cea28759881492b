import { lengthOf, type Block, type Line, type Paragraph, type Spoken, type Visual } from './block.ts';
import type { Slide, WordsSlide } from './slide.ts';

/** How many letters fit on a slide in large type: alone, and beside a picture. */
const room = { alone: 110, beside: 84 };

type Words = Extract<Block, { kind: 'text' | 'quote' | 'list' } | { kind: 'callout' }>;

/** The slides of a text, without title and end, and the visuals for which no paragraph was near. */
export function slidesOf(blocks: readonly Block[]): { slides: Slide[]; left: Visual[] } {
  const { seen, left } = placeVisuals(blocks);
  const count = blocks.filter(({ kind }) => kind === 'chapter').length;
  const slides: Slide[] = [];
  let number = 0;
  for (const block of blocks) {
    if (block.kind === 'visual') continue;
    if (block.kind === 'chapter')
      slides.push({ kind: 'chapter', id: block.id, number: ++number, count, heading: block.heading });
    else if (block.kind === 'steps')
      slides.push(...block.lines.map(({ sentences }, index) => stepOf(sentences, index, block.lines.length)));
    else if (block.kind === 'timeline')
      slides.push({ kind: 'moments', items: block.lines.map(({ sentences }) => momentOf(sentences)) });
    else slides.push(...wordsOf(block, seen.get(block) ?? []));
  }
  return { slides, left };
}

/**
 * A visual is looked at while the paragraph before it is spoken, or else the one behind it, or else the one before that;
 * never one of another chapter. Where all have theirs, the nearest that has sentences enough is shared out among them.
 */
function placeVisuals(blocks: readonly Block[]): { seen: Map<Block, Visual[]>; left: Visual[] } {
  const seen = new Map<Block, Visual[]>();
  const left: Visual[] = [];
  blocks.forEach((block, at) => {
    if (block.kind !== 'visual') return;
    const before = wordsFrom(blocks, at, -1);
    const near = [before[0], wordsFrom(blocks, at, 1)[0], before[1]].filter((words) => words !== undefined);
    const takes = ({ lines }: Words, has: number): boolean =>
      has < lines.reduce((sum, { sentences }) => sum + sentences.length, 0);
    const place =
      near.find((words) => !seen.has(words)) ?? near.find((words) => takes(words, seen.get(words)?.length ?? 0));
    if (place === undefined) left.push(block.visual);
    else seen.set(place, [...(seen.get(place) ?? []), block.visual]);
  });
  return { seen, left };
}

/** The paragraphs and lists of the chapter in one direction, the nearest first. */
function wordsFrom(blocks: readonly Block[], from: number, step: 1 | -1): Words[] {
  const found: Words[] = [];
  for (let at = from + step; at >= 0 && at < blocks.length; at += step) {
    const block = blocks[at];
    if (block?.kind === 'chapter') break;
    if (block?.kind === 'text' || block?.kind === 'list') found.push(block);
  }
  return found;
}

function stepOf(sentences: Paragraph, index: number, count: number): Slide {
  return { kind: 'step', index, count, sentences };
}

/** An item of a timeline begins with its time in bold. */
function momentOf(sentences: Paragraph): { when: string; sentences: Paragraph } {
  const [first, ...others] = sentences;
  const [lead, ...rest] = first?.runs ?? [];
  if (first === undefined || lead?.strong !== true) return { when: '', sentences };
  const [next, ...behind] = rest;
  const runs = next === undefined ? [] : [{ ...next, text: next.text.trimStart() }, ...behind];
  return { when: lead.text, sentences: [{ ...first, runs }, ...others] };
}

function wordsOf(block: Words, visuals: readonly Visual[]): WordsSlide[] {
  const title = block.kind === 'callout' ? block.title : undefined;
  const look = block.kind === 'callout' ? block.callout : block.kind === 'quote' ? 'quote' : 'plain';
  const pages = pagesOf(block.lines, visuals.length === 0 ? room.alone : room.beside, visuals.length);
  const shown = pages.map((_, i) => visuals[Math.floor((i * visuals.length) / pages.length)]);
  return pages.map((lines, i) => {
    const visual = shown[i];
    return { kind: 'words', look, title, lines, visual, stays: i > 0 && visual === shown[i - 1] };
  });
}

/** A sentence and the marker of its item, where it begins one or its slide; `line` counts paragraphs and items. */
interface Unit {
  line: number;
  marker: string | undefined;
  sentence: Spoken;
}

/** Spreads lines evenly over as many slides as they need, at least `least`, cut between sentences alone. */
function pagesOf(lines: readonly Line[], most: number, least: number): Line[][] {
  const units = lines.flatMap(({ marker, sentences }, line) =>
    sentences.map((sentence, i): Unit => ({ line, marker: i === 0 ? marker : undefined, sentence })),
  );
  const lengthOfAll = (some: readonly Unit[]): number => lengthOf(some.map(({ sentence }) => sentence));
  const total = lengthOfAll(units);
  const even = total / Math.max(least, Math.ceil(total / most));
  const pages: Unit[][] = [];
  let before = 0;
  for (const unit of units) {
    const page = pages.at(-1);
    const length = lengthOfAll([unit]);
    const filled = page === undefined ? Infinity : lengthOfAll(page);
    // A slide is full where going on would miss the even share by more than stopping does.
    if (filled + length > most * 1.15 || before + length / 2 > even * pages.length) pages.push([unit]);
    else page?.push(unit);
    before += length;
  }
  while (pages.length < least) {
    const longest = pages.reduce((a, b) => (b.length > a.length ? b : a));
    if (longest.length < 2) break;
    pages.splice(pages.indexOf(longest) + 1, 0, longest.splice(Math.ceil(longest.length / 2)));
  }
  return pages.map(linesOf);
}

function linesOf(page: readonly Unit[]): Line[] {
  const lines = new Map<number, Line>();
  for (const { line, marker, sentence } of page) {
    const { sentences } = lines.get(line) ?? { sentences: [] };
    lines.set(line, { marker: lines.get(line)?.marker ?? marker, sentences: [...sentences, sentence] });
  }
  return [...lines.values()];
}
