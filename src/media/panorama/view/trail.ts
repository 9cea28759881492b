import type { Direction } from '@/media/panorama/sphere.ts';

/** Where one was: what an entry of the browser's history remembers of the view. */
interface Step {
  scene: string;
  look: Direction;
  /** How many entries before this one belong to the view. */
  depth: number;
}

/**
 * The way through scenes, in the browser's history: its back button leads to the scene before, with the direction in which
 * one left it, and out of the first one.
 */
export class Trail {
  /** Told when one looks at another scene or hotspot. */
  onPlace: ((id: string) => void) | undefined;
  private step: Step;
  private isLeaving = false;
  private readonly pop = ({ state }: PopStateEvent): void => this.popped(state as unknown);
  private readonly acts: { back: (scene: string, look: Direction) => void; leave: () => void };

  constructor(
    scene: string,
    look: Direction,
    acts: { back: (scene: string, look: Direction) => void; leave: () => void },
  ) {
    this.acts = acts;
    this.step = { scene, look, depth: 1 };
    history.pushState({ panorama: this.step }, '', `#${scene}`);
    addEventListener('popstate', this.pop);
  }

  /** Whether there is a scene before this one. */
  get hasBefore(): boolean {
    return this.step.depth > 1;
  }

  /** One goes on to another scene. @param look the direction in which one leaves this one */
  go(scene: string, look: Direction): void {
    history.replaceState({ panorama: { ...this.step, look } }, '', `#${this.step.scene}`);
    this.step = { scene, look, depth: this.step.depth + 1 };
    history.pushState({ panorama: this.step }, '', `#${scene}`);
    this.onPlace?.(scene);
  }

  /** The address of what one looks at. */
  mark(id: string): void {
    history.replaceState(history.state, '', `#${id}`);
    this.onPlace?.(id);
  }

  /** The page's own entry is the current one again. */
  close(): void {
    removeEventListener('popstate', this.pop);
    if (this.isLeaving) return;
    addEventListener('popstate', keepFocus, { once: true });
    history.go(-this.step.depth);
  }

  private popped(state: unknown): void {
    const step = (state as { panorama?: Step } | null)?.panorama;
    if (step) {
      this.step = step;
      this.acts.back(step.scene, step.look);
      this.onPlace?.(step.scene);
    } else {
      this.isLeaving = true;
      this.acts.leave();
    }
    keepFocus();
  }
}

/** Browsers that go through their history take the focus to the place in the address: what has it now gets it back. */
function keepFocus(): void {
  const focused = document.activeElement as HTMLElement | null;
  const again = (): void => focused?.focus({ preventScroll: true });
  addEventListener('hashchange', again, { once: true });
  // Where nothing changes after the sign, nothing follows.
  setTimeout(() => removeEventListener('hashchange', again), 1000);
}
