import type { Size } from './extent.ts';
import { wallThickness, type HallPlan, type RoomPlan } from './plan.ts';
import { furnish, type RoomWish } from './room.ts';
import { comfortable, rowsOf, widthFor, wishesOf, type RoomIn, type Row } from './rows.ts';

/** Depths that a row of rooms may have, in metres. */
const depths = [7.5, 9, 10.5, 12, 14, 16, 18];

/** A visitor who comes in stands so far from the wall. */
const inside = 1.2;

/**
 * Plans a hall: rooms side by side in one row, or in two that make a way round, each as large as its exhibits need; in them
 * exhibits along the walls in their order, clockwise from where one comes in, and what stands free in the middle. The same
 * hall always has the same plan.
 * @param sizes by exhibit: a picture's proportion, an object's box; what has none gets a usual one
 */
export function planHall(rooms: readonly RoomIn[], sizes: ReadonlyMap<string, Size>): HallPlan {
  const buildings = splits(rooms.length).map((first) => build(rooms, sizes, rowsOf(rooms.length, first)));
  const [best] = buildings.sort((a, b) => a.cost - b.cost);
  if (!best) throw new Error('A hall has at least one room');
  const { x, z, depth } = best.rooms[0] as RoomPlan;
  return { rooms: best.rooms, start: tidy({ x: x + inside, z: z + depth / 2, facing: Math.PI / 2 }) };
}

/** How many rooms may be in the first row: each row has two at least, so that the way round is one. */
function splits(count: number): number[] {
  if (count < 4) return [count];
  const half = Math.ceil(count / 2);
  return [half, half - 1, half + 1].filter((first) => first >= 2 && count - first >= 2);
}

interface Building {
  rooms: RoomPlan[];
  cost: number;
}

function build(rooms: readonly RoomIn[], sizes: ReadonlyMap<string, Size>, rows: Row[]): Building {
  const wishes = wishesOf(rooms, sizes, rows);
  const drafts = rows.map((row) => bestDepth(row, wishes));
  const total = Math.max(...drafts.map(({ widths }) => lengthOfRow(widths)));
  const plans: RoomPlan[] = [];
  let z = 0;
  let cost = 0;
  rows.forEach((row, number) => {
    const { depth, widths } = drafts[number] as Draft;
    const stretched = stretch(widths, total);
    let x = 0;
    row.rooms.forEach((room, column) => {
      const width = stretched[column] as number;
      plans[room] = moved(furnished(wishes[room] as RoomWish, width, depth), x, z);
      cost += costOf(width, depth);
      x += width + wallThickness;
    });
    z += depth + wallThickness;
  });
  return { rooms: plans, cost };
}

/** From this width on a room has two windows, if its exhibits leave the wall for them. */
const twoWindows = 12;

/** The rows are made equally long: a room may be wider than it asked for, never narrower. */
function furnished(wish: RoomWish, width: number, depth: number): RoomPlan {
  const floor = { width, depth };
  const two = width >= twoWindows ? furnish(wish, floor, comfortable, 2) : undefined;
  const plan = two ?? furnish(wish, floor, comfortable, 1) ?? furnish(wish, floor, 0, 0);
  if (!plan) throw new Error(`Room ${wish.id} does not hold its exhibits at ${width} m × ${depth} m`);
  return plan;
}

interface Draft {
  depth: number;
  widths: number[];
}

function bestDepth(row: Row, wishes: readonly RoomWish[]): Draft {
  const drafts = depths.map((depth) => {
    const widths = row.rooms.map((room) => widthFor(wishes[room] as RoomWish, depth));
    return { depth, widths, cost: widths.reduce((sum, width) => sum + costOf(width, depth), 0) };
  });
  return drafts.reduce((best, draft) => (draft.cost < best.cost ? draft : best));
}

/** Floor to walk over, and dearer what is no good proportion for a room. */
function costOf(width: number, depth: number): number {
  const proportion = Math.max(width, depth) / Math.min(width, depth);
  return width * depth * (1 + 0.5 * Math.max(0, proportion - 1.4) ** 2);
}

function lengthOfRow(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + wallThickness * (widths.length - 1);
}

/** Both rows are equally long: the building is a rectangle, and the doors at its ends lead on. */
function stretch(widths: readonly number[], total: number): number[] {
  const factor = (total - wallThickness * (widths.length - 1)) / widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => width * factor);
}

/** To its place in the building; rounded to millimetres. */
function moved(room: RoomPlan, x: number, z: number): RoomPlan {
  const at = <P extends { x: number; z: number }>(point: P): P => tidy({ ...point, x: point.x + x, z: point.z + z });
  return tidy({
    ...room,
    x,
    z,
    walls: room.walls.map((wall) => ({
      ...wall,
      from: at(wall.from),
      to: at(wall.to),
      openings: wall.openings.map(tidy),
    })),
    places: room.places.map((place) => at({ ...place, label: at(place.label), stand: tidy(at(place.stand)) })),
    benches: room.benches.map(at),
  });
}

/** Millimetres are enough; a plan is read by people, too. */
function tidy<T extends object>(value: T): T {
  const rounded = Object.entries(value).map(([key, one]: [string, unknown]) => [
    key,
    typeof one === 'number' ? Math.round(one * 1000) / 1000 + 0 : one,
  ]);
  return Object.fromEntries(rounded) as T;
}
