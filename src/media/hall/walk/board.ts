import { linesOf } from '@/kit/stage/print/lines.ts';
import { ink, sans, serif, soft } from '@/kit/stage/print/print.data.ts';

export interface Chart {
  kind: 'bar' | 'line' | 'share';
  rows: { label: string; value: string; number: number }[];
}

export interface Moment {
  when: string;
  what: string;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const tones = ['#1f1b16', '#a87a22', '#2f4a3e', '#7d7668', '#962a20'];

/** The chart of an exhibit, from the table that every chart of the project has. */
export function chartOf(article: HTMLElement): Chart | undefined {
  const table = article.querySelector('.chart table');
  if (!table) return undefined;
  const rows = [...table.querySelectorAll('tbody tr')].map((row) => {
    const value = row.querySelector('.value')?.textContent?.trim().replace(/\s+/g, '') ?? '';
    return {
      label: row.querySelector('th')?.textContent?.trim() ?? '',
      value,
      number: Number.parseFloat(value.replace(/[,，]/g, '')) || 0,
    };
  });
  const kind = (['line', 'share'] as const).find((name) => table.classList.contains(name)) ?? 'bar';
  return rows.length === 0 ? undefined : { kind, rows };
}

/** The moments of a line of time: each begins with its time in bold. */
export function timelineOf(article: HTMLElement): Moment[] | undefined {
  const items = [...article.querySelectorAll('.timeline li, [data-timeline] li')];
  if (items.length === 0) return undefined;
  return items.map((item) => {
    const when = item.querySelector('strong, time')?.textContent?.trim() ?? '';
    return { when, what: (item.textContent ?? '').trim().replace(/\s+/g, ' ').replace(when, '').trim() };
  });
}

export function drawChart(context: CanvasRenderingContext2D, box: Box, { kind, rows }: Chart, size: number): void {
  if (kind === 'line') drawLine(context, box, rows, size);
  else drawBars(context, box, rows, size, kind === 'share');
}

/** A row each: its name, its bar, its figure; the last is the one that matters. */
function drawBars(
  context: CanvasRenderingContext2D,
  box: Box,
  rows: Chart['rows'],
  size: number,
  isShare: boolean,
): void {
  const step = Math.min(box.height / rows.length, size * 3.4);
  const letter = Math.min(size, step * 0.42);
  const most = Math.max(...rows.map(({ number }) => number), 1e-9);
  rows.forEach(({ label, value, number }, index) => {
    const y = box.y + index * step;
    context.font = `${String(letter)}px ${sans}`;
    context.fillStyle = soft;
    context.fillText(label, box.x, y + letter);
    context.font = `600 ${String(letter * 1.2)}px ${serif}`;
    context.fillStyle = ink;
    const wide = context.measureText(value).width;
    context.fillStyle = isShare ? tones[index % tones.length]! : index === rows.length - 1 ? tones[4]! : tones[2]!;
    const length = (box.width - wide - letter) * (number / most);
    context.fillRect(box.x, y + letter * 1.35, Math.max(1, length), Math.max(2, step - letter * 2.2));
    context.fillStyle = ink;
    context.fillText(
      value,
      box.x + length + letter * 0.5,
      y + letter * 1.35 + (step - letter * 2.2) / 2 + letter * 0.45,
    );
  });
}

function drawLine(context: CanvasRenderingContext2D, box: Box, rows: Chart['rows'], size: number): void {
  const most = Math.max(...rows.map(({ number }) => number), 1e-9);
  const bottom = box.y + box.height - size * 1.6;
  const points = rows.map(({ number }, index) => ({
    x: box.x + (box.width * (index + 0.5)) / rows.length,
    y: bottom - (bottom - box.y - size * 2) * (number / most),
  }));
  context.strokeStyle = '#7d7668';
  context.lineWidth = Math.max(1, size * 0.06);
  context.beginPath();
  context.moveTo(box.x, bottom);
  context.lineTo(box.x + box.width, bottom);
  context.stroke();
  context.strokeStyle = tones[2]!;
  context.lineWidth = Math.max(1.5, size * 0.16);
  context.beginPath();
  points.forEach(({ x, y }, index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.stroke();
  context.textAlign = 'center';
  points.forEach(({ x, y }, index) => {
    context.fillStyle = index === points.length - 1 ? tones[4]! : tones[2]!;
    context.beginPath();
    context.arc(x, y, size * 0.3, 0, 7);
    context.fill();
    context.fillStyle = ink;
    context.font = `600 ${String(size)}px ${serif}`;
    context.fillText(rows[index]!.value, x, y - size * 0.7);
    context.font = `${String(size * 0.86)}px ${sans}`;
    context.fillStyle = soft;
    context.fillText(rows[index]!.label, x, bottom + size * 1.3);
  });
  context.textAlign = 'left';
}

/** From left to right where there is room for it, else from top to bottom. */
export function drawTimeline(
  context: CanvasRenderingContext2D,
  box: Box,
  moments: readonly Moment[],
  size: number,
): void {
  const across = box.width / moments.length;
  if (across > size * 4.2) drawAcross(context, box, moments, Math.min(size, across * 0.13));
  else drawDown(context, box, moments, size);
}

function drawAcross(context: CanvasRenderingContext2D, box: Box, moments: readonly Moment[], size: number): void {
  const column = box.width / moments.length;
  const line = box.y + size * 1.2;
  context.fillStyle = '#7d7668';
  context.fillRect(box.x, line - 0.5, box.width, Math.max(1, size * 0.08));
  moments.forEach((moment, index) =>
    drawMoment(context, moment, { x: box.x + index * column, line, width: column - size }, size, box),
  );
}

function drawMoment(
  context: CanvasRenderingContext2D,
  { when, what }: Moment,
  { x, line, width }: { x: number; line: number; width: number },
  size: number,
  box: Box,
): void {
  dot(context, x + size * 0.34, line, size * 0.34);
  const measure = (text: string): number => context.measureText(text).width;
  let y = line + size * 2.2;
  context.fillStyle = ink;
  context.font = `600 ${String(size * 1.15)}px ${serif}`;
  for (const row of linesOf(when, width, measure)) {
    context.fillText(row, x, y);
    y += size * 1.5;
  }
  context.fillStyle = soft;
  context.font = `${String(size)}px ${sans}`;
  for (const row of linesOf(what, width, measure)) {
    if (y > box.y + box.height) return;
    context.fillText(row, x, y);
    y += size * 1.5;
  }
}

function drawDown(context: CanvasRenderingContext2D, box: Box, moments: readonly Moment[], size: number): void {
  const measure = (text: string): number => context.measureText(text).width;
  const step = box.height / moments.length;
  const letter = Math.min(size, step * 0.34);
  const left = box.x + letter * 0.5;
  context.fillStyle = '#7d7668';
  context.fillRect(left - 0.5, box.y, Math.max(1, letter * 0.08), box.height - step * 0.3);
  moments.forEach(({ when, what }, index) => {
    const y = box.y + index * step;
    dot(context, left, y + letter * 0.7, letter * 0.34);
    context.fillStyle = ink;
    context.font = `600 ${String(letter * 1.15)}px ${serif}`;
    context.fillText(when, left + letter * 1.2, y + letter * 1.1);
    context.font = `${String(letter * 0.95)}px ${sans}`;
    context.fillStyle = soft;
    const lines = linesOf(what, box.x + box.width - left - letter * 1.2, measure);
    lines.slice(0, Math.max(1, Math.floor((step - letter * 1.3) / (letter * 1.35)))).forEach((line, row) => {
      context.fillText(line, left + letter * 1.2, y + letter * (2.4 + row * 1.35));
    });
  });
}

function dot(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.fillStyle = '#a87a22';
  context.beginPath();
  context.arc(x, y, radius, 0, 7);
  context.fill();
}
