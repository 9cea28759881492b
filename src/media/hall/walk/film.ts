import { LinearFilter, VideoTexture } from 'three';
import type { Hanging } from '@/media/hall/scene/scene.ts';
import { hangingGeometry } from './files.ts';
import type { Extra } from './HallScene.tsx';
import { hangingMaterial } from './materials.ts';

export interface FilmActs {
  /** Asks for a frame. */
  wake(): void;
  /** Whether it begins by itself when one steps up to it. */
  begins: boolean;
  /** Frames of the film a second that are worth a frame of the hall. */
  most: number;
}

/**
 * A film on its wall: the very `<video>` of the page, which plays in the label. Until its first frame is there the poster
 * hangs; frames of the hall are asked for only while it plays.
 * @param signal ends it, at whatever moment: one has stepped away
 */
export async function filmOnWall(
  hanging: Hanging,
  video: HTMLVideoElement,
  { wake, begins, most }: FilmActs,
  signal: AbortSignal,
): Promise<Extra & { close(): void }> {
  signal.addEventListener('abort', () => video.pause());
  if (begins) void video.play().catch(() => undefined);
  await firstFrame(video, signal);
  const texture = new VideoTexture(video);
  texture.flipY = false;
  texture.generateMipmaps = false;
  texture.minFilter = texture.magFilter = LinearFilter;
  const out = [Math.sin(hanging.facing), 0, Math.cos(hanging.facing)];
  const middle = hanging.middle.map((value, axis) => value + out[axis]! * 0.003) as Hanging['middle'];
  // A screen has light of its own.
  const geometry = hangingGeometry([{ ...hanging, middle, cell: [0, 0, 1, 1], light: [1, 1, 1, 1] }], {
    ...{ width: 1, height: 1, pictures: 1 },
  });
  const material = hangingMaterial(texture);

  let shown = 0;
  const show = (now: number): void => {
    if (now - shown >= 1000 / most - 4) {
      shown = now;
      wake();
    }
    next();
  };
  const next = (): void => {
    if (signal.aborted || video.paused) return;
    // Firefox 115 tells no frames: it is asked each time the screen is drawn.
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(show);
    else requestAnimationFrame(show);
  };
  video.addEventListener('play', next, { signal });
  video.addEventListener('seeked', wake, { signal });
  next();

  return {
    ...{ geometry, material },
    close() {
      geometry.dispose();
      material.dispose();
      texture.dispose();
    },
  };
}

/** Waits until there is something of a film to be seen. */
async function firstFrame(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) return;
  await new Promise<void>((done, stop) => {
    video.addEventListener('loadeddata', () => done(), { once: true, signal });
    signal.addEventListener('abort', () => stop(signal.reason as Error));
  });
}
