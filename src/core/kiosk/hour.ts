import type { KioskConfig } from './kiosk.schema.ts';
import { isNow, type WallTime } from './schedule.ts';
import { volumeAt } from './volume.ts';

/** What an hour asks of a kiosk. */
export interface Hour {
  /** The loudest that it may be, from 0 to 1. */
  level: number;
  /** Whether it has the night's colours. */
  isNight: boolean;
  /** Whether nothing is shown until somebody touches it. */
  isDark: boolean;
}

export function hourOf(config: Pick<KioskConfig, 'sound' | 'night' | 'dark'>, time: WallTime): Hour {
  return {
    level: volumeAt(config, time),
    isNight: config.night.some((when) => isNow(when, time)),
    isDark: config.dark.some((when) => isNow(when, time)),
  };
}
