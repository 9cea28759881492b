/** Whether the page has the whole screen. */
export function isFullScreen(): boolean {
  if (document.fullscreenElement) return true;
  return false;
}

/**
 * Shows the page on the whole screen, or in its window again. A dialog itself may not have it, and what is modal stays above
 * its page. Rejects where the browser has none.
 */
export async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}

/** Calls back with every change; the answer stops it, and gives the screen back. */
export function watchFullScreen(onChange: () => void): () => void {
  document.addEventListener('fullscreenchange', onChange);
  return () => {
    document.removeEventListener('fullscreenchange', onChange);
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  };
}
