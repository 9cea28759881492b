import { DoubleSide, GLSL3, Mesh, RawShaderMaterial, type BufferGeometry, type Object3D } from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';

/** Loads an object. Its light is baked into its colours. */
export async function loadObject(address: string): Promise<Object3D> {
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  const { scene } = await loader.loadAsync(address);
  scene.traverse((part) => {
    if (part instanceof Mesh) part.material = paintOf(part.geometry as BufferGeometry);
  });
  return scene;
}

export function closeObject(object: Object3D): void {
  object.traverse((part) => {
    if (!(part instanceof Mesh)) return;
    (part.geometry as BufferGeometry).dispose();
    (part.material as RawShaderMaterial).dispose();
  });
}

/** Colours of glTF are linear; here they are painted as sRGB. Without colours a thing is of plaster, shaded by its normals. */
function paintOf(geometry: BufferGeometry): RawShaderMaterial {
  const hasColours = geometry.hasAttribute('color');
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    // Leaves and cloth are single sheets, seen from both sides.
    side: DoubleSide,
    vertexShader: `precision highp float;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
in vec3 position;
in vec3 ${hasColours ? 'color' : 'normal'};
out vec3 painted;
void main() {
  painted = ${hasColours ? 'pow(color, vec3(1.0 / 2.2))' : 'vec3(0.86, 0.84, 0.8) * (0.72 + 0.28 * normalize(normal).y)'};
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`,
    fragmentShader: `precision highp float;
in vec3 painted;
out vec4 colour;
void main() {
  colour = vec4(painted, 1.0);
}`,
  });
}
