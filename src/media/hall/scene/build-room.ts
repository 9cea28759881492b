import type { HallPlan, RoomPlan } from '@/media/hall/plan/plan.ts';
import { addBench, addLamp, addPlinth, spotOf, type Built } from './furniture.ts';
import { forward, type Rgb } from './geometry.ts';
import { addPlate, hang, type Front, type Manner } from './hang.ts';
import type { LitRoom, Spot } from './light.ts';
import { accents, hex, moodLights, type Daylight, type FloorKind } from './mood.data.ts';
import { shellOf } from './shell.ts';
import type { Surface } from './surface.ts';
import { faceOf, type Face } from './wall.ts';

/** What the scene must know of an exhibit. */
export interface Shown {
  id: string;
  kind: string;
  /** Width by height of what is shown as it is: a picture, a poster. */
  aspect?: number | undefined;
}

export interface RoomToBuild {
  plan: HallPlan;
  index: number;
  light: Daylight;
  floor: FloorKind;
  accent?: string | undefined;
  exhibits: ReadonlyMap<string, Shown>;
}

export interface BuiltRoom {
  surfaces: Surface[];
  lit: LitRoom;
  faces: Face[];
  fronts: { exhibit: string; what: 'picture' | 'board' | 'plate'; front: Front }[];
}

const floors: Record<FloorKind, Rgb> = {
  oak: hex('#b08d62'),
  slate: hex('#6f7372'),
  brick: hex('#a2705a'),
  terrazzo: hex('#c9c2b4'),
};

/** A room with everything that stands and hangs in it, before it is lit. */
export function buildRoom({ plan, index, light, floor, accent, exhibits }: RoomToBuild): BuiltRoom {
  const room = plan.rooms[index]!;
  const mood = moodLights[light];
  const faces = room.walls.map(faceOf);
  const tint = accent === undefined ? undefined : accents[accent];
  const shell = shellOf(
    room,
    faces,
    tint && { wall: accentWall(room, faces), tint },
    { ceiling: mood.ceiling, window: mood.window },
    (face, hole) => (hole.room === undefined ? 0.3 : wallThickness(room, plan.rooms[hole.room], face)),
  );
  const built: Built = { surfaces: shell.surfaces, solids: [] };
  const fronts: BuiltRoom['fronts'] = [];
  const spots: Spot[] = [];
  for (const bench of room.benches) addBench(built, bench);
  for (const placed of room.places) {
    const { kind, aspect } = exhibits.get(placed.exhibit)!;
    const spot = spotOf(placed, room.height);
    spots.push(spot);
    addLamp(built.surfaces, spot, room.height, placed.facing);
    if (kind === 'object') addPlinth(built, placed);
    else {
      const front = hang(built, placed, mannerOf(kind), aspect);
      fronts.push({ exhibit: placed.exhibit, what: aspect === undefined ? 'board' : 'picture', front });
    }
    fronts.push({ exhibit: placed.exhibit, what: 'plate', front: addPlate(built, placed.label) });
  }
  const { x, z, width, depth, height } = room;
  const { panes, windows } = shell;
  const { solids, surfaces } = built;
  return {
    surfaces,
    faces,
    fronts,
    lit: { x, z, width, depth, height, mood, panes, spots, windows, solids, floor: floors[floor] },
  };
}

function mannerOf(kind: string): Manner {
  if (kind === 'picture') return 'framed';
  if (kind === 'video') return 'screen';
  if (kind === 'doorway') return 'gate';
  return kind === 'quiz' ? 'desk' : 'board';
}

/** The wall that has a colour: the longest of those without an opening, or with the fewest. */
function accentWall({ places }: RoomPlan, faces: readonly Face[]): number {
  const score = ({ openings, length, normal, left }: Face): number => {
    const largest = Math.max(
      0,
      ...places.filter((placed) => hangsOn(placed, normal, left)).map(({ width, height }) => width * height),
    );
    return length - 8 * openings.length + 4 * largest;
  };
  return faces.reduce((best, face, index) => (score(face) > score(faces[best]!) ? index : best), 0);
}

function hangsOn({ x, z, facing }: RoomPlan['places'][number], normal: Face['normal'], left: Face['left']): boolean {
  const out = forward(facing);
  const distance = (x - left[0]) * normal[0] + (z - left[2]) * normal[2];
  return out[0] * normal[0] + out[2] * normal[2] > 0.9 && distance < 0.3;
}

/** From a wall's face to the face of the wall behind it. */
export function wallThickness(room: RoomPlan, other: RoomPlan | undefined, { normal, left }: Face): number {
  if (!other) return 0.3;
  if (normal[2] > 0.5) return room.z - (other.z + other.depth);
  if (normal[2] < -0.5) return other.z - left[2];
  if (normal[0] > 0.5) return room.x - (other.x + other.width);
  return other.x - left[0];
}
