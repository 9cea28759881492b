import { BufferAttribute, BufferGeometry, Group, Mesh, RingGeometry, type RawShaderMaterial } from 'three';
import type { Point } from './arc.ts';
import { paint } from './paint.ts';

const gold = [0.86, 0.66, 0.25] as const;
const grey = [0.55, 0.5, 0.46] as const;
/** Half the width of the arc's band, in metres. */
const half = 0.012;
const most = 90;

/** Where one would come to: a ring on the floor for each ray and for the arc, and the arc that leads there. */
export class Landing extends Group {
  private readonly rings = new Map<number | 'arc', Mesh>();
  private readonly ring = new RingGeometry(0.2, 0.26, 40).rotateX(-Math.PI / 2);
  private readonly gold = paint(gold);
  private readonly arc = new Mesh(new BufferGeometry(), paint(gold));

  constructor() {
    super();
    this.arc.geometry.setAttribute('position', new BufferAttribute(new Float32Array(most * 6), 3));
    const index = Array.from({ length: most - 1 }, (_, i) => [0, 1, 2, 2, 1, 3].map((corner) => i * 2 + corner));
    this.arc.geometry.setIndex(index.flat());
    this.arc.frustumCulled = false;
    this.add(this.arc);
    this.lead(undefined, undefined);
  }

  /** @param by the ray, or the arc, that would bring one there */
  mark(by: number | 'arc', spot: { x: number; z: number } | undefined): void {
    const ring = this.rings.get(by) ?? new Mesh(this.ring, this.gold);
    ring.visible = spot !== undefined;
    if (spot) ring.position.set(spot.x, 0.012, spot.z);
    if (this.rings.has(by)) return;
    this.rings.set(by, ring);
    this.add(ring);
  }

  /** @param spot where one would stand @param arc from the hand to there, or to where nothing leads on */
  lead(spot: { x: number; z: number } | undefined, arc: readonly Point[] | undefined): void {
    this.mark('arc', spot);
    this.arc.visible = arc !== undefined && arc.length > 1;
    if (!arc || arc.length < 2) return;
    const position = this.arc.geometry.getAttribute('position') as BufferAttribute;
    const points = arc.slice(0, most);
    const [first, last] = [points[0]!, points.at(-1)!];
    const long = Math.hypot(last.x - first.x, last.z - first.z) || 1;
    const [aside, along] = [((last.z - first.z) / long) * half, (-(last.x - first.x) / long) * half];
    points.forEach(({ x, y, z }, index) => {
      position.setXYZ(index * 2, x + aside, y, z + along);
      position.setXYZ(index * 2 + 1, x - aside, y, z - along);
    });
    position.needsUpdate = true;
    this.arc.geometry.setDrawRange(0, (points.length - 1) * 6);
    const colour = spot ? gold : grey;
    (this.arc.material as RawShaderMaterial).uniforms['colour']!.value = [...colour, 1];
  }

  close(): void {
    for (const part of [this.ring, this.gold, this.arc.geometry, this.arc.material as RawShaderMaterial])
      part.dispose();
  }
}
