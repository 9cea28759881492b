import {
  BackSide,
  BufferGeometry,
  DataArrayTexture,
  GLSL3,
  Mesh,
  RawShaderMaterial,
  Scene,
  Texture,
  type PerspectiveCamera,
  type WebGLRenderer,
} from 'three';
import { lightRange } from '@/media/hall/scene/scene.ts';

const place = /* glsl */ `
precision highp float;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;`;

/** Of a room's surfaces: their texture times their light, both as they are painted. */
export function roomMaterial(details: DataArrayTexture, light: Texture): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    uniforms: { details: { value: details }, light: { value: light } },
    vertexShader: `${place}
in vec4 corner;
in vec2 detail;
in vec2 lit;
out vec3 atDetail;
out vec2 atLight;
void main() {
  atDetail = vec3(detail / 256.0, corner.w);
  atLight = lit;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(corner.xyz * 0.001, 1.0);
}`,
    fragmentShader: `
precision highp float;
precision highp sampler2DArray;
uniform sampler2DArray details;
uniform sampler2D light;
in vec3 atDetail;
in vec2 atLight;
out vec4 colour;
void main() {
  colour = vec4(texture(details, atDetail).rgb * texture(light, atLight).rgb * ${lightRange.toFixed(2)}, 1.0);
}`,
  });
}

/** Of what hangs: a part of the room's sheet times the light at its corners. */
export function hangingMaterial(sheet: Texture | null): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    uniforms: { sheet: { value: sheet } },
    vertexShader: `${place}
in vec3 position;
in vec2 uv;
in float light;
out vec2 atSheet;
out float lit;
void main() {
  atSheet = uv;
  lit = light;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`,
    fragmentShader: `
precision highp float;
uniform sampler2D sheet;
in vec2 atSheet;
in float lit;
out vec4 colour;
void main() {
  colour = vec4(texture(sheet, atSheet).rgb * lit, 1.0);
}`,
  });
}

/** Of what lies outside: a picture on the inside of a drum. */
export function outsideMaterial(outside: Texture): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    side: BackSide,
    uniforms: { outside: { value: outside } },
    vertexShader: `${place}
in vec3 position;
in vec2 uv;
out vec2 at;
void main() {
  at = uv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`,
    fragmentShader: `
precision highp float;
uniform sampler2D outside;
in vec2 at;
out vec4 colour;
void main() {
  colour = vec4(texture(outside, at).rgb, 1.0);
}`,
  });
}

/**
 * Has a room's materials compiled while its files are still on their way: the graphics card does that beside the page. The
 * programs stay for as long as something uses them, so what this answers is called once the room is drawn.
 */
export function compileAhead(gl: WebGLRenderer, camera: PerspectiveCamera): () => void {
  const scene = new Scene();
  const materials = [roomMaterial(new DataArrayTexture(), new Texture()), hangingMaterial(null)];
  for (const material of materials) scene.add(new Mesh(new BufferGeometry(), material));
  gl.compile(scene, camera);
  return () => materials.forEach((material) => material.dispose());
}
