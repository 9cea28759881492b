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

/** What lies outside is drawn after all that may hide it, and what lies over the rest at last. */
const [outsideOrder, overOrder] = [1000, 1001];

/**
 * What is drawn of a hall: two draw calls a room. From front to back, pictures before their walls: a pixel that is hidden
 * already costs nothing, and where a processor draws pixels are all the cost.
 */
export function HallScene({ scene, parts, visible, outside, extras, objects }: Props) {
  return (
    <>
      {outside && (
        <mesh
          geometry={outside.geometry}
          material={outside.material}
          renderOrder={outsideOrder}
          frustumCulled={false}
          dispose={null}
        />
      )}
      {[...parts].map(([index, { mesh, material, hangings, hung }]) => {
        const { id, x, z } = scene.rooms[index]!;
        const order = visible.indexOf(index);
        return (
          <group key={id} visible={order >= 0} dispose={null}>
            <mesh geometry={hangings} material={hung} renderOrder={2 * order} frustumCulled={false} />
            <mesh
              geometry={mesh}
              material={material}
              position={[x, 0, z]}
              renderOrder={2 * order + 1}
              frustumCulled={false}
            />
          </group>
        );
      })}
      {extras.map(({ geometry, material }) => (
        <mesh
          key={geometry.uuid}
          geometry={geometry}
          material={material}
          renderOrder={overOrder}
          frustumCulled={false}
          dispose={null}
        />
      ))}
      {objects.map((object) => (
        <primitive key={object.uuid} object={object} dispose={null} />
      ))}
    </>
  );
}
