import type { Direction } from '@/media/panorama/sphere.ts';

/** Wider than this, in pixels, a panel stands at the right of the view; else it lies below. */
const wideFrom = 820;

interface Size {
  width: number;
  height: number;
}

/**
 * Where to look so that a direction is in the middle of what a panel leaves free of the view.
 * @param fov from top to bottom, in degrees
 */
export function beside({ yaw, pitch }: Direction, view: Size, panel: Size, fov: number): Direction {
  const scale = view.height / 2 / Math.tan((fov * Math.PI) / 360);
  const angle = (pixels: number): number => (Math.atan(pixels / scale) * 180) / Math.PI;
  if (view.width > wideFrom) return { yaw: yaw + angle(panel.width / 2), pitch };
  return { yaw, pitch: pitch - angle(panel.height / 2) };
}
