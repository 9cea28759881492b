import type { BufferGeometry, RawShaderMaterial } from 'three';

/** A picture of all around that can be drawn. */
export interface Round {
  material: RawShaderMaterial;
  /** Degrees from the picture's left edge to north. */
  north: number;
}

interface Props {
  geometry: BufferGeometry;
  /** Those that are seen, the lower first: two while one goes from scene to scene. */
  rounds: readonly Round[];
}

/** What is drawn of a panorama: one draw call, two while one goes. */
export function PanoramaScene({ geometry, rounds }: Props) {
  return (
    <>
      {rounds.map(({ material, north }, order) => (
        <mesh
          key={material.uuid}
          geometry={geometry}
          material={material}
          rotation={[0, (north * Math.PI) / 180, 0]}
          renderOrder={order}
          frustumCulled={false}
          dispose={null}
        />
      ))}
    </>
  );
}
