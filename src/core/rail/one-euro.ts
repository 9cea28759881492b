/**
 * The One-Euro filter (Casiez, Roussel, Vogel, CHI 2012): a low-pass whose cut-off rises with speed, so that what rests is
 * still and what moves has no visible lag.
 */
export interface OneEuro {
  /** @param seconds since the value before, more than 0 */
  next(value: number, seconds: number): number;
  /** The next value is taken as it is. */
  reset(): void;
}

export interface OneEuroSettings {
  /** Cut-off at rest, in hertz: lower is calmer. */
  rest: number;
  /** How much the cut-off rises with speed: hertz for each unit a second. Higher lags less. */
  speed: number;
  /** Cut-off for the speed itself, in hertz. */
  speedCutOff: number;
}

export function oneEuro({ rest, speed, speedCutOff }: OneEuroSettings): OneEuro {
  let before: { value: number; raw: number; speed: number } | undefined;
  return {
    next(value, seconds) {
      if (!before) {
        before = { value, raw: value, speed: 0 };
        return value;
      }
      const now = mix(before.speed, (value - before.raw) / seconds, share(speedCutOff, seconds));
      const cutOff = rest + speed * Math.abs(now);
      before = { value: mix(before.value, value, share(cutOff, seconds)), raw: value, speed: now };
      return before.value;
    },
    reset() {
      before = undefined;
    },
  };
}

/** How much of a new value a first-order low-pass takes. */
function share(cutOff: number, seconds: number): number {
  const turn = 2 * Math.PI * cutOff * seconds;
  return turn / (1 + turn);
}

function mix(from: number, to: number, part: number): number {
  return from + (to - from) * part;
}
