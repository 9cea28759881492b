import {
  BackSide,
  BufferGeometry,
  Color,
  CubeCamera,
  DirectionalLight,
  DoubleSide,
  Float32BufferAttribute,
  Fog,
  HalfFloatType,
  HemisphereLight,
  LinearMipmapLinearFilter,
  Mesh,
  MeshLambertMaterial,
  OrthographicCamera,
  PCFSoftShadowMap,
  PlaneGeometry,
  PointLight,
  Scene as Stage,
  ShaderMaterial,
  SphereGeometry,
  Vector3,
  WebGLCubeRenderTarget,
  WebGLRenderer,
} from 'three';
import { type Scene, scenes } from './scenes.data.ts';

declare global {
  interface Window {
    drawPanorama: (name: string, width: number) => string;
  }
}

const canvas = document.querySelector('canvas')!;
const renderer = new WebGLRenderer({ canvas, preserveDrawingBuffer: true });
renderer.shadowMap.enabled = true;
renderer.shadowMap.type = PCFSoftShadowMap;

/** Draws a scene as an equirectangular picture twice as wide as high, its middle looking north. Returns a data address. */
window.drawPanorama = (name, width) => {
  const scene = scenes[name]!();
  const stage = new Stage();
  stage.fog = new Fog(scene.mist.colour, scene.mist.near, scene.mist.far);
  stage.add(sky(scene), solid(scene), ...lights(scene));
  // Twice as fine as the picture needs: mipmaps then smooth the edges.
  const target = new WebGLCubeRenderTarget(width / 2, {
    type: HalfFloatType,
    generateMipmaps: true,
    minFilter: LinearMipmapLinearFilter,
  });
  const camera = new CubeCamera(0.1, 1200, target);
  camera.position.set(...scene.eye);
  camera.update(renderer, stage);
  renderer.setSize(width, width / 2, false);
  renderer.render(unfolded(target), new OrthographicCamera(-1, 1, 1, -1, 0, 1));
  return canvas.toDataURL('image/png');
};

function towards({ bearing, up }: { bearing: number; up: number }): Vector3 {
  const [turn, lift] = [(bearing * Math.PI) / 180, (up * Math.PI) / 180];
  return new Vector3(Math.sin(turn) * Math.cos(lift), Math.sin(lift), -Math.cos(turn) * Math.cos(lift));
}

function solid({ shape: { mesh } }: Scene): Mesh {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(mesh.position, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(mesh.normal, 3));
  geometry.setAttribute('color', new Float32BufferAttribute(mesh.colour, 3));
  geometry.setIndex(mesh.index);
  const whole = new Mesh(geometry, new MeshLambertMaterial({ vertexColors: true, side: DoubleSide }));
  whole.castShadow = whole.receiveShadow = true;
  return whole;
}

function lights({ sun, ambient, lamp, eye }: Scene) {
  const light = new DirectionalLight(sun.colour, sun.strength);
  light.position.set(...eye).addScaledVector(towards(sun), 160);
  light.target.position.set(...eye);
  light.target.updateMatrixWorld();
  light.castShadow = true;
  light.shadow.mapSize.set(4096, 4096);
  light.shadow.bias = -0.0004;
  light.shadow.normalBias = 0.03;
  Object.assign(light.shadow.camera, {
    left: -sun.span,
    right: sun.span,
    top: sun.span,
    bottom: -sun.span,
    near: 1,
    far: 420,
  });
  const all = [light, new HemisphereLight(ambient.above, ambient.below, ambient.strength)];
  if (lamp === undefined) return all;
  const bulb = new PointLight(lamp.colour, lamp.strength, 0, 1.7);
  bulb.position.set(...lamp.at);
  bulb.castShadow = true;
  bulb.shadow.mapSize.set(1024, 1024);
  bulb.shadow.bias = -0.004;
  return [...all, bulb];
}

/** A sky of three colours with the disc of the sun. */
function sky({ sky: colours, sun, eye }: Scene): Mesh {
  const material = new ShaderMaterial({
    side: BackSide,
    depthWrite: false,
    uniforms: {
      zenith: { value: new Color(colours.zenith) },
      middle: { value: new Color(colours.middle) },
      horizon: { value: new Color(colours.horizon) },
      disc: { value: new Color(colours.disc) },
      sun: { value: towards(sun) },
    },
    vertexShader:
      'varying vec3 way; void main() { way = position; gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0); }',
    fragmentShader: `
      uniform vec3 zenith, middle, horizon, disc, sun;
      varying vec3 way;
      void main() {
        vec3 direction = normalize(way);
        float up = max(direction.y, 0.0);
        vec3 colour = mix(mix(horizon, middle, smoothstep(0.0, 0.22, up)), zenith, smoothstep(0.2, 0.85, up));
        float near = dot(direction, sun);
        colour += vec3(0.32, 0.16, 0.05) * pow(max(near, 0.0), 24.0);
        gl_FragColor = vec4(mix(colour, disc, smoothstep(0.99855, 0.99865, near)), 1.0);
      }`,
  });
  const dome = new Mesh(new SphereGeometry(1000, 48, 32), material);
  dome.position.set(...eye);
  dome.renderOrder = -1;
  return dome;
}

/** The cube laid out by longitude and latitude. */
function unfolded(cube: WebGLCubeRenderTarget): Stage {
  const material = new ShaderMaterial({
    uniforms: { cube: { value: cube.texture } },
    vertexShader: 'varying vec2 at; void main() { at = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }',
    fragmentShader: `
      uniform samplerCube cube;
      varying vec2 at;
      void main() {
        float longitude = (at.x - 0.5) * 6.28318530718;
        float latitude = (at.y - 0.5) * 3.14159265359;
        vec3 way = vec3(sin(longitude) * cos(latitude), sin(latitude), -cos(longitude) * cos(latitude));
        gl_FragColor = vec4(textureCube(cube, way).rgb, 1.0);
        #include <colorspace_fragment>
      }`,
  });
  const stage = new Stage();
  stage.add(new Mesh(new PlaneGeometry(2, 2), material));
  return stage;
}
