import { figure, linePoints, niceMaximum, shares } from '@/kit/chart/chart.ts';
import type { Visual } from '../block.ts';
import { breakable, escape } from './html.ts';

type Of<Kind extends Visual['kind']> = Extract<Visual, { kind: Kind }>;

/** What stands beside the words. `picture` gives the address of a picture that the editor named. */
export function visualHtml(visual: Visual, picture: (path: string) => string): string {
  switch (visual.kind) {
    case 'picture':
      return `<figure class="plate"><div class="frame"><img class="settle" src="${picture(visual.src)}"></div>${captionHtml(visual.caption)}</figure>`;
    case 'compare':
      return compareHtml(visual, picture);
    case 'chart':
      return chartHtml(visual);
    case 'table':
      return tableHtml(visual);
  }
}

function captionHtml(caption: string | undefined): string {
  return caption === undefined ? '' : `<figcaption>${breakable(caption)}</figcaption>`;
}

function compareHtml(visual: Of<'compare'>, picture: (path: string) => string): string {
  const tag = (name: string, label: string): string => `<span class="tag ${name}">${breakable(label)}</span>`;
  return `<figure class="plate"><div class="frame compare"><img src="${picture(visual.before)}">${tag('one', visual.beforeLabel)}<div class="after"><img src="${picture(visual.after)}">${tag('two', visual.afterLabel)}</div></div>${captionHtml(visual.caption)}</figure>`;
}

function chartHtml({ look, title, unit, note, rows }: Of<'chart'>): string {
  const drawn = { bar: bars, line, share }[look];
  const measure = unit !== '' && look !== 'share' ? `<small>单位：${breakable(unit)}</small>` : '';
  return `<figure class="chart"><figcaption><b>${breakable(title)}</b>${measure}</figcaption><div class="fit rows">${drawn(rows)}</div>${note === undefined ? '' : `<p class="note">${breakable(note)}</p>`}</figure>`;
}

type Rows = Of<'chart'>['rows'];

function bars(rows: Rows): string {
  const top = niceMaximum(rows.map(([, value]) => value));
  const row = ([label, value]: Rows[number], i: number): string =>
    `<div class="row" style="--i:${String(i)}"><span>${breakable(label)}</span><span class="track"><i class="bar${i === rows.length - 1 ? ' last' : ''}" style="width:${String((100 * value) / top)}%"></i></span><b>${figure(value)}</b></div>`;
  return `<div class="bars">${rows.map(row).join('')}</div>`;
}

function share(rows: Rows): string {
  const parts = shares(rows);
  const whole = parts.map(({ size }, i) => `<i class="tone-${String(i % 5)}" style="width:${String(size)}%"></i>`);
  const row = ([label, value]: Rows[number], i: number): string =>
    `<div class="row" style="--i:${String(i)}"><i class="swatch tone-${String(i % 5)}"></i><span>${breakable(label)}</span><b>${figure(value)}%</b></div>`;
  return `<div class="whole">${whole.join('')}</div><div class="shares">${rows.map(row).join('')}</div>`;
}

/** Names below a line are left out evenly where they would not fit beside each other; the last always stands. */
function line(rows: Rows): string {
  const points = linePoints(rows, 640, 250);
  const path = points.map(({ x, y }) => `${String(x)},${String(y + 50)}`).join(' ');
  const step = Math.ceil((rows.length * Math.max(...rows.map(([label]) => widthOf(label)))) / 640);
  const mark = ({ x, y, label, value }: (typeof points)[number], i: number): string => {
    const name =
      (points.length - 1 - i) % step === 0
        ? `<text class="label" x="${String(x)}" y="340">${escape(label)}</text>`
        : '';
    return `<g class="${i === points.length - 1 ? 'last' : ''}"><circle cx="${String(x)}" cy="${String(y + 50)}" r="7"/><text x="${String(x)}" y="${String(y + 30)}">${figure(value)}</text>${name}</g>`;
  };
  return `<svg class="curve" viewBox="0 0 640 352"><path class="axis" d="M0 306 H640"/><polyline pathLength="1" points="${path}"/>${points.map(mark).join('')}</svg>`;
}

/** About how wide a label is in the drawing's type, with the space to the next. */
function widthOf(label: string): number {
  return [...label].reduce((sum, letter) => sum + (letter < '\u2000' ? 12 : 22), 16);
}

function tableHtml({ head, rows }: Of<'table'>): string {
  const cells = (row: string[], tag: 'th' | 'td'): string =>
    row.map((cell) => `<${tag}>${breakable(cell)}</${tag}>`).join('');
  const body = rows.map((row, i) => `<tr class="row" style="--i:${String(i)}">${cells(row, 'td')}</tr>`).join('');
  return `<figure class="table fit"><table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${body}</tbody></table></figure>`;
}
