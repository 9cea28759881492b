import { stillness, type Intent } from './walker.ts';

/**
 * Makes an element a stick for the thumb: its first child follows the finger, and how far it is pushed says where to go.
 * Sideways turns, as most people expect who hold a phone in one hand.
 */
export function watchThumbStick(pad: HTMLElement, onChange: () => void): { intent(): Intent; stop(): void } {
  const knob = pad.firstElementChild as HTMLElement;
  let pointer: number | undefined;
  let push = { x: 0, y: 0 };

  function show(x: number, y: number): void {
    push = { x, y };
    knob.style.transform = `translate(${String(x * 40)}%, ${String(y * 40)}%)`;
    onChange();
  }
  function down(event: PointerEvent): void {
    if (pointer !== undefined) return;
    pointer = event.pointerId;
    pad.setPointerCapture(pointer);
    move(event);
  }
  function move(event: PointerEvent): void {
    if (event.pointerId !== pointer) return;
    const { left, top, width, height } = pad.getBoundingClientRect();
    const x = ((event.clientX - left) / width) * 2 - 1;
    const y = ((event.clientY - top) / height) * 2 - 1;
    const far = Math.max(1, Math.hypot(x, y));
    show(x / far, y / far);
  }
  function up(event: PointerEvent): void {
    if (event.pointerId !== pointer) return;
    pointer = undefined;
    show(0, 0);
  }
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up } as const;
  for (const [name, listener] of Object.entries(listeners)) pad.addEventListener(name, listener as EventListener);
  return {
    intent() {
      const dead = (value: number): number => (Math.abs(value) < 0.18 ? 0 : value);
      return { ...stillness, forward: -dead(push.y), turn: -dead(push.x) * 0.8, hurries: push.y < -0.92 };
    },
    stop() {
      for (const [name, listener] of Object.entries(listeners))
        pad.removeEventListener(name, listener as EventListener);
    },
  };
}
