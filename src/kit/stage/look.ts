export interface LookActs {
  /** Dragged so far since the last time, in parts of the canvas's height. */
  drag(across: number, down: number): void;
  /** Tapped: from −1 to 1, x to the right and y up, as three counts. */
  tap(x: number, y: number): void;
}

/** A finger may tremble so far, in pixels, and a tap last so long, in milliseconds. */
const tremble = 8;
const longest = 450;

/** Drags and taps on a canvas, of mouse, finger or pen; a second finger elsewhere is not its business. */
export function watchLook(canvas: HTMLElement, { drag, tap }: LookActs): () => void {
  let pointer: number | undefined;
  let last = { x: 0, y: 0 };
  let began = { x: 0, y: 0, at: 0 };
  let moved = 0;

  function down(event: PointerEvent): void {
    if (pointer !== undefined || event.button !== 0) return;
    pointer = event.pointerId;
    canvas.setPointerCapture(pointer);
    last = { x: event.clientX, y: event.clientY };
    began = { ...last, at: event.timeStamp };
    moved = 0;
  }
  function move(event: PointerEvent): void {
    if (event.pointerId !== pointer) return;
    const [dx, dy] = [event.clientX - last.x, event.clientY - last.y];
    last = { x: event.clientX, y: event.clientY };
    moved = Math.max(moved, Math.hypot(last.x - began.x, last.y - began.y));
    if (moved > tremble) drag(dx / canvas.clientHeight, dy / canvas.clientHeight);
  }
  function up(event: PointerEvent): void {
    if (event.pointerId !== pointer) return;
    pointer = undefined;
    if (event.type === 'pointercancel' || moved > tremble || event.timeStamp - began.at > longest) return;
    const { left, top, width, height } = canvas.getBoundingClientRect();
    tap(((event.clientX - left) / width) * 2 - 1, 1 - ((event.clientY - top) / height) * 2);
  }
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up } as const;
  for (const [name, listener] of Object.entries(listeners)) canvas.addEventListener(name, listener as EventListener);
  return () => {
    for (const [name, listener] of Object.entries(listeners))
      canvas.removeEventListener(name, listener as EventListener);
  };
}
