/** Shows an element on the whole screen, or no longer. @param refused the browser won't */
export function toggleFull(element: HTMLElement, refused: () => void): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else element.requestFullscreen().catch(refused);
}
