import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { HallPlan, Placed } from '@/media/hall/plan/plan.ts';
import type { Bake } from './baked.ts';
import { buildRoom, wallThickness, type BuiltRoom, type Shown } from './build-room.ts';
import { drawDetails } from './details.ts';
import { benchSize } from './furniture.ts';
import { lightmapOf } from './lightmap.ts';
import { meshOf } from './mesh.ts';
import { moodLights, type Daylight, type FloorKind, type WallKind } from './mood.data.ts';
import { drawOutside } from './outside.ts';
import { sheetScales, type Block, type Doorway, type Scene, type SceneRoom } from './scene.ts';
import { drawSheet, layOutSheet } from './sheet.ts';
import { onWall } from './wall.ts';

/** A hall as far as its scene is concerned. */
export interface HallToBuild {
  plan: HallPlan;
  mood: { light: Daylight; wall: WallKind; floor: FloorKind };
  /** In the plan's order. */
  rooms: {
    accent?: string | undefined;
    exhibits: (Shown & {
      picture?: string | undefined;
      /** What tells the picture's content. */
      print?: string | undefined;
      object?: string | undefined;
    })[];
  }[];
}

/** The files of a scene by name, each made when it is asked for; `scene.json` among them. */
export type SceneFiles = ReadonlyMap<string, () => Promise<Uint8Array>>;

/**
 * Builds and lights a hall. Names of files are the rooms': `<room>.mesh.bin`, `<room>.light.webp`, `<room>.256.webp` …
 * @param print tells the program that makes them
 */
export function makeScene({ plan, mood, rooms }: HallToBuild, bake: Bake, print: string): SceneFiles {
  const files = new Map<string, () => Promise<Uint8Array>>();
  const add = (name: string, inputs: unknown, make: () => Promise<Uint8Array>): void => {
    files.set(name, () => bake([name, inputs], make));
  };
  const sceneRooms: SceneRoom[] = [];
  // Where the project lies is nobody's business.
  const withoutPaths = (key: string, value: unknown): unknown => (key === 'picture' ? undefined : value);
  const inputs = { print, plan, mood, rooms };
  const hash = createHash('sha256').update(JSON.stringify(inputs, withoutPaths));
  plan.rooms.forEach((room, index) => {
    const { accent, exhibits } = rooms[index]!;
    const shown = new Map(exhibits.map((exhibit) => [exhibit.id, exhibit]));
    const built = buildRoom({ plan, index, light: mood.light, floor: mood.floor, accent, exhibits: shown });
    const { sheet, hangings } = layOutSheet(built);
    sceneRooms.push({
      ...{ id: room.id, x: room.x, z: room.z, width: room.width, depth: room.depth, height: room.height },
      doors: doorsOf(plan, index, built),
      hasWindow: room.walls.some(({ openings }) => openings.some(({ kind }) => kind === 'window')),
      blocks: blocksOf(plan, index, shown),
      ...{ hangings, sheet },
      places: room.places.map(({ label: _, ...placed }) => {
        const { kind, object } = shown.get(placed.exhibit)!;
        return { ...placed, kind, ...(object === undefined ? {} : { object }) };
      }),
    });
    const light = once(() => lightmapOf(built.surfaces, built.lit));
    const surfaces = [built.surfaces, built.lit];
    add(`${room.id}.mesh.bin`, surfaces, async () => meshOf(built.surfaces, light(), [room.x, 0, room.z]));
    add(`${room.id}.light.webp`, surfaces, async () => {
      const { width, height, pixels } = light();
      return sharp(pixels, { raw: { width, height, channels: 3 } })
        .webp({ nearLossless: true, quality: 80 })
        .toBuffer();
    });
    if (sheet.pictures === 0) return;
    const pictures = new Map(
      exhibits.flatMap(({ id, picture }) => (picture === undefined ? [] : [[id, picture] as const])),
    );
    const prints = exhibits.map(({ print }) => print);
    for (const [size, scale] of Object.entries(sheetScales))
      add(`${room.id}.${size}.webp`, [sheet, hangings, prints], () => drawSheet(sheet, hangings, pictures, scale));
  });
  const hasOutside = sceneRooms.some(({ hasWindow }) => hasWindow);
  add('details.webp', [mood.wall, mood.floor], () => drawDetails(mood.wall, mood.floor));
  if (hasOutside) add('outside.webp', mood.light, () => drawOutside(moodLights[mood.light]));
  const scene: Scene = {
    ...{ version: 1, revision: hash.digest('hex').slice(0, 12), start: plan.start, hasOutside, rooms: sceneRooms },
  };
  files.set('scene.json', async () => Buffer.from(JSON.stringify(scene, rounded)));
  return files;
}

/** Tenths of a millimetre are enough. */
const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value;

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function doorsOf(plan: HallPlan, index: number, { faces }: BuiltRoom): Doorway[] {
  return faces.flatMap((face) =>
    face.openings.flatMap((hole) => {
      if (hole.kind !== 'door' || hole.room === undefined) return [];
      const [from, until] = [onWall(face, hole.from, 0), onWall(face, hole.to, 0)];
      return {
        to: hole.room,
        from: { x: from[0], z: from[2] },
        until: { x: until[0], z: until[2] },
        outward: { x: -face.normal[0], z: -face.normal[2] },
        thick: Math.max(0, wallThickness(plan.rooms[index]!, plan.rooms[hole.room], face)),
      };
    }),
  );
}

function blocksOf(plan: HallPlan, index: number, shown: ReadonlyMap<string, Shown>): Block[] {
  const { benches, places } = plan.rooms[index]!;
  const [width, , depth] = benchSize;
  const stands = ({ exhibit, y, height, depth: deep }: Placed): boolean =>
    shown.get(exhibit)!.kind === 'object' || deep >= 0.25 || y - height / 2 < 0.3;
  return [
    ...benches.map(({ x, z, facing }) => ({ x, z, facing, width, depth })),
    ...places.filter(stands).map(({ x, z, facing, ...placed }) => ({
      ...{ x, z, facing },
      width: Math.max(0.4, placed.width),
      depth: Math.max(0.4, placed.depth),
    })),
  ];
}
