/**
 * Where everything in a hall stands. In metres, right-handed: x to the east, y up, z to the south; angles in radians about
 * y, 0 looks to +z (south), π/2 to +x (east).
 */
export interface HallPlan {
  /** In the order of the document. */
  rooms: RoomPlan[];
  /** Where a visitor comes in. */
  start: Stand;
}

export interface RoomPlan {
  id: string;
  /** The north-west corner of its inside. */
  x: number;
  z: number;
  /** Along x. */
  width: number;
  /** Along z. */
  depth: number;
  height: number;
  /** North, east, south, west; each from left to right as seen from inside. */
  walls: Wall[];
  /** In the order of the document. */
  places: Placed[];
  benches: Stand[];
}

/** A place on the floor, and whither one looks there. */
export interface Stand {
  x: number;
  z: number;
  facing: number;
}

export interface Wall {
  from: { x: number; z: number };
  to: { x: number; z: number };
  /** Into the room. */
  normal: { x: number; z: number };
  openings: Opening[];
}

export interface Opening {
  kind: 'door' | 'window';
  /** The opening's middle, in metres along the wall. */
  at: number;
  width: number;
  height: number;
  /** From the floor to its lower edge. */
  sill: number;
  /** Of a door: the index of the room behind it. */
  to?: number;
}

export interface Placed {
  exhibit: string;
  /** The middle of what is shown. */
  x: number;
  y: number;
  z: number;
  facing: number;
  /** What it takes, frame included; `width` along its front. */
  width: number;
  height: number;
  depth: number;
  /** The middle of its plate. */
  label: { x: number; y: number; z: number; facing: number };
  /** Where a visitor stands to see it. */
  stand: Stand;
}

/** Eyes of a visitor, and the middle of pictures. */
export const eyeHeight = 1.55;

/** The middle of labels. */
export const labelHeight = 1.45;

/** Between two rooms. */
export const wallThickness = 0.3;

/** Half of what a visitor takes on the floor: nothing is nearer to another thing than lets one pass. */
export const bodyRadius = 0.3;

export const door = { width: 1.8, height: 2.6, sill: 0 } as const;

export const bench = { width: 1.6, depth: 0.45 } as const;
