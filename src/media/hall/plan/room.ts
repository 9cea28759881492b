import type { Extent, Hung } from './extent.ts';
import { hang, stretchesOf, type Gap, type Hanging } from './hang.ts';
import { benchesIn, reachOfMiddle, standInMiddle } from './middle.ts';
import { bodyRadius, door, eyeHeight, labelHeight, type Opening, type Placed, type RoomPlan } from './plan.ts';
import { across, facing, lengthOf, normalOf, pointAt, sides, type Floor, type Side } from './walls.ts';

export interface DoorIn {
  side: Side;
  at: number;
  to: number;
}

/** What a room must be: its exhibits, its doors, where light comes from. */
export interface RoomWish {
  id: string;
  exhibits: readonly { exhibit: Hung; extent: Extent }[];
  doors: (floor: Floor) => DoorIn[];
  /** Where one comes in; of the first room its west wall, which has no door there. */
  entrance: (floor: Floor) => Gap;
  /** The outer wall with windows. */
  light: 'north' | 'south';
}

const window = { width: 1.8, height: 2.2, sill: 0.6 } as const;

/** In front of a label. */
const nearest = 1.2;

/**
 * Furnishes a room of a size; undefined where not everything has its place.
 * @param gap the least space between two exhibits on a wall, in metres
 * @param windowCount 0 to 2
 * @returns the plan with the room's own north-west corner at 0, 0
 */
export function furnish(wish: RoomWish, floor: Floor, gap: number, windowCount: number): RoomPlan | undefined {
  const { exhibits } = wish;
  const onWall = exhibits.filter(({ extent }) => extent.where !== 'middle');
  const inMiddle = exhibits.filter(({ extent }) => extent.where === 'middle');
  const doors = wish.doors(floor);
  const entrance = wish.entrance(floor);
  const windows = windowsOf(wish.light, entrance, floor, windowCount);
  const deepest = Math.max(0.1, ...onWall.map(({ extent }) => extent.depth));
  const gaps = [...doors.map((one) => ({ ...one, width: door.width })), ...windows];
  const stretches = stretchesOf(floor, gaps, entrance, 0.4 + deepest);
  const extents = onWall.map(({ extent }) => extent);
  const hangings = hang(extents, floor, stretches, entrance, gap);
  const standing = standInMiddle(
    inMiddle.map(({ extent }) => extent),
    floor,
  );
  if (!hangings || !standing) return undefined;

  const reach = reachOfMiddle(
    inMiddle.map(({ extent }) => extent),
    floor,
  );
  const placed = new Map<string, Placed>();
  onWall.forEach(({ exhibit, extent }, i) => {
    placed.set(exhibit.id, onTheWall(exhibit.id, extent, hangings[i] as Hanging, floor, reach));
  });
  inMiddle.forEach(({ exhibit, extent }, i) => {
    placed.set(exhibit.id, inTheMiddle(exhibit.id, extent, standing[i] as number, floor, wish.light));
  });
  return {
    id: wish.id,
    x: 0,
    z: 0,
    ...floor,
    height: floor.width * floor.depth > 110 ? 4.5 : 4,
    walls: sides.map((side) => wallOf(side, floor, doors, windows)),
    places: exhibits.map(({ exhibit }) => placed.get(exhibit.id) as Placed),
    benches: benchesIn(floor, wish.light, inMiddle.length > 0),
  };
}

function windowsOf(light: Side, entrance: Gap, floor: Floor, count: number): Gap[] {
  if (count === 0) return [];
  const length = lengthOf(light, floor);
  const one = (at: number) => ({ side: light, at, width: window.width });
  if (light === across(entrance.side)) {
    // One looks at this wall when one comes in: there hangs something.
    const sight = length - entrance.at;
    return [one(sight < length / 2 ? length * 0.72 : length * 0.28)];
  }
  return count === 2 ? [one(length * 0.28), one(length * 0.72)] : [one(length / 2)];
}

function wallOf(
  side: Side,
  floor: Floor,
  doors: readonly DoorIn[],
  windows: readonly Gap[],
): RoomPlan['walls'][number] {
  const openings: Opening[] = [
    ...doors.filter((one) => one.side === side).map(({ at, to }): Opening => ({ kind: 'door', at, ...door, to })),
    ...windows.filter((one) => one.side === side).map(({ at }): Opening => ({ kind: 'window', at, ...window })),
  ];
  return {
    from: pointAt(side, 0, 0, floor),
    to: pointAt(side, lengthOf(side, floor), 0, floor),
    normal: normalOf(side),
    openings: openings.sort((a, b) => a.at - b.at),
  };
}

function onTheWall(id: string, extent: Extent, { side, at, label }: Hanging, floor: Floor, reach: Reach): Placed {
  const { width, height, depth, where, base } = extent;
  const turned = facing(normalOf(side));
  const isAlongX = side === 'north' || side === 'south';
  const free = (isAlongX ? floor.depth / 2 - reach.z : floor.width / 2 - reach.x) - bodyRadius - 0.1;
  const wished = Math.max(nearest, 0.7 * width, 0.85 * height);
  const away = Math.max(depth + 0.7, Math.min(free, depth + wished));
  const bottom = where === 'foot' ? base : extent.isOnFloor ? 0 : Math.max(0.5, eyeHeight - height / 2);
  return {
    exhibit: id,
    ...pointAt(side, at, depth / 2, floor),
    y: bottom + height / 2,
    facing: turned,
    width,
    height,
    depth,
    label: { ...pointAt(side, label, 0, floor), y: labelHeight, facing: turned },
    stand: { ...pointAt(side, at, away, floor), facing: facing(reverse(normalOf(side))) },
  };
}

interface Reach {
  x: number;
  z: number;
}

/** What stands in the middle looks away from the light: a visitor in front of it has the window behind it. */
function inTheMiddle(id: string, extent: Extent, x: number, floor: Floor, light: 'north' | 'south'): Placed {
  const { width, height, depth, base } = extent;
  const direction = { x: 0, z: light === 'north' ? 1 : -1 };
  const z = floor.depth / 2;
  const front = z + direction.z * (depth / 2);
  const turned = facing(direction);
  return {
    exhibit: id,
    x,
    y: base + height / 2,
    z,
    facing: turned,
    width,
    height,
    depth,
    // On the front of its pedestal, below the board that covers it; beside it there is only air.
    label: { x, y: Math.min(labelHeight, base > 0.4 ? base - 0.15 : base + 0.1), z: front, facing: turned },
    stand: { x, z: front + direction.z * nearest, facing: facing(reverse(direction)) },
  };
}

function reverse({ x, z }: { x: number; z: number }): { x: number; z: number } {
  return { x: -x, z: -z };
}
