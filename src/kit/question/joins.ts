/** Draws a line for every joined pair between the two columns, in the place the SVG has between them. */
export function drawJoins(pairs: HTMLElement, joins: { left: HTMLElement; right: HTMLElement | undefined }[]): void {
  const canvas = pairs.querySelector('.joins') as SVGElement;
  const box = canvas.getBoundingClientRect();
  const middle = (row: HTMLElement) => {
    const { top, height } = row.getBoundingClientRect();
    return String(Math.round(top + height / 2 - box.top));
  };
  const lines = joins.flatMap(({ left, right }) => {
    if (!right) return [];
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
    line.setAttribute('x1', '0');
    line.setAttribute('y1', middle(left));
    line.setAttribute('x2', '100%');
    line.setAttribute('y2', middle(right));
    line.setAttribute('class', left.classList.contains('is-wrong') ? 'wrong' : '');
    return [line];
  });
  canvas.replaceChildren(...lines);
}
