/** Pixels of a line, as browsers that count in lines mean them. */
const line = 20;

/**
 * A wheel moves the picture: sideways always, and upright where the wall has the whole window; else the page scrolls.
 * @param move by so many pixels: sideways ones are those of the screen, upright ones go along the wall
 */
export function watchWheel(
  stage: HTMLElement,
  isWhole: () => boolean,
  move: (pixels: number, isSideways: boolean) => void,
): void {
  stage.addEventListener(
    'wheel',
    (event) => {
      const { deltaX, deltaY, deltaMode, shiftKey, ctrlKey, target } = event;
      if (ctrlKey || (target instanceof Element && target.closest('[data-panel]'))) return;
      const isSideways = Math.abs(deltaX) > Math.abs(deltaY) || shiftKey;
      if (!isSideways && !isWhole()) return;
      event.preventDefault();
      const isAcross = Math.abs(deltaX) > Math.abs(deltaY);
      const delta = isAcross ? deltaX : deltaY;
      move(deltaMode === 0 ? delta : delta * line, isAcross);
    },
    { passive: false },
  );
}
