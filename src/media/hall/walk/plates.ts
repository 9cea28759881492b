import type { Hanging, Sheet } from '@/media/hall/scene/scene.ts';
import { linesOf } from '@/kit/stage/print/lines.ts';
import type { ExhibitWords } from './words.ts';
import { chartOf, drawChart, drawTimeline, timelineOf } from './board.ts';
import { ink, paper, sans, serif, soft } from '@/kit/stage/print/print.data.ts';

/** Draws the words of everything that hangs in a room: plates with names, and boards. */
export function drawWords(
  context: CanvasRenderingContext2D,
  hangings: readonly Hanging[],
  words: ReadonlyMap<string, ExhibitWords>,
  scale: number,
): void {
  for (const { what, exhibit, cell } of hangings) {
    const said = words.get(exhibit);
    if (what === 'picture' || !said) continue;
    const [x, y, width, height] = cell.map((value) => value * scale) as [number, number, number, number];
    context.save();
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
    context.translate(x, y);
    context.fillStyle = paper;
    context.fillRect(0, 0, width, height);
    context.textBaseline = 'alphabetic';
    if (what === 'plate') drawPlate(context, said, width, height);
    else drawBoard(context, said, width, height);
    context.restore();
  }
}

/** The part of a sheet that holds words, before its pictures have arrived. */
export function emptySheet({ width, height }: Sheet, scale: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  // Drawn in the page's own memory: the browser keeps what is drawn on the graphics card in a cache that outlives the visit.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
  context.fillStyle = '#e6dfd0';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return context;
}

function drawPlate(
  context: CanvasRenderingContext2D,
  { title, caption }: ExhibitWords,
  width: number,
  height: number,
): void {
  const margin = height * 0.13;
  const measure = (text: string): number => context.measureText(text).width;
  let size = height * 0.26;
  context.font = `600 ${String(size)}px ${serif}`;
  let lines = linesOf(title, width - margin * 2, measure);
  if (lines.length > 2) {
    size *= 0.78;
    context.font = `600 ${String(size)}px ${serif}`;
    lines = linesOf(title, width - margin * 2, measure);
  }
  context.fillStyle = ink;
  let y = margin + size * 0.9;
  for (const line of lines.slice(0, 2)) {
    context.fillText(line, margin, y);
    y += size * 1.25;
  }
  if (lines.length > 1 && caption.length > 14) return;
  context.font = `${String(height * 0.155)}px ${sans}`;
  context.fillStyle = soft;
  const [first] = linesOf(caption, width - margin * 2, measure);
  if (first) context.fillText(first, margin, Math.min(height - margin * 0.8, y + height * 0.06));
}

/** A board's title, and below it what it is about: a chart, a line of time, or its text. */
function drawBoard(context: CanvasRenderingContext2D, said: ExhibitWords, width: number, height: number): void {
  const side = Math.min(width, height);
  const margin = side * 0.09;
  const measure = (text: string): number => context.measureText(text).width;
  const size = Math.min(side * 0.105, (width - margin * 2) / Math.max(5, Math.min(12, said.title.length)));
  context.font = `600 ${String(size)}px ${serif}`;
  context.fillStyle = ink;
  let y = margin + size * 0.9;
  for (const line of linesOf(said.title, width - margin * 2, measure).slice(0, 2)) {
    context.fillText(line, margin, y);
    y += size * 1.35;
  }
  context.fillStyle = '#962a20';
  context.fillRect(margin, y - size * 0.82, size * 1.2, Math.max(1, size * 0.07));
  y += size * 0.1;
  const box = { x: margin, y, width: width - margin * 2, height: height - y - margin };
  const chart = chartOf(said.article);
  const times = timelineOf(said.article);
  if (chart) return drawChart(context, box, chart, side * 0.05);
  if (times) return drawTimeline(context, box, times, side * 0.052);
  const text = Math.max(side * 0.048, 7);
  context.font = `${String(text)}px ${sans}`;
  context.fillStyle = soft;
  const paragraphs = said.paragraphs.length > 0 ? said.paragraphs : [said.caption];
  y += text;
  for (const paragraph of paragraphs) {
    for (const line of linesOf(paragraph, box.width, measure)) {
      if (y > height - margin * 0.7) return;
      context.fillText(line, margin, y);
      y += text * 1.65;
    }
    y += text * 0.6;
  }
}
