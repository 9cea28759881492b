import { ExtrudeGeometry, Shape as Outline, TorusGeometry } from 'three';
import { colours as c } from '../colours.ts';
import { bar, box } from '../parts.ts';
import { Shape } from '../shape.ts';

const [cell, rise, deep] = [0.27, 0.34, 0.3];

/** The platform as a chest of eight drawers under a cloud; the three that are named stand open. */
export function eightModules(): Shape {
  const shape = new Shape();
  shape.add(box(1.2, 0.05, 0.42), c.wood2);
  shape.add(box(1.14, 0.03, 0.38), c.wood, { at: [0, 0.76, 0] });
  shape.add(box(1.1, 0.71, 0.012), c.wood2, { at: [0, 0.05, -0.16] });
  for (let i = 0; i < 5; i++) shape.add(box(0.016, 0.71, deep), c.wood, { at: [-0.54 + i * cell, 0.05, 0] });
  for (const y of [0.05, 0.395]) shape.add(box(1.09, 0.016, deep, 0.09), c.wood, { at: [0, y, 0] });
  for (let i = 0; i < 8; i++) {
    const [column, row] = [i % 4, Math.floor(i / 4)];
    const open = i === 1 || i === 4 || i === 6;
    const at: [number, number, number] = [-0.405 + column * cell, 0.072 + row * 0.345, open ? 0.13 : 0];
    drawer(shape, at, open);
    if (open) [grid, profile, book][[1, 4, 6].indexOf(i)]!(shape, at);
  }
  cloud(shape);
  return shape;
}

function drawer(shape: Shape, [x, y, z]: [number, number, number], open: boolean) {
  const [width, height] = [cell - 0.03, rise - 0.036];
  const front = open ? c.gold5 : c.pine2;
  shape.add(box(width, height, 0.016, 0.06), front, { at: [x, y, z + 0.15] });
  shape.add(box(width - 0.05, height - 0.05, 0.006, 0.06), open ? c.gold3 : c.pine3, { at: [x, y + 0.025, z + 0.159] });
  shape.add(new TorusGeometry(0.024, 0.005, 6, 18), open ? c.cinnabar : c.gold3, { at: [x, y + 0.075, z + 0.172] });
  if (!open) return;
  for (const side of [-1, 1])
    shape.add(box(0.01, height * 0.5, 0.3, 0.06), c.wood, { at: [x + side * (width / 2 - 0.005), y, z] });
  shape.add(box(width, 0.01, 0.3, 0.06), c.wood2, { at: [x, y + 0.02, z] });
}

/** Standards: a grid of cells, one still to be done. */
function grid(shape: Shape, [x, y, z]: [number, number, number]) {
  for (let i = 0; i < 9; i++)
    shape.add(box(0.036, 0.036, 0.01), i === 5 ? c.cinnabar : c.pine, {
      at: [x + ((i % 3) - 1) * 0.05, y + 0.24 - Math.floor(i / 3) * 0.05, z + 0.168],
    });
}

/** A profile: four corners, one of them drawn in. */
function profile(shape: Shape, [x, y, z]: [number, number, number]) {
  const star = (right: number, deep: number) => {
    const outline = new Outline();
    outline.moveTo(0, 0.08);
    outline.lineTo(right, 0);
    outline.lineTo(0, -0.08);
    outline.lineTo(-0.08, 0);
    return new ExtrudeGeometry(outline, { depth: deep, bevelEnabled: false });
  };
  shape.add(star(0.08, 0.006), c.paper, { at: [x, y + 0.2, z + 0.162] });
  shape.add(star(0.03, 0.012), c.pine, { at: [x, y + 0.2, z + 0.162] });
  shape.add(bar(0.011, 0.012, { sides: 12 }), c.cinnabar, { at: [x + 0.03, y + 0.2, z + 0.165], turn: [90, 0, 0] });
}

/** Education: an open book. */
function book(shape: Shape, [x, y, z]: [number, number, number]) {
  for (const side of [-1, 1]) {
    shape.add(box(0.086, 0.11, 0.01), c.cinnabar2, {
      at: [x + side * 0.043, y + 0.142, z + 0.164],
      turn: [0, side * -14, 0],
    });
    shape.add(box(0.08, 0.1, 0.01), c.paper, {
      at: [x + side * 0.042, y + 0.147, z + 0.171],
      turn: [0, side * -14, 0],
    });
    for (let i = 0; i < 4; i++)
      shape.add(box(0.054, 0.005, 0.003), c.stone2, {
        at: [x + side * 0.042, y + 0.165 + i * 0.019, z + 0.178],
        turn: [0, side * -14, 0],
      });
  }
}

function cloud(shape: Shape) {
  const outline = new Outline();
  outline.moveTo(-0.34, 0);
  outline.absarc(-0.27, 0.07, 0.1, -2.3, -4.1, true);
  outline.absarc(-0.1, 0.15, 0.13, 2.9, 0.7, true);
  outline.absarc(0.12, 0.14, 0.12, 2.3, 0.5, true);
  outline.absarc(0.28, 0.07, 0.09, 1.9, -1.2, true);
  outline.lineTo(-0.34, 0);
  const geometry = new ExtrudeGeometry(outline, {
    depth: 0.07,
    bevelSize: 0.012,
    bevelThickness: 0.012,
    bevelSegments: 2,
    curveSegments: 16,
  });
  shape.add(geometry, c.mist, { at: [0, 0.9, -0.035] });
  for (const x of [-0.2, 0, 0.2]) {
    shape.add(bar(0.006, 0.12, { sides: 6 }), c.gold, { at: [x, 0.78, 0] });
    shape.add(bar(0.016, 0.016, { sides: 10 }), c.gold, { at: [x, 0.785, 0] });
  }
}
