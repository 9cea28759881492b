import { randomFrom } from '../../narrate/simulate/random.ts';
import { border } from '../act/border.ts';
import { bridge } from '../act/bridge.ts';
import { moonGate } from '../act/corridor-gate.ts';
import { corridor } from '../act/corridor.ts';
import { fields } from '../act/fields.ts';
import { harvest } from '../act/harvest.ts';
import { river } from '../act/river.ts';
import { sanWan } from '../act/san-wan.ts';
import { stoneHills } from '../act/stone-hills.ts';
import { threePlaces } from '../act/three-places.ts';
import { underTheTree } from '../act/under-the-tree.ts';
import { upAndDown } from '../act/up-and-down.ts';
import { box, flat, type Point, through } from '../brush.ts';
import { ground } from '../ground.ts';
import { ridge, waves } from '../hand/mountain.ts';
import { along } from '../moods.data.ts';
import { Sheet } from '../sheet.ts';
import { lie, type Lie } from '../wall.ts';

/** The wall itself: land, rivers and the road, and what happened along it. */
export function wall(): Sheet {
  const place = lie(1);
  const { width, x, left, right } = place;
  const sheet = new Sheet(place);
  const random = randomFrom(2020);
  for (const name of ['back', 'front', 'road'] as const) sheet.define(along(name, name, width, x));
  const stage = { sheet, x, ground, random };

  sheet.band();
  for (const [from, to] of [
    [1180, 2330],
    [8420, 9380],
  ] as const)
    sheet.add(x(from), x(to), box(x(from), 944, x(to) - x(from), 140, '#DDE3DC'));
  // Land behind the road: its edge lies a little above it and dissolves where it is farthest.
  const rise = waves(random, [2100, 12], [760, 8], [300, 4]);
  const behind = (px: number) => ground(px) - 20 - Math.max(-8, rise(px));
  sheet.add(left, right, flat(ridge(left - 60, right + 60, 30, behind, 1090), 'url(#back)'));
  road(sheet, place);
  sanWan(stage);
  river(stage);
  stoneHills(stage);
  fields(stage);
  upAndDown(stage);
  corridor(stage);
  threePlaces(stage);
  underTheTree(stage);
  bridge(stage);
  border(stage);
  harvest(stage);
  sheet.band();
  const shore = waves(random, [1500, 9], [520, 6], [170, 3]);
  sheet.add(
    0,
    width,
    flat(
      ridge(-60, width + 60, 30, (px) => ground(px) + 52 + shore(px), 1090),
      'url(#front)',
    ),
  );
  // One looks at all of it out of the corridor.
  sheet.band();
  sheet.add(left, x(-180), moonGate(x(-500), 1));
  sheet.add(x(12_180), right, moonGate(x(12_500), -1));
  return sheet;
}

/** The road runs through the whole scroll, wider and narrower; over the second river it lies on the bridge. */
function road(sheet: Sheet, { left, right, x }: Lie): void {
  const wide = waves(randomFrom(12), [900, 5], [340, 3]);
  const [from, to] = [x(8440), x(9370)];
  const line = (px: number) => {
    if (px < from || px > to) return ground(px);
    return ground(from) + ((ground(to) - ground(from)) * (px - from)) / (to - from);
  };
  const [upper, lower]: [Point[], Point[]] = [[], []];
  for (let px = left - 60; px <= right + 60; px += 30) {
    upper.push([px, line(px) + 4]);
    lower.unshift([px, line(px) + 34 + wide(px)]);
  }
  sheet.add(left, right, flat(`${through(upper)}L${through(lower).slice(1)}Z`, 'url(#road)'));
}
