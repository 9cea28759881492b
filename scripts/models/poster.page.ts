import {
  Box3,
  CanvasTexture,
  Color,
  Mesh,
  MeshBasicMaterial,
  type Object3D,
  PlaneGeometry,
  PerspectiveCamera,
  Scene,
  Sphere,
  Vector3,
  WebGLRenderer,
} from 'three';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';

declare global {
  interface Window {
    drawPoster: (base64: string, from: readonly [around: number, up: number], ground: string) => Promise<string>;
  }
}

const canvas = document.querySelector('canvas')!;
const renderer = new WebGLRenderer({ canvas, antialias: true, preserveDrawingBuffer: true });
renderer.setSize(1920, 1920, false);
const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);

/** Draws a binary glTF so that it fills the square, seen from so many degrees around and up. Returns a data address. */
window.drawPoster = async (base64, [around, up], ground) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const { scene: object } = await loader.parseAsync(bytes.buffer, '');
  const scene = new Scene();
  scene.background = new Color(ground);
  scene.add(object, shadowUnder(object));
  const { center, radius } = new Box3().setFromObject(object).getBoundingSphere(new Sphere());
  const camera = new PerspectiveCamera(24, 1, 0.1, 50);
  const [turn, lift] = [(around * Math.PI) / 180, (up * Math.PI) / 180];
  const direction = new Vector3(Math.sin(turn) * Math.cos(lift), Math.sin(lift), Math.cos(turn) * Math.cos(lift));
  camera.position.copy(center).addScaledVector(direction, (radius * 0.98) / Math.sin((12 * Math.PI) / 180));
  camera.lookAt(center);
  renderer.render(scene, camera);
  return canvas.toDataURL('image/png');
};

/** A soft dark patch that the object stands on. */
function shadowUnder(object: Object3D): Mesh {
  const patch = document.createElement('canvas');
  patch.width = patch.height = 256;
  const context = patch.getContext('2d')!;
  const gradient = context.createRadialGradient(128, 128, 40, 128, 128, 128);
  gradient.addColorStop(0, 'rgb(79 73 63 / 0.42)');
  gradient.addColorStop(0.6, 'rgb(79 73 63 / 0.2)');
  gradient.addColorStop(1, 'rgb(79 73 63 / 0)');
  context.fillStyle = gradient;
  context.fillRect(0, 0, 256, 256);
  const box = new Box3().setFromObject(object);
  const size = box.getSize(new Vector3());
  const material = new MeshBasicMaterial({ map: new CanvasTexture(patch), transparent: true, depthWrite: false });
  const mesh = new Mesh(new PlaneGeometry(size.x * 1.4, size.z * 1.5), material);
  mesh.rotation.x = -Math.PI / 2;
  mesh.position.copy(box.getCenter(new Vector3())).setY(box.min.y - 0.002);
  return mesh;
}
