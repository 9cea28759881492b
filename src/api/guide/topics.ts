import type { Order, Pointer } from '@/core/guide/command.ts';

/** What is said of a visit: to its screens, its audience and its guide. */
export type VisitNews =
  | { order: Order }
  | { pointer: Pointer }
  /** The guide is there. */
  | { alive: true }
  /** Something about the screens has changed. */
  | { screens: true }
  /** Another guide asks for a screen. */
  | { ask: { screen: string; title: string; from: string } }
  /** Another guide has got a screen. */
  | { taken: { title: string; by: string } }
  /** Group or plan have changed. */
  | { details: true }
  | { ended: true };

/** What is said to a screen: which visit it takes part in now. */
export interface ScreenNews {
  visit: string | null;
}

export function visitTopic(id: string): string {
  return `guide-visit:${id}`;
}

export function screenTopic(id: string): string {
  return `guide-screen:${id}`;
}
