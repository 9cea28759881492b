import { opposite, across, lengthOf, sides, type Floor, type Side } from './walls.ts';
import type { Extent } from './extent.ts';

/** A stretch of wall on which things can hang. */
export interface Stretch {
  side: Side;
  from: number;
  to: number;
}

/** An opening takes wall. */
export interface Gap {
  side: Side;
  at: number;
  width: number;
}

/** Where an exhibit has its place on a wall: the middle of it and of its plate's, along the wall. */
export interface Hanging {
  side: Side;
  at: number;
  label: number;
}

/** The plate beside an exhibit, with the space before it. */
const plate = { width: 0.3, gap: 0.14 };

const beside = plate.gap + plate.width;

/** Between two exhibits; where there is room, much more. */
const widest = 3.5;

/** Beside a door or a window nothing hangs nearer. */
const margin = 0.4;

/** What an exhibit takes of a wall. */
export function slotOf({ width }: Extent): number {
  return width + beside;
}

/** Free wall in the order in which one passes it: clockwise, from the left of where one comes in. */
export function stretchesOf(floor: Floor, gaps: readonly Gap[], entrance: Gap, corner: number): Stretch[] {
  const all = sides.flatMap((side) => freeOn(side, floor, gaps, corner));
  const start = sides.indexOf(entrance.side);
  const order = ({ side, from }: Stretch) => {
    const turn = (sides.indexOf(side) - start + 4) % 4;
    return turn === 0 && from < entrance.at ? 4 : turn;
  };
  return all.sort((a, b) => order(a) - order(b) || a.from - b.from);
}

function freeOn(side: Side, floor: Floor, gaps: readonly Gap[], corner: number): Stretch[] {
  const own = gaps.filter((gap) => gap.side === side).sort((a, b) => a.at - b.at);
  const ends = [
    ...own.map(({ at, width }) => [at - width / 2 - margin, at + width / 2 + margin] as const),
    [lengthOf(side, floor) - corner, Infinity] as const,
  ];
  let from = corner;
  return ends.flatMap(([to, next]) => {
    const stretch = { side, from, to };
    from = Math.max(from, next);
    return stretch.to - stretch.from > 0.5 ? [stretch] : [];
  });
}

/**
 * Hangs exhibits on walls, in their order, as evenly as it can be done; what should be seen first hangs where one looks
 * when one comes in.
 * @param gap the least space between two, in metres
 * @returns a place for each, or undefined where they do not all fit
 */
export function hang(
  extents: readonly Extent[],
  floor: Floor,
  stretches: readonly Stretch[],
  entrance: Gap,
  gap: number,
): Hanging[] | undefined {
  const places: Hanging[] = [];
  const focus = focusOf(extents);
  let free = [...stretches];
  if (focus !== undefined) {
    const found = inSight(extents[focus] as Extent, floor, free, entrance);
    if (!found) return undefined;
    places[focus] = found.place;
    free = found.free;
  }
  const rest = extents.map((_, index) => index).filter((index) => index !== focus);
  const slots = rest.map((index) => slotOf(extents[index] as Extent));
  const groups = widestFill(slots, free, gap);
  if (!groups) return undefined;
  groups.forEach((members, number) => {
    const { side, from, to } = free[number] as Stretch;
    const sizes = members.map((member) => slots[member] as number);
    const space = (to - from - sum(sizes)) / (members.length + 1);
    let at = from + space;
    members.forEach((member, i) => {
      const index = rest[member] as number;
      places[index] = hanging(side, at, extents[index] as Extent);
      at += (sizes[i] as number) + space;
    });
  });
  return places;
}

/** What is worth walking to: the first with a wall of its own, else the first large one. */
function focusOf(extents: readonly Extent[]): number | undefined {
  const own = extents.findIndex(({ hasOwnWall }) => hasOwnWall);
  const found = own >= 0 ? own : extents.findIndex(({ isLarge, where }) => isLarge && where === 'wall');
  return found < 0 ? undefined : found;
}

function hanging(side: Side, from: number, { width }: Extent): Hanging {
  return { side, at: from + width / 2, label: from + width + plate.gap + plate.width / 2 };
}

/** In rooms so deep the wall that one looks at has a place for everything that is not wider than any wall there. */
const deep = 14;

/** A place as near as can be to where one looks when coming in, and the walls that are left. */
function inSight(extent: Extent, floor: Floor, free: readonly Stretch[], entrance: Gap) {
  const size = slotOf(extent);
  const side = across(entrance.side);
  const sight = opposite(entrance.side, entrance.at, floor);
  const candidates = free
    .filter((one) => one.to - one.from >= size && (one.side === side || floor.depth >= deep))
    .map((stretch) => {
      const begin = Math.min(stretch.to - size, Math.max(stretch.from, sight - extent.width / 2));
      const from = extent.hasOwnWall ? (stretch.from + stretch.to - size) / 2 : begin;
      const away = stretch.side === side ? Math.abs(from + extent.width / 2 - sight) : 100;
      return { stretch, from, away };
    });
  const [best] = candidates.sort((a, b) => a.away - b.away);
  if (!best) return undefined;
  const { stretch, from } = best;
  const left = { ...stretch, to: from - margin };
  const right = { ...stretch, from: from + size + margin };
  const parts = extent.hasOwnWall ? [] : [left, right].filter((part) => part.to - part.from > 0.5);
  return {
    place: hanging(stretch.side, from, extent),
    free: free.flatMap((one) => (one === stretch ? parts : [one])),
  };
}

/** Fills stretches with the widest gaps for which all fits: so the last walls are not bare. */
function widestFill(slots: readonly number[], free: readonly Stretch[], least: number): number[][] | undefined {
  let best = fill(slots, free, least);
  if (!best) return undefined;
  let [low, high] = [least, widest];
  for (let i = 0; i < 8; i += 1) {
    const middle = (low + high) / 2;
    const tried = fill(slots, free, middle);
    if (tried) [best, low] = [tried, middle];
    else high = middle;
  }
  return best;
}

function fill(slots: readonly number[], free: readonly Stretch[], gap: number): number[][] | undefined {
  const groups: number[][] = free.map(() => []);
  let stretch = 0;
  let used = 0;
  for (const [index, size] of slots.entries()) {
    for (; ; stretch += 1, used = 0) {
      const here = free[stretch];
      const group = groups[stretch];
      if (!here || !group) return undefined;
      const needed = used + size + (group.length > 0 ? gap : 0);
      if (needed > here.to - here.from) continue;
      group.push(index);
      used = needed;
      break;
    }
  }
  return groups;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
