import { BufferAttribute, BufferGeometry, GLSL3, Mesh, RawShaderMaterial } from 'three';

/** Seconds to cover everything, and to uncover it. */
const covering = 0.16;
const uncovering = 0.24;

/**
 * What lies before the eyes: dark while one is taken elsewhere, and a dark edge while one walks, which keeps most people from
 * feeling sick. Drawn over everything, for each eye about where it looks straight ahead.
 */
export class Veil extends Mesh<BufferGeometry, RawShaderMaterial> {
  private wanted = 0;
  private edge = 0;
  private done: (() => void) | undefined;

  constructor() {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3));
    super(geometry, veilMaterial());
    this.frustumCulled = false;
    this.renderOrder = 1000;
    this.visible = false;
  }

  /** Covers everything or uncovers it; resolves when it is done. */
  async to(isDark: boolean): Promise<void> {
    this.done?.();
    this.wanted = isDark ? 1 : 0;
    if (this.dark.value !== this.wanted) await new Promise<void>((done) => (this.done = done));
  }

  /** Whether one walks: the edge darkens. */
  narrow(isWalking: boolean): void {
    this.edge = isWalking ? 1 : 0;
  }

  frame(seconds: number): void {
    const { dark, wanted } = this;
    const step = seconds / (wanted === 1 ? covering : uncovering);
    dark.value = Math.min(
      1,
      Math.max(0, dark.value + Math.min(step, Math.abs(wanted - dark.value)) * Math.sign(wanted - dark.value)),
    );
    this.narrowed.value += (this.edge - this.narrowed.value) * Math.min(1, seconds * 7);
    this.visible = dark.value > 0.004 || this.narrowed.value > 0.01;
    if (dark.value === wanted) {
      this.done?.();
      this.done = undefined;
    }
  }

  /** Whoever waits for it waits no longer. */
  close(): void {
    this.done?.();
    this.done = undefined;
    this.geometry.dispose();
    this.material.dispose();
  }

  private get dark(): { value: number } {
    return this.material.uniforms['dark'] as { value: number };
  }

  private get narrowed(): { value: number } {
    return this.material.uniforms['edge'] as { value: number };
  }
}

function veilMaterial(): RawShaderMaterial {
  return new RawShaderMaterial({
    ...{ glslVersion: GLSL3, transparent: true, depthTest: false, depthWrite: false },
    uniforms: { dark: { value: 0 }, edge: { value: 0 } },
    vertexShader: `precision highp float;
uniform mat4 projectionMatrix;
in vec3 position;
out vec3 way;
void main() {
  gl_Position = vec4(position.xy, 0.0, 1.0);
  vec4 seen = inverse(projectionMatrix) * vec4(position.xy, 1.0, 1.0);
  way = seen.xyz / seen.w;
}`,
    fragmentShader: `precision highp float;
uniform float dark;
uniform float edge;
in vec3 way;
out vec4 colour;
void main() {
  float aside = acos(clamp(normalize(way).z * -1.0, -1.0, 1.0));
  float shade = edge * smoothstep(0.42, 0.72, aside);
  colour = vec4(0.05, 0.045, 0.04, max(dark, shade));
}`,
  });
}
