import type { KioskFilm } from '@/core/kiosk/kiosk-work.ts';

/** After so long a film has shown whether the machine keeps up, in milliseconds. */
const trial = 3_000;

/** So large a share of its frames may be left out. */
const tolerated = 0.2;

/** How long it takes to come out of its still, in milliseconds. */
const fade = 1_400;

/** What was too much once is too much again: stills are shown then, until the page is loaded anew. */
let keepsUp = true;

const types: { [ending: string]: string } = { mp4: 'video/mp4', webm: 'video/webm' };

/**
 * Plays an excerpt of a film over its still, without a sound. Where it can't be played, or not smoothly, the still is what
 * one sees.
 */
export function playOver(still: HTMLElement, { files, from }: KioskFilm): void {
  const video = document.createElement('video');
  const file = files.find((one) => video.canPlayType(types[one.split('.').pop() ?? ''] ?? '') !== '');
  if (file === undefined || !keepsUp) return;
  video.muted = true;
  video.playsInline = true;
  video.disableRemotePlayback = true;
  video.src = `${file}#t=${from}`;
  video.style.opacity = '0';
  still.after(video);
  const giveUp = (): void => {
    still.getAnimations().forEach((animation) => animation.id === 'fade' && animation.cancel());
    endFilm(video);
  };
  video.addEventListener('playing', () => appear(video, still, giveUp), { once: true });
  video.addEventListener('error', giveUp);
  video.play().catch(giveUp);
}

/** Lets go of the file and its decoder. */
export function endFilm(video: HTMLVideoElement): void {
  video.pause();
  video.removeAttribute('src');
  video.load();
  video.remove();
}

function appear(video: HTMLVideoElement, still: HTMLElement, giveUp: () => void): void {
  video.style.opacity = '';
  video.animate({ opacity: [0, 1] }, { duration: fade, easing: 'ease-in-out' });
  // What lies behind a film that does not fill the place would be a second picture.
  still.animate({ opacity: 0 }, { id: 'fade', duration: fade, fill: 'forwards', easing: 'ease-in-out' });
  setTimeout(() => {
    const { droppedVideoFrames: dropped, totalVideoFrames: all } = video.getVideoPlaybackQuality();
    if (!video.isConnected || all === 0 || dropped / all <= tolerated) return;
    keepsUp = false;
    giveUp();
  }, trial);
}
