/** Where bars end and begin, in em: text in a chart grows with the type. */
const [top, ground] = [1.4, 7.6];
/** Room for the numbers of the scale, in percent. */
const left = 4;

/** Draws how many cards come due a day as bars on a scale from 0; every fifth day is named. */
export function drawForecast(svg: SVGElement, days: readonly { day: string; cards: number }[]): void {
  const highest = Math.max(1, ...days.map(({ cards }) => cards));
  const y = (cards: number) => ground - (cards / highest) * (ground - top);
  const column = (100 - left) / days.length;
  const x = (index: number) => left + index * column;
  svg.replaceChildren(
    ...[0, highest].flatMap((value) => [
      make('line', { class: 'grid', x1: '0', x2: '100%', y1: `${y(value)}em`, y2: `${y(value)}em` }),
      text('scale', '0', y(value) - 0.3, String(value)),
    ]),
    ...days.flatMap(({ day, cards }, index) => {
      const named =
        index % 5 === 0 ? [text('day', `${x(index + 0.5)}%`, ground + 1.4, String(Number(day.slice(8))))] : [];
      if (cards === 0) return named;
      const bar = make('rect', {
        class: index === 0 ? 'bar now' : 'bar',
        x: `${x(index + 0.15)}%`,
        width: `${column * 0.7}%`,
      });
      bar.setAttribute('y', `${y(cards)}em`);
      bar.setAttribute('height', `${ground - y(cards)}em`);
      return [bar, ...named];
    }),
  );
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
