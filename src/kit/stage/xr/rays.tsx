import { DefaultXRController, DefaultXRHand, XRControllerModel, XRHandModel } from '@react-three/xr';
import { Component, Suspense, type ReactNode } from 'react';
import { Mesh, MeshLambertMaterial, type Object3D } from 'three';

/** Painted colours: nothing is converted (stage.tsx). */
const gold: [number, number, number] = [0.93, 0.74, 0.32];

/** How rays look and choose; a press may last as long as it takes, hands tremble and people are careful. */
export const rays = {
  clickThresholdMs: 5000,
  minDistance: 0.1,
  rayModel: { color: gold, maxLength: 3, size: 0.006, opacity: 0.85 },
  cursorModel: { color: gold, size: 0.07, opacity: 0.95 },
};

/** A controller: its model as it lies in the hand, and its ray. */
export function Controller() {
  return (
    <>
      <Whole>
        <XRControllerModel ref={lacquer} />
      </Whole>
      <DefaultXRController model={false} grabPointer={false} rayPointer={rays} />
    </>
  );
}

/** A hand: it chooses by touching thumb and forefinger. */
export function Hand() {
  return (
    <>
      <Whole>
        <XRHandModel ref={skin} />
      </Whole>
      <DefaultXRHand model={false} grabPointer={false} touchPointer={false} rayPointer={rays} />
    </>
  );
}

const lacquer = (model: Object3D | null): void => colour(model, 0x8a8580);
const skin = (model: Object3D | null): void => colour(model, 0xc4b2a4);

/** Models come with textures for lamps that halls have none of. */
function colour(model: Object3D | null, tone: number): void {
  model?.traverse((part) => {
    if (part instanceof Mesh) part.material = new MeshLambertMaterial({ color: tone });
  });
}

/** A model that did not arrive is left out; the ray does without it. */
class Whole extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? null : <Suspense>{this.props.children}</Suspense>;
  }
}
