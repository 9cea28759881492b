import { watchKeys } from '@/kit/stage/keys.ts';
import { watchLook } from '@/kit/stage/look.ts';
import { watchZoom } from '@/kit/stage/zoom.ts';
import type { Drawer } from './face.template.ts';
import type { LookAround } from './look-around.ts';

export interface ControlActs {
  /** What one looks at is chosen. */
  chooseSeen(): void;
  by(count: 1 | -1): void;
  back(): void;
  before(): void;
  north(): void;
  zoom(factor: number): void;
  toggle(drawer: Drawer): void;
  toggleMap(): void;
}

/** Keys, mouse, fingers and gamepads: what a visitor looks around and chooses with. Returns what ends it. */
export function watchControls(dialog: HTMLElement, eye: LookAround, acts: ControlActs, wake: () => void): () => void {
  const canvas = dialog.querySelector('canvas')!;
  const stops: (() => void)[] = [];
  const keys = watchKeys(dialog, wake);
  eye.steer(keys);
  const anywhere: { [code: string]: () => void } = {
    Escape: () => acts.back(),
    PageDown: () => acts.by(1),
    PageUp: () => acts.by(-1),
  };
  const outsideOfFields: typeof anywhere = {
    KeyL: () => acts.toggle('list'),
    KeyH: () => acts.toggle('help'),
    KeyM: () => acts.toggleMap(),
    KeyN: () => acts.north(),
    KeyB: () => acts.before(),
    Equal: () => acts.zoom(1.25),
    NumpadAdd: () => acts.zoom(1.25),
    Minus: () => acts.zoom(0.8),
    NumpadSubtract: () => acts.zoom(0.8),
  };
  const onCanvas: typeof anywhere = { Enter: () => acts.chooseSeen(), Space: () => acts.chooseSeen() };
  function key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target as Element;
    const act =
      anywhere[event.code] ??
      (target.matches('input, textarea, select') ? undefined : outsideOfFields[event.code]) ??
      (target === canvas ? onCanvas[event.code] : undefined);
    if (!act) return;
    event.preventDefault();
    act();
  }
  let hasPad = false;
  let isStopped = false;
  async function pad(): Promise<void> {
    if (hasPad) return;
    hasPad = true;
    const { watchGamepad } = await import('@/kit/stage/gamepad.ts');
    if (isStopped) return;
    const gamepad = watchGamepad(
      { choose: () => acts.chooseSeen(), back: () => acts.back(), step: (count) => acts.by(count) },
      wake,
    );
    eye.steer(gamepad);
    stops.push(gamepad.stop);
  }
  const connected = (): void => void pad();
  dialog.addEventListener('keydown', key);
  addEventListener('gamepadconnected', connected);
  // One that was there before tells nothing any more.
  if (navigator.getGamepads().some((one) => one !== null)) connected();
  stops.push(
    keys.stop,
    watchLook(canvas, {
      drag(across, down) {
        eye.drag(across, down);
        wake();
      },
      tap: () => canvas.focus(),
    }),
    watchZoom(canvas, (factor) => acts.zoom(factor)),
    () => dialog.removeEventListener('keydown', key),
    () => removeEventListener('gamepadconnected', connected),
  );
  return () => {
    isStopped = true;
    for (const stop of stops) stop();
  };
}
