/** Safari before 16.4 names it otherwise; on iPhones only the film itself can fill the screen. */
interface OldElement extends HTMLElement {
  webkitRequestFullscreen?: () => void;
}
interface OldDocument extends Document {
  webkitFullscreenElement?: Element | null;
  webkitExitFullscreen?: () => void;
}
interface OldVideo extends HTMLVideoElement {
  webkitEnterFullscreen?: () => void;
}

export function isFull(stage: HTMLElement): boolean {
  const page = document as OldDocument;
  // eslint-disable-next-line compat/compat -- Safari before 16.4 has the other name.
  return (document.fullscreenElement ?? page.webkitFullscreenElement) === stage;
}

/** Fills the screen with the stage, so that interactions and captions stay on it; a second time goes back. */
export function toggleFull(stage: HTMLElement, video: HTMLVideoElement): void {
  const page = document as OldDocument;
  if (isFull(stage)) {
    if (page.exitFullscreen) void page.exitFullscreen().catch(() => undefined);
    else page.webkitExitFullscreen?.();
    return;
  }
  const old = stage as OldElement;
  if (stage.requestFullscreen) void stage.requestFullscreen().catch(() => undefined);
  else if (old.webkitRequestFullscreen) old.webkitRequestFullscreen();
  else (video as OldVideo).webkitEnterFullscreen?.();
}

/** The events that tell of it. */
export const fullEvents = ['fullscreenchange', 'webkitfullscreenchange'] as const;
