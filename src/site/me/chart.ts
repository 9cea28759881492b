/** The top of a scale that begins at 0: the next of 0.2, 0.4, 1, 2, 4, 10 … hours. Its half is a round number too. */
export function scaleTop(largest: number): number {
  for (let power = 0.1; ; power *= 10) {
    const found = [2, 4, 10].map((step) => step * power).find((top) => top >= largest);
    if (found !== undefined) return Number(found.toPrecision(1));
  }
}

/** Where bars end and begin, in em: text in a chart grows with the type. */
const [top, ground] = [1.6, 9.6];
/** A column for the numbers of the scale, and one a month. */
const columns = 12.9;

/**
 * Draws hours by months as bars on a scale from 0, with what a month asks for to reach the year's goal.
 * @param current the month that is under way (0: January), −1 in years that are over
 */
export function drawChart(svg: SVGElement, hours: readonly number[], pace: number, current: number): void {
  const scale = scaleTop(Math.max(pace, ...hours));
  const y = (value: number) => ground - (value / scale) * (ground - top);
  const highest = hours.indexOf(Math.max(...hours));
  svg.replaceChildren(
    ...[0, scale / 2, scale].flatMap((value) => [
      line('grid', y(value)),
      text('scale', '0', y(value) - 0.3, String(Number(value.toPrecision(2)))),
    ]),
    ...hours.flatMap((value, month) => {
      const x = 0.9 + month;
      const kind = month === current ? 'bar now' : 'bar';
      const label = text(month % 2 ? 'month even' : 'month', share(x + 0.5), ground + 1.4, String(month + 1));
      if (value === 0) return [label];
      const bar = make('rect', { class: kind, x: share(x + 0.2), width: share(0.6) });
      bar.setAttribute('y', `${y(value)}em`);
      bar.setAttribute('height', `${ground - y(value)}em`);
      const named = month === current || month === highest;
      return [bar, label, ...(named ? [text('value', share(x + 0.5), y(value) - 0.4, short(value))] : [])];
    }),
    line('pace', y(pace)),
  );
}

function line(kind: string, y: number): SVGElement {
  return make('line', { class: kind, x1: '0', x2: '100%', y1: `${y}em`, y2: `${y}em` });
}

function text(kind: string, x: string, y: number, words: string): SVGElement {
  const element = make('text', { class: kind, x, y: `${y}em` });
  element.textContent = words;
  return element;
}

function make(name: string, attributes: { [name: string]: string }): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function share(column: number): string {
  return `${((column / columns) * 100).toFixed(2)}%`;
}

function short(hours: number): string {
  return hours.toFixed(hours < 10 ? 1 : 0);
}
