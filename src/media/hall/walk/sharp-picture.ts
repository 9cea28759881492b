import { LinearMipmapLinearFilter, Texture, type BufferGeometry } from 'three';
import type { Hanging } from '@/media/hall/scene/scene.ts';
import type { Extra } from './HallScene.tsx';
import { hangingGeometry } from './files.ts';
import { hangingMaterial } from './materials.ts';

/** Larger pictures take more memory than eyes can see, in pixels. */
const most = 2048;

/** The exhibit in focus as sharp as its page has it, laid over what hangs there. */
export async function sharpPicture(hanging: Hanging, image: HTMLImageElement): Promise<Extra & { close(): void }> {
  const answer = await fetch(largest(image));
  const bitmap = await drawable(await answer.blob(), image);
  const texture = new Texture(bitmap);
  texture.flipY = false;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.anisotropy = 4;
  texture.needsUpdate = true;
  const forward = [Math.sin(hanging.facing), 0, Math.cos(hanging.facing)];
  const middle = hanging.middle.map((value, axis) => value + forward[axis]! * 0.003) as Hanging['middle'];
  const geometry: BufferGeometry = hangingGeometry([{ ...hanging, middle, cell: [0, 0, 1, 1] }], {
    width: 1,
    height: 1,
    pictures: 1,
  });
  const material = hangingMaterial(texture);
  return {
    ...{ geometry, material },
    close() {
      geometry.dispose();
      material.dispose();
      texture.dispose();
      if ('close' in bitmap) bitmap.close();
      else bitmap.width = 0;
    },
  };
}

/** The widest of the files that the page offers. */
function largest(image: HTMLImageElement): string {
  const widest = image.srcset
    .split(',')
    .map((entry) => entry.trim().split(/\s+/))
    .filter((entry) => entry[0] !== '')
    .map(([url = '', size = '0w']) => ({ url, width: Number.parseInt(size, 10) }))
    .filter(({ width }) => width <= most)
    .sort((a, b) => b.width - a.width)[0];
  return widest?.url ?? (image.currentSrc || image.src);
}

/** Drawings have no pixels of their own: they are drawn as large as they are needed. */
async function drawable(blob: Blob, image: HTMLImageElement): Promise<ImageBitmap | HTMLCanvasElement> {
  if (blob.type !== 'image/svg+xml') return createImageBitmap(blob);
  const drawing = new Image();
  drawing.src = image.currentSrc || image.src;
  await drawing.decode();
  const ratio = image.naturalWidth / image.naturalHeight || 1;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(ratio >= 1 ? 1400 : 1400 * ratio);
  canvas.height = Math.round(ratio >= 1 ? 1400 / ratio : 1400);
  canvas.getContext('2d')!.drawImage(drawing, 0, 0, canvas.width, canvas.height);
  return canvas;
}
