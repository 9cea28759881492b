import { CylinderGeometry } from 'three';
import type { Scene } from '@/media/hall/scene/scene.ts';
import type { Extra } from './HallScene.tsx';
import type { SceneFiles } from './files.ts';
import { boundsOf } from './floor.ts';
import { outsideMaterial } from './materials.ts';

/** The drum on which the garden and the mountains are painted, around the whole hall. */
export async function openOutside(scene: Scene, files: SceneFiles): Promise<Extra & { close(): void }> {
  const texture = await files.outside();
  const { x, z, width, depth } = boundsOf(scene.rooms);
  const radius = Math.max(36, Math.hypot(width, depth) / 2 + 14);
  const height = radius * 0.9;
  const geometry = new CylinderGeometry(radius, radius, height, 48, 1, true);
  // The picture's horizon is at two thirds from its top: at the eye's height.
  geometry.translate(x + width / 2, height * (0.5 - (1 - 520 / 768)) + 1.6, z + depth / 2);
  const uv = geometry.getAttribute('uv');
  // Pictures begin at the top.
  for (let i = 0; i < uv.count; i++) uv.setY(i, 1 - uv.getY(i));
  const material = outsideMaterial(texture);
  return {
    ...{ geometry, material },
    close() {
      geometry.dispose();
      material.dispose();
      texture.dispose();
      (texture.image as ImageBitmap).close();
    },
  };
}
