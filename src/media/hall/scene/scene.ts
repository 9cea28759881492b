import type { Stand } from '@/media/hall/plan/plan.ts';

/** What the 3D view reads: `/hall/<id>/scene/scene.json`, written by the build. Words are the page's. Metres and radians. */
export interface Scene {
  version: 1;
  /** Changes with any of the scene's files: they are asked for with it. */
  revision: string;
  start: Stand;
  /** Whether anything is seen through windows. */
  hasOutside: boolean;
  rooms: SceneRoom[];
}

export interface SceneRoom {
  id: string;
  /** The north-west corner of its inside. */
  x: number;
  z: number;
  width: number;
  depth: number;
  height: number;
  doors: Doorway[];
  /** Seen from this room is what lies outside. */
  hasWindow: boolean;
  blocks: Block[];
  hangings: Hanging[];
  places: Place[];
  sheet: Sheet;
}

/** An opening to another room: its two ends on the wall's face, and how thick the wall is. */
export interface Doorway {
  to: number;
  from: { x: number; z: number };
  until: { x: number; z: number };
  /** Out of this room. */
  outward: { x: number; z: number };
  thick: number;
}

/** What one can't walk through: a rectangle, turned. */
export interface Block {
  x: number;
  z: number;
  facing: number;
  width: number;
  depth: number;
}

/** Where an exhibit is, and where one stands to see it. */
export interface Place {
  exhibit: string;
  kind: string;
  x: number;
  y: number;
  z: number;
  facing: number;
  width: number;
  height: number;
  depth: number;
  stand: Stand;
  /** The glTF file's address, of objects. */
  object?: string;
}

/** A rectangle that shows a part of the room's sheet: the exhibit itself, or its plate. */
export interface Hanging {
  exhibit: string;
  what: 'picture' | 'board' | 'plate';
  middle: [number, number, number];
  facing: number;
  width: number;
  height: number;
  /** Its place on the sheet, in pixels of the small size. */
  cell: [x: number, y: number, width: number, height: number];
  /** Light at its lower left, lower right, upper right and upper left corner, 1 as painted. */
  light: [number, number, number, number];
}

/** The picture of everything that hangs in a room. */
export interface Sheet {
  width: number;
  height: number;
  /** So many of its rows are pictures, in files; the rest is words, drawn by the browser. */
  pictures: number;
}

/** Light is stored as a part of this, so that what is lit strongly may be lighter than its texture. */
export const lightRange = 1.6;

/** Sizes of the sheets' files: pixels of the small one, times. */
export const sheetScales = { '256': 1, '512': 2 } as const;
export type SheetSize = keyof typeof sheetScales;

/** Shorts a corner: x, y, z in millimetres from the room's corner, layer, texture (1/256), light (1/32767). */
export const cornerShorts = 8;

/** Pixels of each texture, each way, and how many rows of it are repeated above and below. */
export const detailSize = 512;
export const detailEdge = 16;
