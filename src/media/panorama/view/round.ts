import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  GLSL3,
  LinearFilter,
  LinearMipmapLinearFilter,
  RawShaderMaterial,
  RepeatWrapping,
  Texture,
} from 'three';

/** How far away the picture is, in metres: whoever looks with two eyes sees no depth there. */
const radius = 40;
const [columns, rows] = [96, 64];

/**
 * The inside of a ball whose skin is a picture of all around. A picture's left edge lies to the north (−z), its right half
 * to the west: the mesh is turned about y by where north is in the picture.
 */
export function roundGeometry(): BufferGeometry {
  const count = (columns + 1) * (rows + 1);
  const position = new Float32Array(count * 3);
  const uv = new Float32Array(count * 2);
  const index = new Uint16Array(columns * rows * 6);
  for (let row = 0, at = 0, next = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++, at++) {
      const turn = (column / columns) * Math.PI * 2;
      const lift = Math.PI / 2 - (row / rows) * Math.PI;
      const around = Math.cos(lift) * radius;
      position.set([Math.sin(turn) * around, Math.sin(lift) * radius, -Math.cos(turn) * around], at * 3);
      uv.set([column / columns, row / rows], at * 2);
      if (row === rows || column === columns) continue;
      const below = at + columns + 1;
      index.set([at, below, at + 1, at + 1, below, below + 1], next);
      next += 6;
    }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(position, 3));
  geometry.setAttribute('uv', new BufferAttribute(uv, 2));
  geometry.setIndex(new BufferAttribute(index, 1));
  return geometry;
}

/** Of a round picture, as it is painted; it may be seen through while it appears. */
export function roundMaterial(picture: Texture): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    side: DoubleSide,
    depthTest: false,
    depthWrite: false,
    uniforms: { picture: { value: picture }, opacity: { value: 1 } },
    vertexShader: /* glsl */ `
precision highp float;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
in vec3 position;
in vec2 uv;
out vec2 at;
void main() {
  at = uv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`,
    fragmentShader: /* glsl */ `
precision highp float;
uniform sampler2D picture;
uniform float opacity;
in vec2 at;
out vec4 colour;
void main() {
  colour = vec4(texture(picture, at).rgb, opacity);
}`,
  });
}

/** @param isSoftware a processor draws: smaller copies cost more than they give */
export function pictureTexture(bitmap: ImageBitmap, isSoftware: boolean): Texture {
  const texture = new Texture(bitmap);
  texture.flipY = false;
  texture.wrapS = RepeatWrapping;
  texture.generateMipmaps = !isSoftware;
  texture.minFilter = isSoftware ? LinearFilter : LinearMipmapLinearFilter;
  texture.anisotropy = isSoftware ? 1 : 4;
  texture.needsUpdate = true;
  return texture;
}
