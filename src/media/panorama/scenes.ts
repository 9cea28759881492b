import { getImage } from 'astro:assets';
import { contentImage } from '@/kit/picture/content-images.ts';
import { toPicture } from '@/media/panorama/sphere.ts';
import type { Hotspot } from '@/media/panorama/hotspot.schema.ts';
import type { Scene } from '@/media/panorama/panorama.schema.ts';

/** Wider pictures are more than many graphics cards hold. */
const widest = 4096;

/** The page shows this much of a scene's picture from top to bottom, in degrees: a band around the horizon. */
export const bandHeight = 104;

/** The address of a scene's picture as the view shows it. */
export async function sharpAddress(path: string): Promise<string> {
  const image = await contentImage(path);
  if (image.width <= widest) return image.src;
  const smaller = await getImage({ src: image, width: widest, height: widest / 2, format: 'webp' });
  return smaller.src;
}

/** Where a hotspot's number stands on the band of its scene, in degrees from its left upper corner: never cut off. */
export function onBand({ at: [yaw, pitch] }: Hotspot, { north }: Scene): { x: number; y: number } {
  const { x } = toPicture({ yaw, pitch }, north);
  const margin = 6;
  return {
    x: Math.round(Math.min(360 - margin, Math.max(margin, x * 360)) * 10) / 10,
    y: Math.round(Math.min(bandHeight - margin, Math.max(margin, bandHeight / 2 - pitch)) * 10) / 10,
  };
}
