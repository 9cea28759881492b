import { stillness, type Intent } from './walker.ts';

export interface GamepadActs {
  /** A, to step up to what one looks at; B, back; shoulder buttons, to the exhibit before and after. */
  choose(): void;
  back(): void;
  step(by: 1 | -1): void;
}

const buttons: readonly [index: number, act: (acts: GamepadActs) => void][] = [
  [0, (acts) => acts.choose()],
  [1, (acts) => acts.back()],
  [4, (acts) => acts.step(-1)],
  [5, (acts) => acts.step(1)],
];

/** The first gamepad: left stick walks, right stick looks. It must be asked; `onChange` is called when it wants something. */
export function watchGamepad(acts: GamepadActs, onChange: () => void): { intent(): Intent; stop(): void } {
  const pressed = new Set<number>();
  let intent = stillness;
  let timer = 0;

  function ask(): void {
    const pad = navigator.getGamepads().find((each) => each !== null);
    timer = requestAnimationFrame(ask);
    if (!pad) return;
    const axis = (index: number): number => {
      const value = pad.axes[index] ?? 0;
      return Math.abs(value) < 0.15 ? 0 : value;
    };
    const now = {
      ...stillness,
      forward: -axis(1),
      aside: axis(0),
      turn: -axis(2),
      tilt: -axis(3),
      hurries: pad.buttons[7]?.pressed ?? false,
    };
    const hasChanged = JSON.stringify(now) !== JSON.stringify(intent);
    intent = now;
    if (hasChanged) onChange();
    for (const [index, act] of buttons) {
      const isDown = pad.buttons[index]?.pressed ?? false;
      if (isDown && !pressed.has(index)) act(acts);
      if (isDown) pressed.add(index);
      else pressed.delete(index);
    }
  }
  timer = requestAnimationFrame(ask);
  return { intent: () => intent, stop: () => cancelAnimationFrame(timer) };
}
