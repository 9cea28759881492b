import { svg, type TemplateResult } from 'lit-html';
import type { Pose } from '@/kit/stage/aim.ts';
import type { Scene, SceneRoom } from '@/media/hall/scene/scene.ts';
import { boundsOf } from './floor.ts';

/** The plan of a hall with its exhibits; where one is, is set by `showPose`. Its rooms can be chosen. */
export function mapTemplate(
  scene: Scene,
  {
    room,
    visited,
    focus,
    choose,
  }: { room: number; visited: ReadonlySet<string>; focus: string | undefined; choose: (room: number) => void },
): TemplateResult {
  const { x, z, width, depth } = boundsOf(scene.rooms);
  const edge = 0.7;
  const viewBox = [x - edge, z - edge, width + 2 * edge, depth + 2 * edge].map((value) => value.toFixed(2)).join(' ');
  return svg`<svg viewBox=${viewBox} class="walk-plan" aria-hidden="true">
    ${scene.rooms.map(
      (each, index) => svg`<g class=${index === room ? 'here' : ''} @click=${() => choose(index)}>
        <path class="walk-plan-room" d=${outline(each)} />
        ${each.doors.map(({ from, until }) => svg`<path class="walk-plan-door" d=${`M${n(from.x)} ${n(from.z)}L${n(until.x)} ${n(until.z)}`} />`)}
        ${each.places.map(
          (place) =>
            svg`<circle class=${`walk-plan-dot ${place.exhibit === focus ? 'now' : visited.has(place.exhibit) ? 'seen' : ''}`} cx=${n(place.x)} cy=${n(place.z)} r="0.28" />`,
        )}
      </g>`,
    )}
    <g class="walk-plan-me"><path class="walk-plan-sight" d="M0 0L-1.5 2.9A3.3 3.3 0 0 0 1.5 2.9Z" /><circle r="0.5" /></g>
  </svg>`;
}

/** Moves the visitor's mark. */
export function showPose(box: Element, { x, z, facing }: Pose): void {
  const me = box.querySelector('.walk-plan-me');
  me?.setAttribute('transform', `translate(${n(x)} ${n(z)}) rotate(${((-facing * 180) / Math.PI).toFixed(1)})`);
}

/** Milliseconds between two looks at the plan while one walks. */
const every = 160;

/**
 * Shows where one is as one walks, now and then, and where one came to: a drawing in the page is painted anew with every
 * change, which is dearer than the frame where a processor draws.
 */
export function markOn(box: Element): (pose: Pose, isGoingOn: boolean) => void {
  let shown = 0;
  return (pose, isGoingOn) => {
    const now = performance.now();
    if (isGoingOn && now - shown < every) return;
    shown = now;
    showPose(box, pose);
  };
}

function outline({ x, z, width, depth }: SceneRoom): string {
  return `M${n(x)} ${n(z)}h${n(width)}v${n(depth)}h${n(-width)}Z`;
}

const n = (value: number): string => value.toFixed(2);
