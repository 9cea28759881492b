import type { BufferGeometry, Object3D, RawShaderMaterial } from 'three';
import type { Scene } from '@/media/hall/scene/scene.ts';
import type { RoomParts } from './room-store.ts';

/** One thing more that is shown: a mesh of its own. */
export interface Extra {
  geometry: BufferGeometry;
  material: RawShaderMaterial;
}

interface Props {
  scene: Scene;
  parts: ReadonlyMap<number, RoomParts>;
  /** The rooms that are drawn. */
  visible: readonly number[];
  outside: Extra | undefined;
  /** What lies over the rest: the sharp picture of the exhibit in focus, the path of a tour. */
  extras: readonly Extra[];
  objects: readonly Object3D[];
}

/** What is drawn of a hall: two draw calls a room. */
export function HallScene({ scene, parts, visible, outside, extras, objects }: Props) {
  return (
    <>
      {outside && <mesh geometry={outside.geometry} material={outside.material} frustumCulled={false} dispose={null} />}
      {[...parts].map(([index, { mesh, material, hangings, hung }]) => {
        const { id, x, z } = scene.rooms[index]!;
        return (
          <group key={id} visible={visible.includes(index)} dispose={null}>
            <mesh geometry={mesh} material={material} position={[x, 0, z]} frustumCulled={false} />
            <mesh geometry={hangings} material={hung} frustumCulled={false} />
          </group>
        );
      })}
      {extras.map(({ geometry, material }) => (
        <mesh key={geometry.uuid} geometry={geometry} material={material} frustumCulled={false} dispose={null} />
      ))}
      {objects.map((object) => (
        <primitive key={object.uuid} object={object} dispose={null} />
      ))}
    </>
  );
}
