import type { EventDispatcher, Intersection, Object3D } from 'three';

/** A ray that points at an object, and where. */
export interface Pointed {
  /** Which of the rays. */
  pointerId: number;
  intersection: Intersection;
}

interface Listeners {
  move?: (pointed: Pointed) => void;
  leave?: (pointed: Pointed) => void;
  /** Trigger or fingers closed and opened again over it. */
  choose?: (pointed: Pointed) => void;
}

/** Listens to the rays of controllers and hands; @react-three/xr finds what they meet by `raycast`. */
export function listen(object: Object3D, { move, leave, choose }: Listeners): void {
  const events = object as unknown as EventDispatcher<{ [name: string]: object }>;
  const add = (name: string, act: ((pointed: Pointed) => void) | undefined): void => {
    if (act) events.addEventListener(name, (event) => act(event as unknown as Pointed));
  };
  add('pointermove', move);
  add('pointerleave', leave);
  add('click', choose);
}
