export interface KeyActs {
  /** By so many stops. */
  by(stops: 1 | -1): void;
  /** By a part of what the screen shows, from -1 to 1. */
  pan(part: number): void;
  /** To the n-th stop, from 0. */
  nth(index: number): void;
  start(): void;
  end(): void;
  open(): void;
  /** One step back: the panel, then the whole window. @returns whether there was one */
  back(): boolean;
  sound(): void;
}

/**
 * Keys of the wall: arrows to the next stop (with Shift a little way), Home, End, digits, Enter, Escape.
 * @param direction -1 where the wall is read to the left: arrows point where the picture goes
 */
export function watchKeys(stage: HTMLElement, direction: 1 | -1, acts: KeyActs): void {
  stage.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const { key, shiftKey, target } = event;
    const isTyped = target instanceof Element && target.matches('input, select, textarea, video, audio');
    if (isTyped || !act(key, shiftKey, target as Element)) return;
    event.preventDefault();
    // The site's own keys are for its pages.
    event.stopPropagation();
  });

  function act(key: string, shift: boolean, target: Element): boolean {
    const isInPanel = target.closest('[data-panel]') !== null;
    if (key === 'Escape') return acts.back();
    if (key === 'PageDown') acts.by(1);
    else if (key === 'PageUp') acts.by(-1);
    else if (key === 'm' || key === 'M') acts.sound();
    else if (isInPanel) return false;
    else if (key === 'ArrowRight' || key === 'ArrowLeft') {
      const step = ((key === 'ArrowRight' ? 1 : -1) * direction) as 1 | -1;
      if (shift) acts.pan(step * 0.1);
      else acts.by(step);
    } else if (key === 'Home') acts.start();
    else if (key === 'End') acts.end();
    else if (/^[1-9]$/.test(key)) acts.nth(Number(key) - 1);
    else if (key === 'Enter' && !target.matches('button, a')) acts.open();
    else return false;
    return true;
  }
}
