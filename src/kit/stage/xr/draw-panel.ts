import { ink, paper, sans, serif, soft } from '@/kit/stage/print/print.data.ts';
import { buttonHeight, choiceEdge, choiceIndent, leading, sizes, type Item, type Placed } from './layout.ts';
import { margin, type Sheet } from './panel.ts';

const line = '#cfc5b0';
const right = '#2f5d43';
const wrong = '#962a20';
const chosen = '#efe6d2';

export function fontOf(size: number, isTitle: boolean): string {
  return isTitle ? `600 ${String(size)}px ${serif}` : `${String(size)}px ${sans}`;
}

/** Draws a panel's page. @param scale pixels an em */
export function drawPanel(
  context: CanvasRenderingContext2D,
  sheet: Sheet,
  hovered: Item | Placed | undefined,
  scale: number,
): void {
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, sheet.width, sheet.height);
  context.textBaseline = 'middle';
  frame(context, 0.06, 0.06, sheet.width - 0.12, sheet.height - 0.12, { fill: paper, stroke: line, round: 0.5 });
  for (const item of sheet.items)
    if (item.block.kind === 'choice') drawChoice(context, sheet, item, item === hovered);
    else drawWords(context, sheet, item);
  for (const placed of sheet.buttons) drawButton(context, sheet, placed, placed === hovered);
  if (!sheet.note) return;
  write(context, sheet.note, sheet.width - margin, sheet.foot - 0.42, { size: 0.8, colour: soft, align: 'right' });
}

function drawWords(context: CanvasRenderingContext2D, { top }: Sheet, { block, lines, y }: Item): void {
  const size = sizes[block.kind];
  const colour = { title: ink, text: ink, small: soft, right, wrong, choice: ink }[block.kind];
  lines.forEach((text, index) =>
    write(context, text, margin, top + y + (index + 0.5) * size * leading, {
      ...{ size, colour },
      isTitle: block.kind === 'title',
      isBold: block.kind === 'right' || block.kind === 'wrong',
    }),
  );
}

function drawChoice(
  context: CanvasRenderingContext2D,
  { width, top }: Sheet,
  { block, lines, y, height }: Item,
  isHovered: boolean,
): void {
  const { mark, isChosen = false, letter = '' } = block;
  const tone = mark === 'wrong' ? wrong : mark ? right : isChosen ? ink : isHovered && block.act ? ink : line;
  frame(context, margin - 0.3, top + y, width - 2 * margin + 0.6, height, {
    fill: isHovered && block.act ? '#ffffff' : isChosen ? chosen : paper,
    ...{ stroke: tone, round: 0.35, thick: isChosen || mark || isHovered ? 0.13 : 0.06 },
  });
  const middle = top + y + choiceEdge + leading / 2;
  frame(context, margin + 0.1, middle - 0.62, 1.24, 1.24, {
    ...{ fill: isChosen ? ink : paper, stroke: isChosen ? ink : soft, round: 0.62 },
  });
  write(context, letter, margin + 0.72, middle + 0.03, { size: 0.8, colour: isChosen ? paper : soft, align: 'center' });
  const sign = mark === 'wrong' ? '✕' : mark ? '✓' : '';
  if (sign)
    write(context, sign, width - margin - 0.3, middle, { size: 1.1, colour: tone, align: 'center', isBold: true });
  lines.forEach((text, index) =>
    write(context, text, margin + choiceIndent, top + y + choiceEdge + (index + 0.5) * leading, {
      size: 1,
      colour: ink,
    }),
  );
}

function drawButton(
  context: CanvasRenderingContext2D,
  { foot }: Sheet,
  { button, x, y, width }: Placed,
  isHovered: boolean,
): void {
  const { isMain = false } = button;
  const colour = isHovered ? (isMain ? '#7b1f17' : ink) : isMain ? wrong : paper;
  frame(context, margin + x, foot + y, width, buttonHeight, {
    ...{ fill: colour, stroke: isMain ? colour : ink, round: 0.3, thick: 0.07 },
  });
  write(context, button.label, margin + x + width / 2, foot + y + buttonHeight / 2 + 0.03, {
    ...{ size: 1, align: 'center', colour: isHovered || isMain ? paper : ink },
  });
}

interface Type {
  size: number;
  colour: string;
  align?: CanvasTextAlign;
  isTitle?: boolean;
  isBold?: boolean;
}

function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  { size, colour, align = 'left', isTitle = false, isBold = false }: Type,
): void {
  context.font = (isBold ? '600 ' : '') + fontOf(size, isTitle);
  context.fillStyle = colour;
  context.textAlign = align;
  context.fillText(text, x, y);
}

function frame(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  { fill, stroke, round, thick = 0.06 }: { fill: string; stroke: string; round: number; thick?: number },
): void {
  context.beginPath();
  context.moveTo(x + round, y);
  context.arcTo(x + width, y, x + width, y + height, round);
  context.arcTo(x + width, y + height, x, y + height, round);
  context.arcTo(x, y + height, x, y, round);
  context.arcTo(x, y, x + width, y, round);
  context.closePath();
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = stroke;
  context.lineWidth = thick;
  context.stroke();
}
