import { DoubleSide, GLSL3, RawShaderMaterial } from 'three';

/** One colour, as it is painted; from 0 to 1 each. */
export function paint(colour: readonly [number, number, number], opacity = 1): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    side: DoubleSide,
    transparent: opacity < 1,
    depthWrite: opacity === 1,
    uniforms: { colour: { value: [...colour, opacity] } },
    vertexShader: `precision highp float;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
in vec3 position;
void main() { gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0); }`,
    fragmentShader: `precision highp float;
uniform vec4 colour;
out vec4 painted;
void main() { painted = colour; }`,
  });
}
