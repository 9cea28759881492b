/** After how many minutes of listening to fall silent; `part`: at the end of the part. */
export const sleepChoices = [5, 10, 15, 30, 60, 'part'] as const;

export type SleepChoice = (typeof sleepChoices)[number];

/** A timer that runs only while something is heard. */
export interface Sleep {
  choice: SleepChoice;
  /** Seconds of listening; 0 when it is over. Infinite until the end of the part. */
  left: number;
}

/** The sound grows quiet for so many seconds before it falls silent. */
const fade = 10;

/** @param left how many seconds are left, if it has already been running */
export function beginSleep(choice: SleepChoice, left = choice === 'part' ? Infinity : choice * 60): Sleep {
  return { choice, left };
}

/** So many seconds later, by the clock on the wall. */
export function sleepOn(sleep: Sleep, seconds: number): Sleep {
  return { ...sleep, left: Math.max(0, sleep.left - seconds) };
}

/** How loud it still is, 0 to 1. */
export function loudness(sleep: Sleep | undefined): number {
  return Math.min(1, (sleep?.left ?? Infinity) / fade);
}
