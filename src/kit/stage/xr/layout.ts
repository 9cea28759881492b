import { linesOf } from '@/kit/stage/print/lines.ts';

/** A piece of what a panel says, or something on it that one can choose. */
export interface Block {
  kind: 'title' | 'text' | 'small' | 'right' | 'wrong' | 'choice';
  text: string;
  /** Of choices. */
  letter?: string;
  isChosen?: boolean;
  mark?: 'right' | 'wrong' | 'missed';
  act?: () => void;
}

export interface PanelButton {
  label: string;
  act: () => void;
  isMain?: boolean;
}

/** A block, or as much of it as stands on a page. Lengths are in ems of the panel's text, y from the top of the page. */
export interface Item {
  block: Block;
  lines: string[];
  y: number;
  height: number;
}

/** The width of a text set in a size, in ems. */
export type Measure = (text: string, size: number, isTitle: boolean) => number;

export const sizes: { [kind in Block['kind']]: number } = {
  ...{ title: 1.35, text: 1, small: 0.84, right: 1.08, wrong: 1.08, choice: 1 },
};
/** From line to line, times their size. */
export const leading = 1.55;
const gap = 0.5;
/** What a choice has around its words; before them stands its letter. */
export const choiceEdge = 0.5;
export const choiceIndent = 1.9;

/** Sets blocks on pages of a size; texts go on on the next page, titles and choices stay whole. */
export function pagesOf(
  blocks: readonly Block[],
  { width, height }: { width: number; height: number },
  measure: Measure,
): Item[][] {
  const pages: Item[][] = [[]];
  let y = 0;
  const turn = (): void => {
    pages.push([]);
    y = 0;
  };
  for (const block of blocks) {
    const size = sizes[block.kind];
    const isChoice = block.kind === 'choice';
    const wide = isChoice ? width - choiceIndent - choiceEdge : width;
    let lines = linesOf(block.text, wide, (text) => measure(text, size, block.kind === 'title'));
    const tall = (count: number): number => count * size * leading + (isChoice ? choiceEdge * 2 : 0);
    while (lines.length > 0) {
      const before = y === 0 ? 0 : gap;
      const fit = Math.floor((height - y - before + 1e-9 - tall(0)) / (size * leading));
      const isWhole = block.kind === 'text' ? fit >= Math.min(2, lines.length) : fit >= lines.length;
      if (!isWhole && y > 0) {
        turn();
        continue;
      }
      const taken = lines.slice(0, Math.max(1, fit));
      pages.at(-1)!.push({ block, lines: taken, y: y + before, height: tall(taken.length) });
      y += before + tall(taken.length);
      lines = lines.slice(taken.length);
    }
  }
  return pages;
}

export interface Placed {
  button: PanelButton;
  x: number;
  y: number;
  width: number;
}

export const buttonHeight = 2.3;
const buttonEdge = 0.9;
const buttonGap = 0.5;

/** Sets buttons in as few rows as they need; `y` from the top of the first. */
export function rowsOf(
  buttons: readonly PanelButton[],
  width: number,
  measure: Measure,
): { placed: Placed[]; height: number } {
  let [x, y] = [0, 0];
  const placed = buttons.map((button) => {
    const wide = Math.min(width, Math.max(3.2, measure(button.label, 1, false) + 2 * buttonEdge));
    if (x > 0 && x + wide > width + 1e-9) [x, y] = [0, y + buttonHeight + buttonGap];
    const place = { button, x, y, width: wide };
    x += wide + buttonGap;
    return place;
  });
  return { placed, height: buttons.length === 0 ? 0 : y + buttonHeight };
}
