/* eslint-disable compat/compat -- offered where `canFloat` says so; Firefox has a button of its own. */

/** Whether the picture can float in a window of its own. */
export function canFloat(video: HTMLVideoElement): boolean {
  return document.pictureInPictureEnabled && !video.disablePictureInPicture;
}

/** Lets the picture float, or brings it back. */
export function toggleFloat(video: HTMLVideoElement): void {
  const done = isFloating(video) ? document.exitPictureInPicture() : video.requestPictureInPicture();
  void done.catch(() => undefined);
}

/** Brings the picture back where it floats. */
export function stopFloating(video: HTMLVideoElement): void {
  if (isFloating(video)) void document.exitPictureInPicture().catch(() => undefined);
}

function isFloating(video: HTMLVideoElement): boolean {
  return document.pictureInPictureElement === video;
}
