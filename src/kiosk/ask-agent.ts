declare global {
  interface Window {
    /** A binding that the agent (scripts/kiosk) puts into the page. */
    xuelangAgent?: (json: string) => void;
  }
}

/** What the page says to the program that watches over the browser. */
type Asked =
  /** To say at once how the machine is. */
  | { ask: 'tell' }
  | { ask: 'screenshot'; id: string }
  /** The code was taken, now or before; or it is not good. In both cases it is not said again. */
  | { ask: 'enrolled' | 'code-refused' }
  /** Somebody with the PIN leaves. */
  | { ask: 'leave' };

/** Whether the browser was started by an agent. */
export function hasAgent(): boolean {
  return window.xuelangAgent !== undefined;
}

/** Says it to the agent; nothing happens where there is none. */
export function askAgent(what: Asked): void {
  window.xuelangAgent?.(JSON.stringify(what));
}
