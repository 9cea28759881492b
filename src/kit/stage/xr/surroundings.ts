import { Object3D, Vector3, type Intersection, type Raycaster } from 'three';
import type { Point } from './arc.ts';
import { listen } from './pointed.ts';

/** What a ray meets of the scene itself. */
export interface Met {
  /** Metres along the ray. */
  distance: number;
  /** Outwards of what is met. */
  normal: Point;
  /** What can be chosen there, if anything. */
  what?: string;
  /** Where one could go. */
  spot?: { x: number; z: number };
}

export interface Scenery {
  meet(from: Point, way: Point): Met | undefined;
  /** What a ray points at now, or nothing. */
  onPoint(ray: number, met: Met | undefined): void;
  choose(met: Met): void;
}

/** The scene as rays meet it: what it is made of is known to the scene, so no triangle is asked. */
export class Surroundings extends Object3D {
  private readonly scenery: Scenery;

  constructor(scenery: Scenery) {
    super();
    this.scenery = scenery;
    listen(this, {
      move: ({ pointerId, intersection }) => scenery.onPoint(pointerId, metBy(intersection)),
      leave: ({ pointerId }) => scenery.onPoint(pointerId, undefined),
      choose: ({ intersection }) => {
        const met = metBy(intersection);
        if (met) scenery.choose(met);
      },
    });
  }

  override raycast({ ray }: Raycaster, intersections: Intersection[]): void {
    const met = this.scenery.meet(ray.origin, ray.direction);
    if (!met) return;
    const point = ray.at(met.distance, new Vector3());
    const normal = new Vector3(met.normal.x, met.normal.y, met.normal.z);
    intersections.push(Object.assign({ distance: met.distance, point, object: this, normal }, { met }));
  }
}

function metBy(intersection: Intersection): Met | undefined {
  return (intersection as Intersection & { met?: Met }).met;
}
