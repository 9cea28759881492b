import { Matrix4, Vector3 } from 'three';
import type { Point } from './arc.ts';
import { headIn, type Head, type Origin } from './head.ts';

const matrix = new Matrix4();
const way = new Vector3();

/** Where the head is in the headset's own space; undefined while it does not know. */
export function localHead(frame: XRFrame, space: XRReferenceSpace): Head | undefined {
  const pose = frame.getViewerPose(space);
  if (!pose) return undefined;
  const { position } = pose.transform;
  const ahead = forward(pose.transform.matrix);
  return { x: position.x, y: position.y, z: position.z, facing: Math.atan2(ahead.x, ahead.z) };
}

/** Where a controller or a hand points from, and where to, in the scene. */
export function rayOf(
  source: XRInputSource,
  frame: XRFrame,
  space: XRReferenceSpace,
  origin: Origin,
): { from: Point; way: Point } | undefined {
  const pose = frame.getPose(source.targetRaySpace, space);
  if (!pose) return undefined;
  const { position, matrix: own } = pose.transform;
  const ahead = forward(own);
  const turned = headIn({ ...origin, x: 0, y: 0, z: 0 }, { ...ahead, facing: 0 });
  return {
    from: headIn(origin, { x: position.x, y: position.y, z: position.z, facing: 0 }),
    way: { x: turned.x, y: turned.y, z: turned.z },
  };
}

function forward(values: Float32Array): Point {
  const { x, y, z } = way.set(0, 0, -1).transformDirection(matrix.fromArray(values));
  return { x, y, z };
}
