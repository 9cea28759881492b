import {
  BoxGeometry,
  Mesh,
  MeshStandardMaterial,
  PerspectiveCamera,
  PlaneGeometry,
  Scene,
  SpotLight,
  SRGBColorSpace,
  TextureLoader,
  WebGLRenderer,
  AmbientLight,
  type BufferGeometry,
} from 'three';
import type { HallPlan } from '@/media/hall/plan/plan.ts';

/**
 * The same hall as one would build it who thinks of nothing: a mesh and a material for everything, a texture for every
 * picture, eight lamps that throw shadows, a frame whenever the screen wants one.
 */
interface Given {
  plan: HallPlan;
  /** Addresses by exhibit. */
  pictures: { [exhibit: string]: string };
}

const shadowLamps = 8;

const given = (await (await fetch('/naive.json')).json()) as Given;
const canvas = document.querySelector('canvas')!;
const renderer = new WebGLRenderer({ canvas, antialias: true });
renderer.setSize(innerWidth, innerHeight, false);
renderer.shadowMap.enabled = true;
const scene = new Scene();
const camera = new PerspectiveCamera(58, innerWidth / innerHeight, 0.06, 160);
scene.add(new AmbientLight(0xffffff, 0.7));
const loader = new TextureLoader();

function add(geometry: BufferGeometry, colour: number, x: number, y: number, z: number, facing = 0): Mesh {
  const mesh = new Mesh(geometry, new MeshStandardMaterial({ color: colour }));
  mesh.position.set(x, y, z);
  mesh.rotation.y = facing;
  mesh.castShadow = mesh.receiveShadow = true;
  scene.add(mesh);
  return mesh;
}

let lamps = 0;
for (const { x, z, width, depth, height, walls, places, benches } of given.plan.rooms) {
  add(new PlaneGeometry(width, depth), 0xb08d62, x + width / 2, 0, z + depth / 2).rotation.set(-Math.PI / 2, 0, 0);
  add(new PlaneGeometry(width, depth), 0xffffff, x + width / 2, height, z + depth / 2).rotation.set(Math.PI / 2, 0, 0);
  for (const { from, to, normal, openings } of walls) {
    const length = Math.hypot(to.x - from.x, to.z - from.z);
    const facing = Math.atan2(normal.x, normal.z);
    const piece = (begin: number, end: number, low: number, high: number): void => {
      if (end - begin < 0.01 || high - low < 0.01) return;
      const part = (begin + end) / 2 / length;
      const [px, pz] = [from.x + (to.x - from.x) * part, from.z + (to.z - from.z) * part];
      add(new BoxGeometry(end - begin, high - low, 0.05), 0xeee8dd, px, (low + high) / 2, pz, facing);
    };
    let done = 0;
    for (const { at, width: wide, height: high, sill } of [...openings].sort((a, b) => a.at - b.at)) {
      piece(done, at - wide / 2, 0, height);
      piece(at - wide / 2, at + wide / 2, 0, sill);
      piece(at - wide / 2, at + wide / 2, sill + high, height);
      done = at + wide / 2;
    }
    piece(done, length, 0, height);
  }
  for (const bench of benches) {
    add(new BoxGeometry(1.6, 0.08, 0.45), 0x5b3d20, bench.x, 0.45, bench.z, bench.facing);
    for (const [dx, dz] of [
      [-0.7, -0.18],
      [0.7, -0.18],
      [-0.7, 0.18],
      [0.7, 0.18],
    ] as const)
      add(new BoxGeometry(0.06, 0.42, 0.06), 0x222222, bench.x + dx, 0.2, bench.z + dz);
  }
  for (const place of places) {
    const [dx, dz] = [Math.sin(place.facing), Math.cos(place.facing)];
    add(new BoxGeometry(place.width, place.height, place.depth), 0x3a2a18, place.x, place.y, place.z, place.facing);
    const out = place.depth / 2 + 0.01;
    const front = add(
      new PlaneGeometry(place.width - 0.1, place.height - 0.1),
      0xffffff,
      place.x + dx * out,
      place.y,
      place.z + dz * out,
      place.facing,
    );
    const picture = given.pictures[place.exhibit];
    if (picture !== undefined) {
      const texture = loader.load(picture);
      texture.colorSpace = SRGBColorSpace;
      (front.material as MeshStandardMaterial).map = texture;
    }
    add(new BoxGeometry(0.34, 0.14, 0.02), 0xdddddd, place.label.x, place.label.y, place.label.z, place.label.facing);
    const lamp = new SpotLight(0xfff0d8, 15, 6, 0.5, 0.5);
    lamp.position.set(place.x + dx * 1.75, height - 0.2, place.z + dz * 1.75);
    lamp.target = front;
    // So many only: each is a pass over everything.
    if (lamps++ >= shadowLamps) continue;
    lamp.castShadow = true;
    lamp.shadow.mapSize.set(512, 512);
    scene.add(lamp);
  }
}

const stand = given.plan.rooms[0]!.places[0]!.stand;
const begun = performance.now();
function draw(): void {
  camera.position.set(stand.x, 1.55, stand.z);
  camera.rotation.set(0, stand.facing + Math.PI + ((performance.now() - begun) / 1000) * 1.9, 0, 'YXZ');
  renderer.render(scene, camera);
  requestAnimationFrame(draw);
}
requestAnimationFrame(draw);
