import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Size } from './extent.ts';
import { bench, bodyRadius, labelHeight, type HallPlan, type Placed, type RoomPlan } from './plan.ts';
import { planHall } from './plan-hall.ts';
import type { RoomIn } from './rows.ts';

const kinds = ['picture', 'text', 'object', 'video', 'chart', 'document', 'timeline', 'quiz', 'doorway'] as const;

const anyExhibit = fc.record({
  kind: fc.constantFrom(...kinds),
  size: fc.constantFrom('normal' as const, 'large' as const),
  place: fc.constantFrom(undefined, 'wall' as const, 'own-wall' as const, 'pedestal' as const, 'middle' as const),
  own: fc.oneof(
    fc.constant(undefined),
    fc.record({ aspect: fc.double({ min: 0.05, max: 20, noNaN: true }) }),
    fc.record({ width: edge(), height: edge(), depth: edge() }),
  ),
});

function edge() {
  return fc.double({ min: 0.01, max: 9, noNaN: true });
}

const anyHall = fc
  .array(fc.array(anyExhibit, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 9 })
  .map((rooms) => {
    const sizes = new Map<string, Size>();
    const planned = rooms.map((exhibits, room): RoomIn => ({
      id: `room-${room}`,
      exhibits: exhibits.map(({ kind, size, place, own }, number) => {
        const id = `e-${room}-${number}`;
        if (own) sizes.set(id, own);
        return { id, kind, size, place };
      }),
    }));
    return { rooms: planned, sizes };
  });

function plain(...counts: number[]): RoomIn[] {
  return counts.map((count, room) => ({
    id: `room-${room}`,
    exhibits: Array.from({ length: count }, (_, number) => ({
      id: `e-${room}-${number}`,
      kind: kinds[number % kinds.length] as (typeof kinds)[number],
      size: 'normal' as const,
      place: undefined,
    })),
  }));
}

/** From west to east, from north to south. */
interface Box {
  x0: number;
  x1: number;
  z0: number;
  z1: number;
}

function box({ x, z, facing }: { x: number; z: number; facing: number }, width: number, depth: number): Box {
  const isTurned = Math.abs(Math.sin(facing)) > 0.5;
  const [w, d] = isTurned ? [depth, width] : [width, depth];
  return { x0: x - w / 2, x1: x + w / 2, z0: z - d / 2, z1: z + d / 2 };
}

const boxOf = (place: Placed) => box(place, place.width, place.depth);

const overlap = (a: Box, b: Box) =>
  a.x0 < b.x1 - 0.005 && b.x0 < a.x1 - 0.005 && a.z0 < b.z1 - 0.005 && b.z0 < a.z1 - 0.005;

const within = (inner: Box, { x, z, width, depth }: RoomPlan) =>
  inner.x0 > x - 0.005 && inner.x1 < x + width + 0.005 && inner.z0 > z - 0.005 && inner.z1 < z + depth + 0.005;

/** What takes wall: an exhibit's stretch of it, from where it stands to its plate. */
function openingBoxes(room: RoomPlan, deep: number): Box[] {
  return room.walls.flatMap(({ from, to, normal, openings }) => {
    const length = Math.hypot(to.x - from.x, to.z - from.z);
    const along = { x: (to.x - from.x) / length, z: (to.z - from.z) / length };
    return openings
      .filter(({ kind }) => kind === 'door' || deep < 1)
      .map(({ at, width }) => {
        const middle = { x: from.x + along.x * at, z: from.z + along.z * at };
        const centre = { x: middle.x + (normal.x * deep) / 2, z: middle.z + (normal.z * deep) / 2 };
        return box({ ...centre, facing: Math.atan2(normal.x, normal.z) }, width, deep);
      });
  });
}

/** Whether one can walk from the start to every stand, a body's width from walls and things. */
function unreached(plan: HallPlan): string[] {
  const step = 0.2;
  const obstacles = plan.rooms.flatMap((room) => [
    ...room.places.filter(({ depth }) => depth > 0.2).map(boxOf),
    ...room.benches.map((one) => box(one, bench.width, bench.depth)),
  ]);
  const floors = plan.rooms.flatMap((room) => [
    { x0: room.x, x1: room.x + room.width, z0: room.z, z1: room.z + room.depth, r: bodyRadius },
    ...room.walls.flatMap(({ from, to, normal, openings }) => {
      const length = Math.hypot(to.x - from.x, to.z - from.z);
      return openings
        .filter(({ kind }) => kind === 'door')
        .map(({ at, width }) => {
          const x = from.x + ((to.x - from.x) / length) * at;
          const z = from.z + ((to.z - from.z) / length) * at;
          const passage = box({ x, z, facing: Math.atan2(normal.x, normal.z) }, width - 2 * bodyRadius, 1.4);
          return { ...passage, r: 0 };
        });
    }),
  ]);
  const free = (x: number, z: number) =>
    floors.some(({ x0, x1, z0, z1, r }) => x >= x0 + r && x <= x1 - r && z >= z0 + r && z <= z1 - r) &&
    !obstacles.some(
      ({ x0, x1, z0, z1 }) => x > x0 - bodyRadius && x < x1 + bodyRadius && z > z0 - bodyRadius && z < z1 + bodyRadius,
    );
  const key = (i: number, k: number) => i * 100_000 + k;
  const seen = new Set<number>();
  const cellOf = (x: number, z: number) => [Math.round(x / step), Math.round(z / step)] as const;
  const open = [cellOf(plan.start.x, plan.start.z)];
  while (open.length > 0) {
    const [i, k] = open.pop() as readonly [number, number];
    if (seen.has(key(i, k)) || !free(i * step, k * step)) continue;
    seen.add(key(i, k));
    open.push([i + 1, k], [i - 1, k], [i, k + 1], [i, k - 1]);
  }
  const isNear = (x: number, z: number) => {
    const [i, k] = cellOf(x, z);
    return [-1, 0, 1].some((a) => [-1, 0, 1].some((b) => seen.has(key(i + a, k + b))));
  };
  return plan.rooms.flatMap(({ places }) =>
    places.filter(({ stand }) => !isNear(stand.x, stand.z)).map(({ exhibit }) => exhibit),
  );
}

function verify(rooms: readonly RoomIn[], sizes: ReadonlyMap<string, Size>): HallPlan {
  const plan = planHall(rooms, sizes);
  expect(plan.rooms.map(({ places }) => places.map(({ exhibit }) => exhibit))).toEqual(
    rooms.map(({ exhibits }) => exhibits.map(({ id }) => id)),
  );
  plan.rooms.forEach((room, index) => {
    const things = room.places.map(boxOf);
    const benches = room.benches.map((one) => box(one, bench.width, bench.depth));
    const openings = openingBoxes(room, 0.5);
    const doors = openingBoxes(room, 1.4);
    things.forEach((thing, i) => {
      const { exhibit, y, height, label, stand } = room.places[i] as Placed;
      const told = `${exhibit} of ${JSON.stringify(room.places[i])}`;
      expect(within(thing, room), `${told} is in its room`).toBe(true);
      expect(y - height / 2, told).toBeGreaterThanOrEqual(-0.001);
      expect(y + height / 2, told).toBeLessThanOrEqual(room.height - 0.3);
      expect(label.y, told).toBeLessThanOrEqual(labelHeight);
      const others = [...things.slice(i + 1), ...benches];
      expect(
        others.filter((other) => overlap(thing, other)),
        `${told} has its place alone`,
      ).toEqual([]);
      expect(
        [...openings, ...doors].filter((one) => overlap(thing, one)),
        `${told} is in no door or window`,
      ).toEqual([]);
      const plate = box(label, 0.3, 0.02);
      const otherThings = things.filter((_, other) => other !== i);
      expect(
        otherThings.filter((one) => overlap(plate, one)),
        `${told}: its label`,
      ).toEqual([]);
      expect(within(box({ ...stand, facing: 0 }, 0.5, 0.5), room), `${told} is looked at from its room`).toBe(true);
    });
    for (const { from, to, openings: own } of room.walls)
      for (const { kind, at, width, to: behind } of own) {
        expect(at - width / 2).toBeGreaterThan(0.3);
        expect(at + width / 2).toBeLessThan(Math.hypot(to.x - from.x, to.z - from.z) - 0.3);
        if (kind === 'door') verifyDoor(plan, index, behind as number, from, to, at);
      }
  });
  plan.rooms.forEach((a, i) => {
    for (const b of plan.rooms.slice(i + 1))
      expect(overlap(roomBox(a), roomBox(b)), `${a.id} and ${b.id} stand apart`).toBe(false);
  });
  expect(unreached(plan)).toEqual([]);
  return plan;
}

const roomBox = ({ x, z, width, depth }: RoomPlan): Box => ({ x0: x, x1: x + width, z0: z, z1: z + depth });

type Point = { x: number; z: number };

/** A door is on both walls, exactly opposite. */
function verifyDoor(plan: HallPlan, room: number, behind: number, from: Point, to: Point, at: number): void {
  const place = (a: Point, b: Point, along: number) => {
    const length = Math.hypot(b.x - a.x, b.z - a.z);
    return { x: a.x + ((b.x - a.x) / length) * along, z: a.z + ((b.z - a.z) / length) * along };
  };
  const here = place(from, to, at);
  const others = (plan.rooms[behind]?.walls ?? []).flatMap((wall) =>
    wall.openings
      .filter((opening) => opening.kind === 'door' && opening.to === room)
      .map((opening) => place(wall.from, wall.to, opening.at)),
  );
  const distances = others.map((there) => Math.hypot(there.x - here.x, there.z - here.z));
  expect(Math.min(...distances.map((distance) => Math.abs(distance - 0.3)))).toBeLessThan(0.01);
}

describe('a plan', () => {
  test('holds every exhibit in its room, apart from others, doors and windows, where one gets to', () =>
    fc.assert(
      fc.property(anyHall, ({ rooms, sizes }) => void verify(rooms, sizes)),
      { numRuns: 30, endOnFailure: true },
    ));

  test('is the same for the same hall', () =>
    fc.assert(
      fc.property(anyHall, ({ rooms, sizes }) => {
        expect(planHall(rooms, sizes)).toEqual(planHall(structuredClone(rooms), new Map(sizes)));
      }),
      { numRuns: 10 },
    ));

  test.each([[[1]], [[30]], [[1, 1]], [[30, 1, 30]], [[9, 9, 9, 9]], [Array<number>(12).fill(17)]])(
    'of rooms with %j exhibits',
    (counts) => void verify(plain(...counts), new Map()),
  );

  test('leads from each room to the next, and from four rooms on back to the first', () => {
    for (const count of [2, 3, 4, 5, 12]) {
      const { rooms } = planHall(plain(...Array<number>(count).fill(5)), new Map());
      const doors = rooms.map(({ walls }) => walls.flatMap(({ openings }) => openings.flatMap(({ to }) => to ?? [])));
      for (let i = 0; i + 1 < count; i += 1) expect(doors[i]).toContain(i + 1);
      if (count > 3) expect(doors[count - 1]).toContain(0);
    }
  });

  test('shows something large to whoever comes in', () => {
    const rooms = plain(5, 5, 5, 5, 5);
    const large = rooms.map((room) => ({
      ...room,
      exhibits: room.exhibits.map((one, i) =>
        i === 3 ? { ...one, kind: 'picture' as const, size: 'large' as const } : one,
      ),
    }));
    const plan = planHall(large, new Map());
    plan.rooms.forEach(({ places, walls }, index) => {
      const entrance = walls.findIndex(({ openings }) => openings.some(({ to }) => to === index - 1));
      const normal = (walls[index === 0 ? 3 : entrance] as RoomPlan['walls'][number]).normal;
      // It looks at who comes in.
      const { facing } = places[3] as Placed;
      expect(Math.sin(facing)).toBeCloseTo(-normal.x, 3);
      expect(Math.cos(facing)).toBeCloseTo(-normal.z, 3);
    });
  });
});
