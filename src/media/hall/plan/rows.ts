import type { Exhibit } from '@/media/hall/exhibit.schema.ts';
import { extentOf, type Size } from './extent.ts';
import type { Gap } from './hang.ts';
import { door } from './plan.ts';
import { furnish, type DoorIn, type RoomWish } from './room.ts';
import type { Floor } from './walls.ts';

/** A room as the plan must know it. */
export interface RoomIn {
  id: string;
  exhibits: readonly Pick<Exhibit, 'id' | 'kind' | 'size' | 'place'>[];
}

/** Rooms side by side from west to east, of one depth. */
export interface Row {
  /** Indices in the document. */
  rooms: number[];
  light: 'north' | 'south';
}

/** The rows of a building: from four rooms on two, through which one goes round. */
export function rowsOf(count: number, first: number): Row[] {
  const all = Array.from({ length: count }, (_, index) => index);
  if (count < 4) return [{ rooms: all, light: 'north' }];
  return [
    { rooms: all.slice(0, first), light: 'north' },
    { rooms: all.slice(first).reverse(), light: 'south' },
  ];
}

/** From a corner to the middle of a door. */
const fromCorner = 2.4;

/** What each room of a building must be. Doors of a room are at different ends, so no sight goes through two of them. */
export function wishesOf(rooms: readonly RoomIn[], sizes: ReadonlyMap<string, Size>, rows: readonly Row[]): RoomWish[] {
  const place = (index: number) => {
    const row = rows.findIndex((one) => one.rooms.includes(index));
    const { rooms: own = [], light = 'north' } = rows[row] ?? {};
    return { row, column: own.indexOf(index), own, light };
  };
  return rooms.map(({ id, exhibits }, index) => {
    const { row, column, own, light } = place(index);
    const doors = (floor: Floor): DoorIn[] => [
      ...(column > 0
        ? [{ side: 'west' as const, at: beside('west', column - 1, floor), to: own[column - 1] ?? 0 }]
        : []),
      ...(column < own.length - 1
        ? [{ side: 'east' as const, at: beside('east', column, floor), to: own[column + 1] ?? 0 }]
        : []),
      ...[0, own.length - 1].flatMap((end) => {
        const other = rows[1 - row];
        if (!other || column !== end) return [];
        const behind = other.rooms[end === 0 ? 0 : other.rooms.length - 1] ?? 0;
        return [between(row, end === 0, behind, floor)];
      }),
    ];
    return {
      id,
      exhibits: exhibits.map((exhibit) => ({ exhibit, extent: extentOf(exhibit, sizes.get(exhibit.id)) })),
      doors,
      entrance: (floor) => entranceOf(index, doors(floor), floor),
      light,
    };
  });
}

/** The door between two rooms of a row stands near the north wall and near the south wall by turns. */
function beside(side: 'east' | 'west', number: number, { depth }: Floor): number {
  const z = number % 2 === 0 ? depth - fromCorner : fromCorner;
  return side === 'east' ? z : depth - z;
}

/** The doors between the rows are at the building's ends. */
function between(row: number, isWest: boolean, to: number, { width }: Floor): DoorIn {
  const x = isWest ? fromCorner : width - fromCorner;
  return row === 0 ? { side: 'south', at: width - x, to } : { side: 'north', at: x, to };
}

/** One comes from the room before; into the first room from outside, in the middle of its west wall. */
function entranceOf(index: number, doors: readonly DoorIn[], { depth }: Floor): Gap {
  const from = index === 0 ? undefined : doors.find(({ to }) => to === index - 1);
  return { side: from?.side ?? 'west', at: from?.at ?? depth / 2, width: door.width };
}

/** Comfortable space between two exhibits; rooms are as wide as this asks for. */
export const comfortable = 0.7;

const least = 6;

/** Wider is no room: at that depth it does not go. */
const most = 120;

/** The smallest width at which a room of a depth holds everything; Infinity where none does. */
export function widthFor(wish: RoomWish, depth: number): number {
  const isWideEnough = (width: number) => furnish(wish, { width, depth }, comfortable, 1) !== undefined;
  let [low, high] = [least, least];
  while (!isWideEnough(high)) {
    if (high > most) return Infinity;
    [low, high] = [high, high * 1.5];
  }
  while (high - low > 0.25) {
    const middle = (low + high) / 2;
    if (isWideEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
