import { type SleepChoice, sleepChoices } from './sleep.ts';

export const speeds = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/** What a member likes, on this device. */
export interface Likings {
  speed: number;
  /** Whether the device reads where no person does. */
  byDevice: boolean;
  /** What the sleep timer was set to last. */
  sleep: SleepChoice;
}

const key = 'xuelang.player';

export function likings(): Likings {
  const { speed, byDevice, sleep } = stored();
  return {
    speed: typeof speed === 'number' && speed >= 0.5 && speed <= 3 ? speed : 1,
    byDevice: byDevice === true,
    sleep: sleepChoices.find((choice) => choice === sleep) ?? 15,
  };
}

export function remember(change: Partial<Likings>): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...likings(), ...change }));
  } catch {
    // No storage: it holds for this page.
  }
}

function stored(): { [name in keyof Likings]?: unknown } {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') ?? {}) as { [name in keyof Likings]?: unknown };
  } catch {
    return {};
  }
}
