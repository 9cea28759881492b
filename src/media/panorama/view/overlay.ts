import type { Look } from '@/media/panorama/sphere.ts';
import type { MapOverlay } from './map.ts';
import { placeMarks } from './marks.ts';
import type { HotspotWords } from './words.ts';

/** Milliseconds between two looks at the map while one turns. */
const drawEvery = 160;

/** What lies over the view and follows the eye: the marks each frame, drawings less often. */
export class Overlay {
  private readonly face: HTMLElement;
  private readonly view: Element;
  private readonly map: MapOverlay | undefined;
  private drawn = 0;

  /** @param view the element in which one sees */
  constructor(face: HTMLElement, view: Element, map: MapOverlay | undefined) {
    this.face = face;
    this.view = view;
    this.map = map;
  }

  follow(hotspots: readonly HotspotWords[], look: Look, isTurning: boolean): void {
    placeMarks(this.face, hotspots, look, this.view);
    const now = performance.now();
    // A drawing is painted anew with every change: dearer than the frame where a processor draws.
    if (isTurning && now - this.drawn < drawEvery) return;
    this.drawn = now;
    this.map?.turn(look);
    const needle = this.face.querySelector('.pano-needle g');
    needle?.setAttribute('transform', `rotate(${(-look.yaw).toFixed(1)} 12 12)`);
  }
}
