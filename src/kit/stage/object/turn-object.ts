import { Box3, PerspectiveCamera, Scene, Vector3, WebGLRenderer } from 'three';
import { openGraphics } from '@/kit/stage/support.ts';
import { closeObject, loadObject } from './load-object.ts';

/** How far a key turns it, in degrees. */
const keyTurn = 15;

/**
 * Shows an object on a canvas that one turns with a hand or the arrow keys. Frames are drawn when it moves alone.
 * @param canvas in the page, as large as it shall be
 * @returns what gives everything back; undefined where nothing can be drawn in 3D
 */
export async function turnObject(canvas: HTMLCanvasElement, address: string): Promise<(() => void) | undefined> {
  const box = canvas.parentElement!;
  const index = [...box.children].indexOf(canvas);
  if (!openGraphics(canvas)) return undefined;
  // Where a graphics card draws, opening has put a fresh canvas in the place of this one.
  const shown = box.children[index] as HTMLCanvasElement;
  const object = await loadObject(address);
  const renderer = new WebGLRenderer({ canvas: shown, antialias: true, alpha: true });
  renderer.setPixelRatio(Math.min(2, devicePixelRatio));
  const bounds = new Box3().setFromObject(object);
  const [middle, size] = [bounds.getCenter(new Vector3()), bounds.getSize(new Vector3()).length() || 1];
  object.position.sub(middle);
  const scene = new Scene().add(object);
  const camera = new PerspectiveCamera(30, 1, size / 100, size * 10);
  let [turned, tilted, frame] = [30, 12, 0];

  const draw = (): void => {
    frame = 0;
    const { clientWidth: width, clientHeight: height } = shown;
    if (width === 0 || height === 0) return;
    renderer.setSize(width, height, false);
    camera.aspect = width / height;
    camera.updateProjectionMatrix();
    const [yaw, pitch] = [(turned * Math.PI) / 180, (tilted * Math.PI) / 180];
    const far = (size * 1.15) / Math.min(1, camera.aspect) / (2 * Math.tan(Math.PI / 12));
    camera.position.set(
      far * Math.sin(yaw) * Math.cos(pitch),
      far * Math.sin(pitch),
      far * Math.cos(yaw) * Math.cos(pitch),
    );
    camera.lookAt(0, 0, 0);
    renderer.render(scene, camera);
  };
  const turn = (right: number, up: number): void => {
    turned -= right;
    tilted = Math.max(-80, Math.min(80, tilted + up));
    frame ||= requestAnimationFrame(draw);
  };
  shown.addEventListener('pointerdown', ({ pointerId }) => shown.setPointerCapture(pointerId));
  shown.addEventListener('pointermove', ({ pointerId, movementX, movementY }) => {
    if (shown.hasPointerCapture(pointerId)) turn(movementX * 0.5, movementY * 0.5);
  });
  shown.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!step) return;
    event.preventDefault();
    turn(step[0]! * keyTurn, step[1]! * keyTurn);
  });
  const observer = new ResizeObserver(draw);
  observer.observe(shown);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    closeObject(object);
    renderer.dispose();
    renderer.forceContextLoss();
  };
}
