import type { Exhibit } from '@/media/hall/exhibit.schema.ts';

/** What the plan must know of an exhibit; the schema's own exhibits are such. */
export type Hung = Pick<Exhibit, 'id' | 'kind' | 'size' | 'place'>;

/** How large an exhibit is by itself: a picture's width by its height, or an object's box in metres. */
export type Size = { aspect: number } | { width: number; height: number; depth: number };

/** What an exhibit takes, in metres, and where it wants to be. */
export interface Extent {
  width: number;
  height: number;
  depth: number;
  /** On the wall, on the floor before it, or in the middle of the room. */
  where: 'wall' | 'foot' | 'middle';
  /** Of what stands on the floor: how high its lower edge is. */
  base: number;
  isLarge: boolean;
  /** A doorway begins at the floor, though it is on the wall. */
  isOnFloor: boolean;
  hasOwnWall: boolean;
}

/** Frames and panels stand off the wall so far. */
const flat = 0.08;

/** Deeper things do not stand at a wall: they would stand in the way beside doors. */
export const deepestAtWall = 0.9;

/** No side of an object is longer: it is shown smaller then. */
const longest = 3;

/** What an exhibit takes. Pictures of whatever proportion have about the same area, as in a well hung room. */
export function extentOf(exhibit: Hung, size: Size | undefined): Extent {
  const { kind, place } = exhibit;
  const isLarge = exhibit.size === 'large';
  const box = kind === 'object' ? boxOf(size, isLarge) : { ...flatSize(kind, aspectOf(size), isLarge), depth: flat };
  if (kind === 'quiz') box.depth = 0.5;
  const stands = kind === 'object' || kind === 'quiz';
  const wantsMiddle = place === 'middle' || (kind === 'object' && place === undefined && isLarge);
  const isDeep = box.depth > deepestAtWall || box.width > 2;
  const isFoot = (stands && place !== 'wall') || place === 'pedestal';
  const where = stands && (wantsMiddle || isDeep) ? 'middle' : isFoot || stands ? 'foot' : 'wall';
  return {
    ...box,
    where,
    base: kind === 'object' ? baseFor(box.height) : 0,
    isLarge,
    isOnFloor: kind === 'doorway',
    hasOwnWall: place === 'own-wall',
  };
}

function flatSize(kind: Exhibit['kind'], aspect: number, isLarge: boolean): { width: number; height: number } {
  switch (kind) {
    case 'text':
      return isLarge ? { width: 1.5, height: 1.6 } : { width: 0.9, height: 1.2 };
    case 'chart':
      return isLarge ? { width: 2.4, height: 1.6 } : { width: 1.5, height: 1.1 };
    case 'timeline':
      return isLarge ? { width: 4.2, height: 1.4 } : { width: 2.6, height: 1.2 };
    case 'quiz':
      return { width: 0.7, height: 1.25 };
    case 'doorway':
      return { width: 1.4, height: 2.4 };
    case 'video':
      return ofArea(aspect, isLarge ? 4.2 : 1.7, { width: 3.4, height: 2.2 });
    default:
      return ofArea(aspect, isLarge ? 2.8 : 1, { width: isLarge ? 4 : 2.2, height: isLarge ? 2.2 : 1.5 });
  }
}

function ofArea(aspect: number, area: number, most: { width: number; height: number }) {
  const width = Math.sqrt(area * aspect);
  const scale = Math.min(1, most.width / width, most.height / (width / aspect));
  // A frame around it.
  return { width: width * scale + 0.1, height: (width / aspect) * scale + 0.1 };
}

function aspectOf(size: Size | undefined): number {
  if (size === undefined) return 4 / 3;
  const aspect = 'aspect' in size ? size.aspect : size.width / size.height;
  return Number.isFinite(aspect) ? Math.min(8, Math.max(1 / 8, aspect)) : 4 / 3;
}

function boxOf(size: Size | undefined, isLarge: boolean): { width: number; height: number; depth: number } {
  const edge = isLarge ? 1.2 : 0.6;
  const own = size !== undefined && 'depth' in size ? size : { width: edge, height: edge, depth: edge };
  const scale = Math.min(1, longest / Math.max(own.width, own.height, own.depth));
  const least = 0.05;
  return {
    width: Math.max(least, own.width * scale),
    height: Math.max(least, own.height * scale),
    depth: Math.max(least, own.depth * scale),
  };
}

/** A small thing is lifted to the eyes, a tall one stands on a low plinth. */
function baseFor(height: number): number {
  return Math.max(0.12, Math.min(0.95, 1.35 - height / 2));
}
