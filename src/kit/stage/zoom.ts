/**
 * Wheel and pinch on a canvas. `zoom` is given by what the view should grow: above 1 nearer, below 1 farther.
 * What two fingers drag meanwhile is `watchLook`'s.
 */
export function watchZoom(canvas: HTMLElement, zoom: (factor: number) => void): () => void {
  const fingers = new Map<number, { x: number; y: number }>();
  const span = (): number => {
    const [a, b] = [...fingers.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };
  function wheel(event: WheelEvent): void {
    event.preventDefault();
    // Mice count lines or hundreds of pixels a notch, touchpads few pixels at a time.
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 33;
    zoom(Math.exp(-Math.max(-120, Math.min(120, pixels)) * 0.0016));
  }
  function down(event: PointerEvent): void {
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }
  function move(event: PointerEvent): void {
    if (!fingers.has(event.pointerId)) return;
    const before = span();
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const now = span();
    if (before > 0 && now > 0 && fingers.size === 2) zoom(now / before);
  }
  function up(event: PointerEvent): void {
    fingers.delete(event.pointerId);
  }
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up } as const;
  for (const [name, listener] of Object.entries(listeners)) canvas.addEventListener(name, listener as EventListener);
  canvas.addEventListener('wheel', wheel, { passive: false });
  return () => {
    for (const [name, listener] of Object.entries(listeners))
      canvas.removeEventListener(name, listener as EventListener);
    canvas.removeEventListener('wheel', wheel);
  };
}
