import { apart, toView, type Look } from '@/media/panorama/sphere.ts';
import type { HotspotWords } from './words.ts';

/** What is so near to the middle of the view, in degrees, is what one looks at. */
const near = 13;

/** Half of a mark, in pixels. */
const half = 22;

/** The hotspot that one looks at. */
export function lookedAt(hotspots: readonly HotspotWords[], look: Look): HotspotWords | undefined {
  const [first] = [...hotspots]
    .map((hotspot) => ({ hotspot, away: apart(hotspot.at, look) }))
    .filter(({ away }) => away < near)
    .sort((a, b) => a.away - b.away);
  return first?.hotspot;
}

/**
 * Puts the buttons of hotspots where they are seen. Called each frame, so nothing else is touched. Those out of sight stay
 * where the keyboard finds them.
 * @param face in which there is one mark a hotspot, in the same order
 * @param view the element in which one sees
 */
export function placeMarks(face: Element, hotspots: readonly HotspotWords[], look: Look, view: Element): void {
  const { clientWidth: width, clientHeight: height } = view;
  const marks = face.querySelectorAll<HTMLElement>('.pano-mark');
  const seen = lookedAt(hotspots, look)?.id;
  hotspots.forEach(({ at, id }, index) => {
    const mark = marks[index];
    if (!mark) return;
    const point = toView(at, look, height);
    const isIn = point && Math.abs(point.x) < width / 2 + half && Math.abs(point.y) < height / 2 + half;
    const { x, y } = isIn ? point : { x: 0, y: 0 };
    mark.classList.toggle('out', !isIn);
    mark.classList.toggle('near', id === seen);
    // Names stand on the side where there is room.
    mark.classList.toggle('left', x > width / 2 - 180);
    mark.style.transform = `translate(${(width / 2 + x - half).toFixed(1)}px, ${(height / 2 + y - half).toFixed(1)}px)`;
  });
}

/** Whether a hotspot's button is out of sight. */
export function isOut(face: Element, index: number): boolean {
  return face.querySelectorAll('.pano-mark')[index]?.classList.contains('out') ?? false;
}
