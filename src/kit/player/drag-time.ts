/** By how many seconds keys move. */
const steps: { [key: string]: number } = {
  ArrowRight: 5,
  ArrowUp: 5,
  ArrowLeft: -5,
  ArrowDown: -5,
  PageUp: 60,
  PageDown: -60,
  Home: -Infinity,
  End: Infinity,
};

/** What time is dragged on: all in seconds. */
interface Timeline {
  length(): number;
  now(): number;
  seek(seconds: number): void;
  /** Something to be drawn has changed. */
  refresh(): void;
}

/** A line along which one drags time, by pointer and keys: where it is dragged to or pointed at, and what to listen with. */
export function dragTime({ length, now, seek, refresh }: Timeline) {
  let dragged: number | undefined;
  let hovered: number | undefined;

  const secondsAt = (event: PointerEvent): number => {
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - left) / width)) * length();
  };
  return {
    /** Where it is dragged to, in seconds. */
    dragged: () => dragged,
    /** Where it is dragged to, or where a mouse hovers. */
    pointed: () => dragged ?? hovered,
    onDown(event: PointerEvent) {
      if (event.button !== 0) return;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      dragged = secondsAt(event);
      refresh();
    },
    onMove(event: PointerEvent) {
      if (dragged !== undefined) dragged = secondsAt(event);
      else hovered = event.pointerType === 'mouse' ? secondsAt(event) : undefined;
      refresh();
    },
    onUp() {
      const to = dragged;
      dragged = undefined;
      if (to !== undefined) seek(to);
      refresh();
    },
    onLeave() {
      hovered = undefined;
      refresh();
    },
    onKey(event: KeyboardEvent) {
      const step = steps[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      seek(Math.max(0, Math.min(now() + step, length() - 1)));
    },
  };
}
