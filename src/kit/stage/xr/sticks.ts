/** A controller's stick: to the right and towards oneself, from −1 to 1. */
export interface Stick {
  x: number;
  y: number;
}

/** What a stick is about: nothing, aside and done with it, or pushed forward to choose where to go. */
export type Leaning = 'rest' | 'turned' | 'aiming';

export interface Pushed {
  leaning: Leaning;
  /** One step of turning, to the left or to the right. */
  turn?: 'left' | 'right';
  /** Let go: one goes where one aimed. */
  goes?: true;
}

const far = 0.7;
const near = 0.35;

/** What a stick says now, after what it said before: a push aside turns once, a push forward aims until it is let go. */
export function afterStick(before: Leaning, { x, y }: Stick): Pushed {
  if (Math.hypot(x, y) < near) return before === 'aiming' ? { leaning: 'rest', goes: true } : { leaning: 'rest' };
  if (before !== 'rest') return { leaning: before };
  if (y < -far && Math.abs(y) > Math.abs(x)) return { leaning: 'aiming' };
  if (Math.abs(x) > far) return { leaning: 'turned', turn: x < 0 ? 'left' : 'right' };
  return { leaning: 'rest' };
}
