import { createRoot, extend, useFrame, type RootState } from '@react-three/fiber';
import type { ReactNode } from 'react';
import { Group, Mesh, type PerspectiveCamera, type WebGLRenderer } from 'three';
import { afterFrame, firstQuality, resolutions, type Quality } from './quality.ts';
import type { Graphics } from './support.ts';

extend({ Group, Mesh });

export interface StageOptions {
  graphics: Graphics;
  /** The field of view from top to bottom, in degrees. */
  fov: number;
  far: number;
  /**
   * Called before each frame, with the seconds since the last one, at most half a one: moves what moves, and says whether
   * another frame is to follow.
   */
  onFrame: (seconds: number, camera: PerspectiveCamera) => boolean;
  /** The graphics card was taken away, or is there again. */
  onLost?: (isLost: boolean) => void;
}

/** A headset that shows the stage: what it puts around what is drawn, and what it does each frame of its own. */
export interface Immersed {
  around(scene: ReactNode): ReactNode;
  onFrame(seconds: number, frame: XRFrame): void;
}

export interface Stage {
  gl: WebGLRenderer;
  camera: PerspectiveCamera;
  canvas: HTMLCanvasElement;
  /** Shows something else. */
  render(scene: ReactNode): void;
  /** Asks for a frame: something has changed. */
  invalidate(): void;
  /** Gives the stage to a headset, which then asks for frames itself; undefined takes it back. */
  immerse(by: Immersed | undefined): void;
  /** The frame as it stands, in the screen's resolution. */
  picture(): Promise<Blob | null>;
  /** Gives everything back, GPU memory too. */
  close(): void;
}

/** The sharpest that is drawn: more than two pixels each way nobody sees. */
const sharpest = 2;

/** So long after the last movement the view is drawn sharply, in milliseconds. */
const rest = 220;

/**
 * Opens a stage on a canvas that fills its parent. Frames are drawn when asked for alone; while they follow each other their
 * resolution is what the machine can do, and when all stands still one more is drawn as sharply as the screen shows it.
 */
export async function openStage(canvas: HTMLCanvasElement, options: StageOptions): Promise<Stage> {
  const { graphics, fov, far, onFrame, onLost } = options;
  const box = canvas.parentElement!;
  const root = createRoot(canvas);
  let quality: Quality = firstQuality(graphics.isSoftware);
  let lastFrame = 0;
  let resting = 0;
  let isSharp = false;
  let isClosed = false;
  let immersed: Immersed | undefined;

  const size = () => ({ width: box.clientWidth, height: box.clientHeight, top: 0, left: 0 });
  const full = (): number => Math.min(devicePixelRatio, sharpest);
  await root.configure({
    // Colours as they are painted: no conversion, no tone mapping.
    ...{ linear: true, flat: true },
    frameloop: 'demand',
    size: size(),
    dpr: full() * resolutions[quality.step]!,
    camera: { fov, near: 0.06, far },
    gl: { antialias: !graphics.isSoftware, alpha: false, stencil: false, powerPreference: 'high-performance' },
  });

  function resolve(isStill: boolean): void {
    const { setDpr, viewport } = state();
    const wanted = full() * (isStill ? 1 : resolutions[quality.step]!);
    isSharp = isStill;
    if (Math.abs(viewport.dpr - wanted) > 0.01) setDpr(wanted);
  }

  function beforeFrame(delta: number): void {
    const now = performance.now();
    const since = now - lastFrame;
    lastFrame = now;
    const isGoingOn = onFrame(Math.min(delta, 0.5), state().camera as PerspectiveCamera);
    if (!isGoingOn) {
      if (isSharp) return;
      clearTimeout(resting);
      resting = window.setTimeout(() => {
        if (isClosed || immersed) return;
        resolve(true);
        state().invalidate();
      }, rest);
      return;
    }
    clearTimeout(resting);
    if (isSharp) resolve(false);
    // The first frame after a pause says nothing about how quick frames are.
    else if (since < 400) {
      const { step } = quality;
      quality = afterFrame(quality, since);
      if (quality.step !== step) resolve(false);
    }
    state().invalidate();
  }

  function Driver(): null {
    useFrame((_, delta, frame) => {
      if (immersed && frame) immersed.onFrame(Math.min(delta, 0.5), frame);
      else if (!immersed) beforeFrame(delta);
    });
    return null;
  }

  let shown: ReactNode = null;
  const show = () =>
    root.render(
      <>
        {immersed ? immersed.around(shown) : shown}
        <Driver />
      </>,
    );
  const store = show();
  const state = (): RootState => store.getState();
  const { gl } = state();
  gl.setClearColor(0xd9d4c8);

  const lost = (event: Event): void => {
    event.preventDefault();
    onLost?.(true);
  };
  const found = (): void => {
    onLost?.(false);
    state().invalidate();
  };
  canvas.addEventListener('webglcontextlost', lost);
  canvas.addEventListener('webglcontextrestored', found);
  const fit = (): void => {
    const { width, height } = size();
    if (width === 0 || height === 0 || immersed) return;
    state().setSize(width, height);
    state().invalidate();
  };
  const watcher = new ResizeObserver(fit);
  watcher.observe(box);

  return {
    gl,
    canvas,
    camera: state().camera as PerspectiveCamera,
    render(scene) {
      shown = scene;
      show();
    },
    invalidate: () => state().invalidate(),
    immerse(by) {
      immersed = by;
      show();
      // The page may have changed its size meanwhile.
      if (!by) fit();
    },
    picture() {
      resolve(true);
      const { scene, camera } = state();
      gl.render(scene, camera);
      // In the same task: afterwards the browser may have given the pixels away.
      return new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.92));
    },
    close() {
      isClosed = true;
      clearTimeout(resting);
      watcher.disconnect();
      canvas.removeEventListener('webglcontextlost', lost);
      canvas.removeEventListener('webglcontextrestored', found);
      root.unmount();
      gl.dispose();
      gl.forceContextLoss();
    },
  };
}
