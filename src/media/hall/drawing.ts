import type { Opening, Placed, RoomPlan, Wall } from '@/media/hall/plan/plan.ts';

/** A plan as a drawing: a metre is a unit, north is above. */
export interface Drawing {
  viewBox: string;
  /** In pixels, where nothing makes it wider: numbers can be touched. */
  width: number;
  walls: string;
  windows: string;
  /** What an exhibit takes, as a line on its wall or a box on the floor. */
  thing(place: Placed): string;
  /** Where its number stands: before it. */
  mark(place: Placed): { x: number; z: number };
}

const margin = 0.5;
const pixels = 27;

/** Draws rooms of a plan. */
export function drawingOf(rooms: readonly RoomPlan[]): Drawing {
  const x0 = Math.min(...rooms.map(({ x }) => x)) - margin;
  const z0 = Math.min(...rooms.map(({ z }) => z)) - margin;
  const width = Math.max(...rooms.map((room) => room.x + room.width)) + margin - x0;
  const depth = Math.max(...rooms.map((room) => room.z + room.depth)) + margin - z0;
  const walls = rooms.flatMap((room) => room.walls);
  return {
    viewBox: [x0, z0, width, depth].map(short).join(' '),
    width: Math.round(width * pixels),
    walls: walls.map(wallPath).join(''),
    windows: walls.flatMap((wall) => wall.openings.filter(isWindow).map((one) => windowPath(wall, one))).join(''),
    thing: thingPath,
    mark: ({ x, z, facing, depth: deep }) => {
      const out = deep / 2 + 0.7;
      return { x: short(x + Math.sin(facing) * out), z: short(z + Math.cos(facing) * out) };
    },
  };
}

const isWindow = ({ kind }: Opening): boolean => kind === 'window';

function along({ from, to, normal }: Wall, at: number, out: number): string {
  const length = Math.hypot(to.x - from.x, to.z - from.z);
  const share = at / length;
  const x = from.x + (to.x - from.x) * share + normal.x * out;
  const z = from.z + (to.z - from.z) * share + normal.z * out;
  return `${short(x)} ${short(z)}`;
}

/** Behind its face, open where doors and windows are; a little longer than the wall, so that corners are closed. */
function wallPath(wall: Wall): string {
  const length = Math.hypot(wall.to.x - wall.from.x, wall.to.z - wall.from.z);
  const out = -0.15;
  const ends = [
    ...wall.openings.map(({ at, width }) => [at - width / 2, at + width / 2] as const),
    [length + 0.3, Infinity] as const,
  ];
  let from = -0.3;
  return ends
    .map(([to, next]) => {
      const path = `M${along(wall, from, out)}L${along(wall, to, out)}`;
      from = next;
      return path;
    })
    .join('');
}

function windowPath(wall: Wall, { at, width }: Opening): string {
  return [0, -0.3].map((out) => `M${along(wall, at - width / 2, out)}L${along(wall, at + width / 2, out)}`).join('');
}

function thingPath({ x, z, facing, width, depth }: Placed): string {
  const [right, front] = [
    { x: Math.cos(facing), z: -Math.sin(facing) },
    { x: Math.sin(facing), z: Math.cos(facing) },
  ];
  const corner = (a: number, b: number) =>
    `${short(x + (right.x * width * a + front.x * depth * b) / 2)} ${short(z + (right.z * width * a + front.z * depth * b) / 2)}`;
  return `M${corner(-1, -1)}L${corner(1, -1)}L${corner(1, 1)}L${corner(-1, 1)}Z`;
}

/** Centimetres are enough to draw. */
function short(value: number): number {
  return Math.round(value * 100) / 100;
}
