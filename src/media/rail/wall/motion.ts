/** How the picture moves along the wall, in millimetres and seconds. */
export interface Motion {
  /** Where the picture stands. */
  readonly mm: number;
  readonly isMoving: boolean;
  /** Where it will come to rest. */
  readonly target: number;
  /** It is there at once. */
  put(mm: number): void;
  /** It slides there. */
  slide(mm: number, now: number): void;
  /** It goes on as it was thrown, and comes to rest at `mm`. */
  throwTo(mm: number, now: number): void;
  /** It runs after something that moves, no farther behind than `seconds`. */
  follow(mm: number, now: number, seconds: number): void;
  /** Moves it on. @returns whether another frame is to follow */
  step(now: number): boolean;
}

export interface MotionManner {
  /** How long a slide takes. */
  slide: number;
  easing: 'gentle' | 'even';
  /** Whether it cuts instead of moving: asked each time, for people change their minds. */
  isCalm: () => boolean;
}

/** What is thrown has gone two thirds of its way after this, in seconds. */
const throwFades = 0.325;

/** Nearer is there, in millimetres. */
const there = 0.2;

export function startMotion({ slide, easing, isCalm }: MotionManner): Motion {
  let mm = 0;
  let last = 0;
  let way:
    | { kind: 'slide'; from: number; to: number; since: number }
    | { kind: 'near'; to: number; fades: number }
    | undefined;

  const put = (to: number): void => {
    mm = to;
    way = undefined;
  };
  const near = (to: number, now: number, fades: number): void => {
    if (isCalm() || fades <= 0) {
      put(to);
      return;
    }
    if (!way) last = now;
    way = { kind: 'near', to, fades };
  };
  return {
    get mm() {
      return mm;
    },
    get isMoving() {
      return way !== undefined;
    },
    get target() {
      return way?.to ?? mm;
    },
    put,
    slide(to, now) {
      if (isCalm() || Math.abs(to - mm) < there) put(to);
      else way = { kind: 'slide', from: mm, to, since: now };
    },
    throwTo: (to, now) => near(to, now, throwFades),
    follow: (to, now, seconds) => near(to, now, seconds),
    step(now) {
      if (!way) return false;
      if (way.kind === 'slide') {
        const share = Math.min(1, (now - way.since) / 1000 / slide);
        mm = way.from + (way.to - way.from) * (easing === 'even' ? share : gentle(share));
        if (share === 1) put(way.to);
      } else {
        const seconds = Math.max(0, (now - last) / 1000);
        mm += (way.to - mm) * (1 - Math.exp(-seconds / way.fades));
        if (Math.abs(way.to - mm) < there) put(way.to);
      }
      last = now;
      return way !== undefined;
    },
  };
}

/** Sets off slowly and stops slowly. */
function gentle(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
}
